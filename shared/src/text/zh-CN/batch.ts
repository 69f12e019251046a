/** Several cases handed on at once. */
export const ticked = (n: number) => `勾了 ${n} 件`
export const tick = (title: string) => `勾上：${title}`
export const tickAll = '全勾上'
export const untick = '不勾了'
export const together = (move: string) => `一起${move}`
export const title = (move: string, n: number) => `一起${move}，${n} 件`
export const explain = '选一个单位，勾上的每一件各派一次。没派成的会留下，写明为什么。'
export const send = (move: string, unit: string | undefined, n: number) =>
	unit === undefined ? `${move} ${n} 件` : `${move}给${unit}，${n} 件`
export const progress = (done: number, all: number) => `正在派，${done}/${all}`
export const result = (done: number, all: number) =>
	done === all ? `${all} 件都派出了。` : `派出 ${done} 件，${all - done} 件没派成，还勾着。`
export const outcome = { waiting: '还没派', sending: '正在派', done: '已派出' } as const
export const notTried = '网络不通，这一件还没有发。'
export const again = '没派成的再派一次'
export const close = '回到列表'
