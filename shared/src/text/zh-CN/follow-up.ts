import type { CallOutcome } from '../../follow-up/follow-up'
import { spaced } from './spaced'

/** Calls that are owed, and what came of asking. */
export const title = '待回访'
export const outcome: Record<CallOutcome, string> = {
	reached: '接通',
	refused: '拒访',
	noSuchNumber: '空号',
	noAnswer: '无人接听',
}

export const explain =
	'到期没有回话的，由承办单位以外的人打电话问。打一次记一次，满三天还没联系上，记作未能回访，不算满意。'
export const back = '返回'
export const waiting = '正在取要打的电话，请稍等。'
export const none = '没有要打的电话。到期没有回话的会出现在这里。'
export const more = '再看一些'
export const stale = (time: string) => spaced`没能刷新，这是${time}的样子。`
export const refresh = '刷新'
export const done = '已记下。'
export const look = '看这件诉求'
export const call = (phone: string) => `打 ${phone}`
export const noPhone = '没有留电话，联系不上就记空号'
export const asked = (time: string) => spaced`${time}问过`
export const reminded = (time: string) => spaced`${time}提醒过`
export const neverAsked = '不在小程序上，要打电话问'
export const owedSince = (time: string) => spaced`${time}起该打电话`
export const tried = (time: string, came: string) => spaced`${time}打过，${came}`
export const tryOf = (nth: number) => `今天记下，是第 ${nth} 天`
export const doneBy = (unit: string) => `${unit}办的`

export const form = {
	outcome: '电话打通了吗？',
	solved: '问题解决了吗？',
	yes: '解决了',
	no: '没解决',
	unclear: '没说清',
	content: '满意吗？',
	contentHint: '没有问到就不选。',
	pleased: '满意',
	displeased: '不满意',
	said: '他怎么说的',
	saidHint: '可以不写',
	keep: '记下',
	missing: '请记下解决了没有，没说清也记一下。',
	unreachable: '网络不通，不知道记下没有。再点一次就行，不会重复。',
} as const

export const figures = {
	title: '回访得怎么样',
	explain: '按核查通过那天算。每个比例旁边写着几件里的几件，没有的不算比例。',
	unit: '看哪个单位',
	unitHint: '不选就一个单位一行，选了就一天一行。',
	unitColumn: '单位',
	days: { '1': '今天', '7': '近 7 天', '30': '近 30 天' },
	none: '这些天没有办好的。',
	total: '合计',
	day: '日期',
	resolved: '办好',
	asked: '问到',
	reached: '联系上',
	answered: '有答复',
	solved: '解决了',
	content: '满意',
	owed: '还该打电话',
	notReached: '未能回访',
	waived: '撤诉不问',
	rate: (count: number, of: number) => `${count}/${of}`,
	percent: (share: number) => `${Math.floor(share * 1000) / 10}%`,
	said: (name: string, count: number, of: number) => `${name}，${of} 件里有 ${count} 件`,
	/** 2026-03-05 as 「3 月 5 日」. */
	sayDay: (day: string) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`,
} as const
