import type { OwedStatus } from '../../disclosure/owed'
import { spaced } from './spaced'

/** What villages owe, and whether they were in time. */
export const title = '公开是不是按时'
export const explain = '各村这一期该公开的，公开了没有，晚了没有。'
export const back = '返回'
export const waiting = '正在取…'
export const period = '哪一期'
export const toTown = '看各村'
export const toTowns = '看各镇街'
export const status: Record<OwedStatus, string> = {
	due: '还没到期',
	published: '按时公开',
	late: '公开晚了',
	corrected: '更正过',
	missing: '到期没公开',
}
export const of = (count: number, villages: number) => `${count} / ${villages}`
export const dueBy = (day: string) => spaced`${day}前公开`
export const none = '这一期还没有到。'
