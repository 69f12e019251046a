import type { Phase } from '../../responsibility/responsibility'
import type { SlipKind } from '../../slip/slip'
import { spaced } from './spaced'

/** The room: every unit's part in one case, seen by all of them. */
export const title = '各单位的责任'
export const role = { lead: '牵头', support: '配合', calling: '呼叫单位', own: '本单位' }
export const noted = (unit: string, notes: readonly string[]) => `${unit}（${notes.join('、')}）`
export const phase: Record<Phase, string> = {
	called: '等签收',
	signed: '在办',
	sentBack: '退办待定',
	done: '办完了',
	released: '已免除',
}
export const clock = { sign: '签收', resolve: '办完' }
/** What happens by itself when a part's deadline passes. */
export const afterwards = {
	sign: '逾期发提示单',
	resolve: '逾期发督办单',
	late: '再不办就逐级督办',
}
export const reportedIn = (time: string) => `${time} 到场报到`
export const reportedFar = (metres: number) => `离现场 ${metres} 米`
export const notReportedIn = '还没有到场报到'
export const doneAt = (time: string) => `${time} 办完`
export const late = '超过时限'
export const extended = (times: number) => `延过 ${times} 次`
export const asked = (time: string) => spaced`申请再延${time}，等批`
export const inHand = { mine: '由您承办', colleague: '已有承办人在办' } as const
export const answerable = (first: string, leader: string, person: string) =>
	`第一责任人${first}，责任领导${leader}，具体责任人${person}`
export const mark = (from: string, speed: number, quality: number) =>
	`${from}打分：速度 ${speed}，质量 ${quality}`
export const caller = '诉求人'

export const whistle = (unit: string, time: string) => `${unit}吹哨，${time} 集合。`
export const plannedAt = (time: string) => `${time} 会商定了办法。`
export const notPlanned = '还没有会商。'

export const slipKind: Record<SlipKind, string> = {
	prompt: '提示单',
	supervision: '督办单',
	warning: '警示单',
}
export const slips = '三单'
export const slipLine = (kind: string, number: string, unit: string) => `${kind} ${number}，给${unit}`
export const slipWaits = (time: string, late: boolean) =>
	late ? spaced`应在${time}前回复，还没有回复` : spaced`等回复，最晚${time}`
export const slipAnswered = (time: string) => `${time} 已回复`
export const slipAnsweredLate = (time: string) => `${time} 才回复，晚了`

/** How the whole case stands besides its status. */
export const standing = {
	suspended: (time: string) => spaced`挂起中，最晚到${time}，停的时间不算。`,
	suspensionAsked: (time: string) => spaced`牵头单位申请停到${time}，等中心定。`,
	restricted: '限定知情人：只有点名的人看得到，请不要外传。',
	merged: '已并到另一件一起办。',
	openMain: '看主件',
	joined: (people: number) => `合进来 ${people} 件同样的诉求。`,
	followers: (people: number) => `还有 ${people} 人说也遇到了。`,
	instruction: '报批示办理情况',
	instructionLate: '逾期发督办单',
}
