/**
 * Where a case stands. The Chinese words are in text/zh-CN/case.ts; what leads from one to the next is in moves.ts.
 */
export const statuses = [
	'submitted', // 待受理
	'accepted', // 待派单
	'assigned', // 待签收
	'sentBack', // 退办待定
	'referred', // 上报待派
	'disputed', // 争议待定
	'handling', // 办理中
	'suspended', // 挂起中
	'resolved', // 待核查
	'verified', // 待评价
	'unsolved', // 重办待定
	'ending', // 终结待批
	'withdrawing', // 撤诉待定
	'closed', // 已结案
	'declined', // 不予受理
	'withdrawn', // 已撤诉
	'ended', // 已终结
	'merged', // 已归并
] as const
export type Status = (typeof statuses)[number]

/**
 * What waits on a desk: cases of each status, calls to make (待回访), which are verified cases apart, and what else a
 * case asks of somebody (case/desks.ts).
 */
export const queues = [
	...statuses,
	'call',
	'take', // 可就地受理: a new call within a village's or town's own list
	'called', // 待签收(配合): a supporting unit is called
	'supporting', // 配合办理中
	'partSentBack', // 配合单位退办待定
	'extension', // 延期待批
	'suspension', // 挂起待批
	'whistle', // 本单位吹的哨
	'informing', // 首接负责: another unit has not signed yet
	'slip', // 三单待复
	'instruction', // 批示待报
	'late', // 已超期: whoever's part it is
] as const
export type Queue = (typeof queues)[number]

/** Statuses after which nobody owes anything: such cases are in no queue. What a merged case is owed, its main case owes. */
export const finished = [
	'closed',
	'declined',
	'withdrawn',
	'ended',
	'merged',
] as const satisfies readonly Status[]

/** Whether somebody still owes the caller something. */
export function isOpen(status: Status): boolean {
	return !(finished as readonly Status[]).includes(status)
}

export const types = ['report', 'errand', 'question', 'objection', 'summons'] as const
export type CaseType = (typeof types)[number]

export const kinds = ['livelihood', 'enforcement', 'development'] as const
export type Kind = (typeof kinds)[number]

export const identities = ['named', 'anonymous', 'confidential'] as const
export type Identity = (typeof identities)[number]

export const sources = [
	'miniProgram',
	'phoneCall',
	'visit',
	'letter',
	'hotline12345',
	'leaderInstruction',
	'superiorOrder',
	'media',
	'patrol',
	'board',
] as const
export type Source = (typeof sources)[number]

/** Five colours, the most urgent first. */
export const urgencies = ['red', 'orange', 'yellow', 'blue', 'green'] as const
export type Urgency = (typeof urgencies)[number]
