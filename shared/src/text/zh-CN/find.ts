import type { FindField } from '../../find/filter'
import type { FindHint } from '../../find/parse'

/** 查找: any case, by anything that is known of it. */
export const title = '查找'
export const explain =
	'记得什么就输什么：正文里的词、姓名、编号、原工单号、电话后四位。隔开几个词，就是都要有。'
export const explainUnit =
	'在本单位经办的诉求里找：正文里的词、编号、原工单号都可以。隔开几个词，就是都要有。'
/** To whoever sees no cases, an administrator for one. */
export const notYours = '您的岗位不看诉求，不能查找。查找给中心、督查室和承办单位用。'
export const back = '返回'
export const box = '要找的词、编号或电话'
export const placeholder = '例如：井盖 光明路'
export const keys = '按 / 输入，↑ ↓ 选择，回车打开。'
export const waiting = '正在查找'

export const hint: Record<FindHint, string> = {
	nothing: '只有符号，没有可以查的字。请输入文字或数字。',
	tooShort: '请再输入一个字：至少两个字才能查，或者先选好筛选条件。',
}
export const none = '没有找到。换个词，或者去掉一个条件试试。'
export const empty = '还没有诉求。'
/** A bounded look found little, but there is more to look through. */
export const notYet = '已经往前找了一段，更早的还没有找完。'
export const newest = '没有输入时，按时间列出最近的诉求。'

export const toLedger = '导出台账'
export const more = '更多条件'
export const sheetTitle = '按条件查找'
export const search = '输入状态、单位、村居、事项找一找'
export const done = '好了'
export const clear = '全部去掉'
export const remove = (words: string) => `去掉「${words}」`

export const field: Record<FindField, string> = {
	words: '关键词',
	number: '受理编号',
	sourceNumber: '原工单号',
	phone: '来电号码',
	village: '村居',
	town: '镇街',
	unit: '单位',
	matter: '事项',
	status: '状态',
	urgency: '急缓',
	source: '来源',
	type: '类型',
	from: '从哪天',
	to: '到哪天',
}
export const typedFields = {
	number: '编号，或最后四位',
	sourceNumber: '原工单号，或最后四位',
	phone: '电话，或最后四位',
	from: '例如：2026-3-5',
	to: '例如：2026-3-5',
} as const
export const dayWrong = '请写成 2026-3-5 这样。'
/** What is typed, said as a condition. */
export const typed = (field: FindField, value: string): string => {
	if (field === 'from') return `${value} 起`
	if (field === 'to') return `到 ${value}`
	return `${exact[field] ?? ''}${value}`
}
const exact: Partial<Record<FindField, string>> = { number: '编号 ', sourceNumber: '原号 ', phone: '电话 ' }
