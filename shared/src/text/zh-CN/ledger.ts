import type { Identity } from '../../case/status'
import type { FindFilter } from '../../find/filter'
import type { ColumnName } from '../../ledger/columns'
import type { FailReason, LedgerState } from '../../ledger/ledger'
import type { Role } from '../../user/post'
import * as caseWords from './case'
import { role } from './post'

/** 台账: a list taken out as a spreadsheet. */
export const title = '台账'

/** What stands over each column. */
export const heading: Readonly<Record<ColumnName, string>> = {
	number: '受理编号',
	sourceNumber: '原工单号',
	source: '来源',
	type: '类型',
	kind: '类别',
	matter: '事项',
	town: '镇街',
	village: '村居',
	name: '诉求人',
	phone: '联系电话',
	what: '诉求内容',
	status: '状态',
	urgency: '急缓',
	lead: '牵头单位',
	supports: '配合单位',
	reply: '答复内容',
	solved: '是否解决',
	content: '是否满意',
	reworks: '重办次数',
	openedAt: '登记时间',
	acceptedAt: '受理时间',
	assignedAt: '派单时间',
	signedAt: '签收时间',
	resolvedAt: '申请办结时间',
	verifiedAt: '核查时间',
	closedAt: '结案时间',
	resolveBy: '办结期限',
	lateBy: '超时（小时）',
	answerBy: '来处要求答复',
}

/** What a cell says where it has no words of its own. */
export const cells = {
	yes: '是',
	no: '否',
	erased: '（已删除）',
	spoken: '（语音，还没有转成文字）',
	hidden: { named: '', anonymous: '（匿名）', confidential: '（保密）' } satisfies Record<Identity, string>,
} as const

/** The last lines of a ledger: what it is, and how it is checked. */
export const statement = {
	mark: '本台账的说明',
	filter: '筛选条件',
	moment: '数据时刻',
	by: '导出岗位',
	rows: '行数',
	digest: '内容摘要（SHA-256）',
	signed: '签名原文',
	signature: '签名',
	check: '核对方法',
	how: '把本文件交给系统管理员，运行“npm run verify -- 文件名”。改过任何一格，核对都不会通过。',
} as const

export const fileName = (day: string) => `诉求台账-${day}.xlsx`

export const state: Readonly<Record<LedgerState, string>> = {
	waiting: '排队中',
	writing: '正在写',
	done: '写好了',
	failed: '没有写成',
	cancelled: '已取消',
	gone: '已过期删除',
}

export const failed: Readonly<Record<FailReason, string>> = {
	tooMany: '超过 10 万件，没有导出。请缩小范围，比如一个月、一个镇街，再导一次。',
	notYours: '您已不在原来的岗位，没有导出。',
	broken: '试了三次都没有写成，请稍后再导一次。',
}

/** In which post a ledger was taken. */
export const sayPost = ({
	role: held,
	unitName,
}: {
	readonly role: Role
	readonly unitName: string
}): string => `${unitName}${role[held]}`

/** What codes of a filter are called. */
export interface Called {
	/** Of a town or a village. */
	readonly place: (code: string) => string
	readonly unit: (code: string) => string
	readonly matter: (code: string) => string
}

/** A filter in words. */
export function sayFilter(filter: FindFilter, called: Called): string {
	const { village, town, status, urgency, source, type, from, to } = filter
	const parts: readonly (readonly [string, string | undefined])[] = [
		['查找的字', filter.words],
		['编号', filter.number],
		['原工单号', filter.sourceNumber],
		['电话', filter.phone],
		['村居', village && called.place(village)],
		['镇街', town && called.place(town)],
		['单位', filter.unit && called.unit(filter.unit)],
		['事项', filter.matter && called.matter(filter.matter)],
		['状态', status && caseWords.status[status]],
		['急缓', urgency && caseWords.urgency[urgency]],
		['来源', source && caseWords.source[source]],
		['类型', type && caseWords.type[type]],
		[
			'登记日期',
			from === undefined && to === undefined ? undefined : `${from ?? '最早'} 至 ${to ?? '数据时刻'}`,
		],
	]
	const said = parts.flatMap(([name, words]) => (words ? [`${name}：${words}`] : []))
	return said.length > 0 ? said.join('；') : '全部诉求'
}
