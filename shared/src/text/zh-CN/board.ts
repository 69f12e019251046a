import type { ListedName } from '../../board/board'
import type { MeasureName } from '../../board/measure'
import type { PeriodName } from '../../board/period'
import { spaced } from './spaced'

/** 领导关注: how units and towns stand, in numbers that lead to their cases. */
export const title = '领导关注'
export const explain = '手上的数是此刻的，其余按所选的日子算。点带下划线的数，就看到那些诉求。'
export const ownExplain = '这是本单位的数。手上的数是此刻的，其余按所选的日子算。'
export const back = '返回'
export const waiting = '正在取数，请稍等。'
export const stale = (time: string) => spaced`没能刷新，这是${time}的样子。`
export const refresh = '刷新'
export const print = '打印'
export const notYours = '只有中心、督查室的人能看全部，各单位的人看本单位的。'
export const none = '这段日子还没有诉求。'
export const loaded = (time: string) => `${time} 的数`

export const tabs = { units: '按单位', towns: '按镇街' } as const
export const groups = {
	units: '部门和派驻机构',
	places: '镇街地面上的诉求',
	towns: '镇街、村居自己办的',
} as const
export const total = '合计'
export const quietUnits = (names: string) => `这段日子没有诉求的：${names}。`

export const period: Record<PeriodName, string> = { thisMonth: '本月', lastMonth: '上月', other: '自己选' }
export const from = '从哪天'
export const to = '到哪天'
export const dayHint = '写成 2026-03-05 这样。'
export const look = '看这些天'
export const wrongPeriod = '日子没写对。要写成 2026-03-05 这样，前后不超过一年。'
/** 2026-03-05 as 「2026 年 3 月 5 日」. */
export const sayDay = (day: string) =>
	`${day.slice(0, 4)} 年 ${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`
export const sayPeriod = (first: string, last: string) => `${sayDay(first)}到 ${sayDay(last)}`

export const sort = '先看'
export const sorted: Record<MeasureName, string> = {
	open: '手上多的',
	late: '超期多的',
	inTime: '按期少的',
	sentBack: '退办多的',
	solved: '解决少的',
	content: '满意少的',
}
export const measure: Record<MeasureName, string> = {
	open: '手上',
	late: '超期',
	inTime: '按期办结',
	sentBack: '退办',
	solved: '解决',
	content: '满意',
}
/** What each is a part of, said under its name. */
export const of: Record<MeasureName, string> = {
	open: '此刻没办完的',
	late: '手上的里面',
	inTime: '说办好的里面',
	sentBack: '派到的里面',
	solved: '说了结果的里面',
	content: '说了满不满意的里面',
}
export const tooFew = '不足 10 件，不排名'
export const place = (nth: number) => `第 ${nth}`
export const nothingOf = '还没有'
export const ratio = (count: number, all: number) => `${count}/${all} 件`
export const cases = '件'
export const percent = (share: number) => `${Math.floor(share * 1000) / 10}%`
/** For a screen reader: 「按期办结，20 件里 15 件」. */
export const said = (name: string, count: number, all: number) => `${name}，${all} 件里 ${count} 件`

/** What stands behind a number, as the link to it says. */
export const list: Record<ListedName, string> = {
	open: '没办完',
	late: '超期',
	partsOpen: '配合没办完',
	partsLate: '配合超期',
	sentBack: '退办',
	referred: '上报',
	extended: '延期',
	becameLate: '过了期限',
	released: '中心免除的配合',
	warning: '警示单',
	unsolved: '说没解决',
	discontent: '说不满意',
	reworked: '重办',
	ended: '终结',
	merged: '归并',
}
export const listed = (name: string, count: number) => `${name} ${count}`
export const lookAt = (line: string, name: string, count: number) => `看${line}${name}的 ${count} 件`

export const more = '更多的数'
export const less = '收起'
export const apart = '另列'
export const apartExplain = '终结、归并、免除的不算办结，也不进上面的比例。'
export const unmerged = (count: number) => `又拆开 ${count}`
export const given = (led: number, helped: number) => `牵头 ${led} 件，配合 ${helped} 件`
export const opened = (count: number, declined: number) => `来了 ${count} 件，不予受理 ${declined} 件`
export const marks = (speed: string, quality: string, of: number) =>
	`被打分 ${of} 次：快慢平均 ${speed}，好坏平均 ${quality}（满分 5）`
export const noMarks = '还没有人给它打分'
export const whistles = (called: number, came: number, onTime: number) =>
	`被吹哨 ${called} 次，报到 ${came} 次，按时 ${onTime} 次`
export const figures = (resolved: number, answered: number, reached: number) =>
	`办好 ${resolved} 件，联系上 ${reached} 件，有答复 ${answered} 件`

export const casesPage = {
	title: '这些诉求',
	of: (line: string, name: string) => (line === '' ? name : `${line}：${name}`),
	now: '此刻的，最早来的在前。',
	during: (period: string) => `${period}，最近的在前。一件诉求可能不止一次。`,
	waiting: '正在取这些诉求，请稍等。',
	none: '这里没有诉求了。数可能刚变过，返回刷新就对上了。',
	unseen: (count: number) => `另有 ${count} 件只给指定的人看，算在数里，这里不列。`,
	more: '再看一些',
	wrong: '这个地址不对，请返回重新点。',
} as const
