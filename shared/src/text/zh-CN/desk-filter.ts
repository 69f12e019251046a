import type { FilterField } from '../../desk/queue-filter'

/** Narrowing a queue. */
export const title = '筛选'
export const search = '输入颜色、镇街、事项找一找'
export const searchHint = '按回车选第一个，Esc 关上。'
export const clear = '全部去掉'
export const done = '好了'
export const remove = (words: string) => `去掉「${words}」`
export const none = '没有找到，换个字试试。'
export const emptyHere = '照这样筛，这里没有。'
/** A bounded look found nothing yet, but the queue goes on. */
export const notYet = '前面的都看过了，没有。后面还有，可以接着找。'
export const lookOn = '接着找'

export const field: Record<FilterField, string> = {
	urgency: '急缓',
	late: '到期',
	mine: '谁承办',
	kind: '类别',
	town: '镇街',
	matter: '事项',
	since: '什么时候来的',
}
export const late = '已超时'
export const mine = '我承办的'
export const sinceDays: readonly { days: number; words: string }[] = [
	{ days: 0, words: '今天来的' },
	{ days: 2, words: '近 3 天' },
	{ days: 6, words: '近 7 天' },
	{ days: 29, words: '近 30 天' },
]
export const sinceDay = (day: string) => `${day} 起`
