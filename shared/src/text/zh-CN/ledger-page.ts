import type { LedgerView } from '../../ledger/ledger-view'
import { failed, state } from './ledger'
import { spaced } from './spaced'

/** The page on which lists are taken out. */
export { title } from './ledger'
export const explain =
	'把查到的诉求整张导成表格，报给上级、留作台账。表里的诉求都是数据时刻的样子，盖有电子签名，改过就查得出来。'
/** To whoever sees no cases, an administrator for one. */
export const notYours = '您的岗位不看诉求，不能导出。台账由中心、督查室和承办单位导。'
export const back = '返回'
export const waiting = '正在读导出记录'
export const which = '导出哪些'
export const narrow = '改条件'
export const columns = '要哪些列'
export const columnsHint = (all: number) => `不选就是全部 ${all} 列。受理编号一定有，别的可以去掉。`
export const everyColumn = '还是要全部列'
export const fewer = '选几列'
export const start = '导出台账'
export const starting = '1000 件以内马上就好，请不要离开。多的会在后台写，写好了在下面取。'
export const unreachable = '没有连上，还没有导出。请再点一次，不会导两份。'
export const noted = '谁导出了台账、导了多少行，会记在查阅记录里。姓名和电话只给看得到的人，保密的一律不导。'
export const kept = '导过的'
export const none = '还没有导过台账。'
export const fetch = '下载'
export const again = '照这样再导'
export const cancel = '取消'
export const fetchFailed = '没有下载成，请再点一次。'

const thousands = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** How far a ledger is. */
export function sayProgress({ state: now, rows, of, failed: why }: LedgerView): string {
	if (now === 'failed' && why !== undefined) return failed[why]
	if (now === 'done') return `共 ${thousands(rows)} 行`
	if (now === 'writing' && of !== undefined) return `已写 ${thousands(rows)} 行，共 ${thousands(of)} 件`
	if (now === 'writing') return '正在数一共有多少件'
	if (now === 'waiting') return '件数多，一分钟内开始写'
	return state[now]
}

export const asOf = (moment: string) => `数据时刻：${moment}`
export const askedAt = (at: string) => spaced`${at}导出`
export const until = (day: string) => spaced`${day}以前可以下载`
export const size = (bytes: number) =>
	bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
/** Read out by a screen reader. */
export const fetchOne = (filter: string) => `下载台账：${filter}`
export const cancelOne = (filter: string) => `取消导出：${filter}`
