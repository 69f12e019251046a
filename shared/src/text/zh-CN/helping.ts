import type { HelperRelation, Reach } from '../../helping/helping'

/** Acting openly for somebody (帮办). */
export const part = {
	label: '替别人反映？',
	hint: '这件事算在本人名下，每一步都写明是您帮办的。',
	on: '我是帮别人反映的',
	relation: '您是他的什么人？',
	name: '您帮的是谁？',
	namePlaceholder: '比如：王大娘',
	reach: '办得怎么样，怎么告诉本人？',
	phone: '本人的电话',
	phonePlaceholder: '手机或座机',
}
export const relation: Record<HelperRelation, string> = {
	relative: '家人亲戚',
	neighbour: '邻居',
	gridWorker: '网格员',
	villageCadre: '村干部',
	other: '其他',
}
export const reach: Record<Reach, { words: string; hint: string }> = {
	phone: { words: '打电话', hint: '有人打电话问本人办好没有。' },
	doorstep: { words: '上门说', hint: '没有电话或听不清的，有人到家里说。' },
	both: { words: '打电话，也上门', hint: '电话里说一遍，再到家里说一遍。' },
}
/** On a case's page. */
export const own = (name: string | undefined) => `您帮${name ?? '别人'}`
export const others = (helper: string | undefined, name: string | undefined) =>
	`帮办人${helper ?? ''}代${name ?? '诉求人'}`
export const someone = '本人'
export const fact = {
	helper: '帮办人',
	person: '本人',
	reach: '怎么告诉本人',
	told: '上门告诉过',
	named: (helper: string | undefined, relation: string) =>
		helper === undefined ? `不便透露姓名，是本人的${relation}` : `${helper}，是本人的${relation}`,
	yourself: (relation: string) => `您，是本人的${relation}`,
}
export const tell = {
	title: '告诉本人一声',
	words: '到家里说了办得怎么样，就在这里记一下。',
	said: '本人怎么说的',
	saidHint: '可以不写。',
	done: '已经告诉了',
}
/** To a helper of the unit judged: who asks instead. */
export const notYours = '办这件事的是您自己的单位，会有别人打电话或上门问本人。'
