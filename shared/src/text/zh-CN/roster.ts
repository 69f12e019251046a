import type { Gap } from '../../roster/roster'
import type { ShiftName } from '../../roster/shift'
import { spaced } from './spaced'

/** 值班表: who is on duty, written by the unit itself. */
export const title = '值班表'
export const explain = '夜里来了红色诉求，只叫醒当晚值班的人。没排班的夜里，会叫醒所有人。'
export const back = '返回'
export const waiting = '正在取值班表，请稍等。'
export const unreachable = '网络不通，不知道存上没有。再点一次就行，不会重复。'

export const shift: Record<ShiftName, string> = { day: '白班', night: '夜班' }
const DAY = 24 * 60
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
/** From when to when, as people say it: 18:00–次日 8:30. In minutes of the day on which the shift begins. */
export const hours = (from: number, until: number) =>
	`${clock(from)}–${until > DAY ? `次日 ${clock(until - DAY)}` : clock(until)}`
export const leader = '带班'
export const people = '值班'
export const nobody = '没有人'
export const unnamed = '未留姓名'
/** Somebody on the roster who holds no post there any more. */
export const gone = '已离岗'

export const sayDate = (month: number, date: number) => `${month} 月 ${date} 日`
export const day = (month: number, date: number, weekday: string) => `${sayDate(month, date)} ${weekday}`
export const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
export const today = '今天'
export const week = (first: string, last: string) => spaced`${first}至${last}`
export const earlier = '上一周'
export const later = '下一周'
export const thisWeek = '本周'
export const unit = '单位'
export const unitHint = '看哪个单位的值班表'

export const edit = '排班'
export const editShift = (when: string, name: string) => spaced`${when}${name}`
export const copyLast = '照上一周排'
export const copyMonth = '照这一周排后三周'
export const copied = '照排过来了，还没有存。改好后请点「存上」。'
export const nothingToCopy = '前面没有排班，照不过来。'
export const save = '存上'
export const undo = '不改了'
export const saved = '已存上。'
export const unsaved = (days: number) => `有 ${days} 天还没有存。`
export const done = '好了'
export const noLeader = '不排带班'
export const pickLeader = '谁带班'
export const pickPeople = '谁值班，可以选几位'
export const mostPeople = '一个班最多排 10 位。'
export const noHolders = '本单位还没有人有岗位，请管理员先设岗。'
export const readOnly = '您只能看，排班由本单位的承办人和领导来。'
export const past = '已过去'

/** 「12月3日夜间无人值班」: what is missing, ahead. */
const lacks: Record<Gap['lacks'], string> = { anybody: '无人值班', leader: '无人带班', people: '只有带班' }
const part: Record<ShiftName, string> = { day: '白天', night: '夜间' }
export const gap = (month: number, date: number, name: ShiftName, what: Gap['lacks']) =>
	`${sayDate(month, date)}${part[name]}${lacks[what]}`
export const moreGaps = (n: number) => `还有 ${n} 个班没排齐`
export const gaps = '还没排齐'
export const noGaps = '往后七天都排齐了。'

/** One line on the desk: 「今晚值班：王某（带班）、李某」. */
export const now: Record<ShiftName, string> = { day: '今天值班', night: '今晚值班' }
export const leading = (name: string) => `${name}（${leader}）`
export const line = (name: ShiftName, crew: readonly string[]) =>
	crew.length === 0 ? `${now[name]}：还没有排` : `${now[name]}：${crew.join('、')}`
export const openRoster = '看值班表'
