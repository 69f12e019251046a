/** What is mine: a unit's work on its phone. */
export const title = '我的'
export const order = '最急的在前，到期早的先办。'
export const handle = '处理'
export const open = (title: string) => `看看：${title}`
export const empty = '手上没有要办的。派来的诉求会出现在这里。'
export const told = (title: string, words: string) => `「${title}」${words}`
export const lookAgain = '回看'
