import type { Queue } from '../../case/status'

/** What is mine: a unit's work on its phone. */
export const title = '我的'
export const order = '最急的在前，到期早的先办。'
/** The next step with what waits in each queue, on its button. */
export const step: Partial<Record<Queue, string>> = {
	assigned: '签收',
	handling: '处理',
	called: '签收',
	supporting: '处理',
	slip: '回复单子',
	instruction: '报办理情况',
	take: '就地受理',
	extension: '定延期',
	disputed: '裁定由谁办',
}
export const open = (title: string) => `看看：${title}`
export const empty = '手上没有要办的。派来的诉求会出现在这里。'
export const told = (title: string, words: string) => `「${title}」${words}`
export const lookAgain = '回看'
