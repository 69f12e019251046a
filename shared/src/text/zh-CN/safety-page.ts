import { spaced } from './spaced'

/** What an automatic check could not decide: 待看内容. */
export const title = '待看内容'
export const explain =
	'机器拿不准的话和照片，请人看一眼。没说「可以公开」的，别的居民看不到。办这件事不受影响。'
export const back = '返回'
export const waiting = '正在取要看的内容，请稍等。'
export const empty = '没有要看的。机器拿不准的话和照片会出现在这里。'
export const more = '再看一些'
export const stale = (time: string) => spaced`没能刷新，这是${time}的样子。`
export const refresh = '刷新'
export const caseOf = (number: string) => `编号 ${number}`
export const lookAt = (number: string) => `看诉求 ${number}`
export const since = (time: string) => `${time} 起等着看`
export const photo = '要看的照片'
export const gone = '写的话已经抹去，照片也看不到了。'
export const show = '可以公开'
export const hide = '不公开'
export const shown = '记下了：可以公开。'
export const hidden = '记下了：不公开。'
export const unreachable = '网络不通，不知道记下没有。再点一次就行，不会重复。'
