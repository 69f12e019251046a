import type { Phase } from '../../responsibility/responsibility'
import type { SlipCause, SlipKind } from '../../slip/slip'

/** The room: every unit's part in one case, seen by all of them. */
export const title = '各单位的责任'
export const role = { lead: '牵头', support: '配合', calling: '呼叫单位' }
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
export const reportedIn = (time: string) => `${time}到场报到`
export const reportedFar = (metres: number) => `离现场 ${metres} 米`
export const notReportedIn = '还没有到场报到'
export const doneAt = (time: string) => `${time}办完`
export const late = '超过时限'
export const extended = (times: number) => `延过 ${times} 次`
export const asked = (time: string) => `申请再延${time}，等批`
export const answerable = (first: string, leader: string, person: string) =>
	`第一责任人${first}，责任领导${leader}，具体责任人${person}`
export const mark = (from: string, speed: number, quality: number) =>
	`${from}打分：速度 ${speed}，质量 ${quality}`
export const caller = '诉求人'

export const whistle = (unit: string, time: string) => `${unit}吹哨，${time}集合。`
export const plannedAt = (time: string) => `${time}会商定了办法。`
export const notPlanned = '还没有会商。'

export const slipKind: Record<SlipKind, string> = {
	prompt: '提示单',
	supervision: '督办单',
	warning: '警示单',
}
export const slips = '三单'
export const slipLine = (kind: string, number: string, unit: string) => `${kind} ${number}，给${unit}`
export const slipAnswerBy = '回复'
export const slipAnswered = (time: string) => `${time}已回复`
export const slipAnsweredLate = (time: string) => `${time}才回复，晚了`
export const openSlip = '看单子'

/** How the whole case stands besides its status. */
export const standing = {
	suspended: (time: string) => `挂起中，最晚到${time}，停的时间不算。`,
	suspensionAsked: (time: string) => `牵头单位申请停到${time}，等中心定。`,
	restricted: '限定知情人：只有点名的人看得到，请不要外传。',
	merged: '已并到另一件一起办。',
	openMain: '看主件',
	joined: (people: number) => `合进来 ${people} 件同样的诉求。`,
	followers: (people: number) => `还有 ${people} 人说也遇到了。`,
	instruction: '报批示办理情况',
}

/** A slip on paper. */
export const paper = {
	page: '三单',
	waiting: '正在取这张单子，请稍等。',
	unknown: '这件诉求里没有这张单子。',
	print: '打印',
	printHint: '在电脑上打开可以打印，纸是 A4。',
	issuer: (county: string) => `${county}社会治理服务中心`,
	number: (number: string) => `编号：${number}`,
	to: (unit: string) => `${unit}：`,
	about: (number: string, day: string, what: string) => `受理编号 ${number}，${day}受理，事由：${what}。`,
	why: {
		sign: (time: string) => `该诉求已于 ${time}交由你单位办理，至今未签收。`,
		resolve: (time: string) => `该诉求办理时限为 ${time}，至今未办结。`,
		soon: (time: string) => `该诉求办理时限为 ${time}，时限将至，尚未办结。`,
		instruction: (time: string) => `领导对该诉求已作批示，要求 ${time}前报告办理情况，至今未报。`,
		hand: (words: string) => `经研究，对该诉求予以督办：${words}`,
		handPlain: '经研究，对该诉求予以督办。',
	} satisfies Partial<Record<SlipCause | 'soon' | 'handPlain', unknown>>,
	demand: {
		prompt: '现予提示，请抓紧办理',
		supervision: '现予督办，请立即采取措施，限期办结',
		warning: '现予警示，请你单位主要负责人过问，说明原因，立即办结',
	} satisfies Record<SlipKind, string>,
	answer: (demand: string, time: string) => `${demand}，并于 ${time}前书面回复。`,
	copies: (units: string) => `抄送：${units}`,
	noCopies: '抄送：无',
	seal: '（盖章）',
	answered: (time: string, late: boolean) => (late ? `已于 ${time}回复，超过期限。` : `已于 ${time}回复。`),
}
