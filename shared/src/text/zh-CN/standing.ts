import type { Status } from '../../case/status'
import { spaced } from './spaced'

/** How a case of somebody else stands: one that a call was merged into, or one that people follow. */
export const status: Record<Status, string> = {
	submitted: '刚收到',
	accepted: '已受理',
	assigned: '已派单',
	sentBack: '正在换单位',
	referred: '已上报，等区里派单位',
	disputed: '正在定由谁办',
	handling: '正在办',
	suspended: '暂停办理',
	resolved: '办好了，正在核查',
	verified: '办好了，核查过了',
	unsolved: '还没解决，中心在看',
	ending: '还没解决，中心在看',
	withdrawing: '中心在看还办不办',
	closed: '已结案',
	declined: '没有受理',
	withdrawn: '不再办了',
	ended: '已终结',
	merged: '和同一件事一起办',
}

/** The same in a sentence, without its full stop: a promise may follow. */
export const sentence: Record<Status, (unit: string) => string> = {
	submitted: () => '中心刚收到，还没有看',
	accepted: () => '中心已经受理，正在派单位',
	assigned: (unit) => `已派给${unit}`,
	sentBack: (unit) => `${unit}说不归它管，中心正在定归谁办`,
	referred: (unit) => `${unit}办不了，已经上报，区里正在派单位`,
	disputed: () => '几个单位说不准归谁，正在定',
	handling: (unit) => `${unit}正在办`,
	suspended: (unit) => `${unit}现在办不了，中心同意先停一停`,
	resolved: (unit) => `${unit}说办好了，正在等人核查`,
	verified: (unit) => `${unit}办好了，核查过了`,
	unsolved: () => '有人说还没解决，中心正在定怎么办',
	ending: () => '有人说还没解决，中心正在定怎么办',
	withdrawing: () => '中心正在看还办不办',
	closed: () => '办完了，已经结案',
	declined: () => '中心没有受理',
	withdrawn: () => '这件事不再办了',
	ended: () => '中心已经书面说明，到此为止',
	merged: () => '还有人反映了同一件事，合在一起办',
}

/** What follows where it is known by when, and once that has passed. */
export const promise: Partial<
	Record<Status, { kept: (by: string) => string; late: (by: string) => string }>
> = {
	accepted: { kept: (by) => spaced`，${by}前派出去`, late: (by) => spaced`，本该${by}前派出去，现在晚了` },
	assigned: { kept: (by) => spaced`，最晚${by}办完`, late: (by) => spaced`，本该${by}办完，现在晚了` },
	handling: { kept: (by) => spaced`，最晚${by}办完`, late: (by) => spaced`，本该${by}办完，现在晚了` },
	suspended: { kept: (by) => spaced`，最晚${by}接着办`, late: () => '，马上接着办' },
	resolved: { kept: (by) => spaced`，${by}前有人去`, late: (by) => spaced`，本该${by}前有人去，现在晚了` },
}
export const stop = '。'
