import type { Queue, Urgency } from '../../case/status'
import { DAY, HOUR } from '../../time/day'
import { status } from './case'
import { spaced } from './spaced'

/** The office's work desk. */
export const title = '工作台'
export const brand = (county: string) => `呼应 · ${county.replace(/[区县市]$/u, '')}`
export const gridDesk = '我的网格'
export const looking = '只看'

export const order = '最急在前'
export const keys = (letter: string, words: string) => `${letter} ${words}`
export const keysChoose = 'J K 选'
export const keysAll = '? 按键'

/** What each queue is called. */
export const queue: Record<Queue, string> = {
	...status,
	call: '待回访',
	take: '可就地受理',
	called: '配合待签收',
	supporting: '配合办理中',
	partSentBack: '配合退办待定',
	extension: '延期待批',
	suspension: '挂起待批',
	whistle: '我们吹的哨',
	informing: '首接待转',
	slip: '单子待复',
	instruction: '批示待报',
	late: '已超期',
}

export const empty: Partial<Record<Queue, string>> = {
	submitted: '新来的诉求都受理了。有新的会出现在这里。',
	accepted: '受理的都派出去了。',
	sentBack: '没有单位退办。',
	resolved: '没有等着核查的。单位办好了会出现在这里。',
	unsolved: '没有说没解决的。',
	withdrawing: '没有要撤诉的。',
	verified: '没有等着评价的。',
	assigned: '没有等着签收的。派来的诉求会出现在这里。',
	handling: '手上没有正在办的。',
	late: '没有超期的。',
}
export const emptyGrid = '您的网格里没有等着核查的。单位办好了会出现在这里。'
export const nothingChosen = '从左边选一件，在这里看和办。'
export const noDesk = '您没有工作台。受理员、承办人和网格员才有。'
export const toHome = '去首页'
export const toConfirm = '扫码登录电脑'
export const waiting = '正在取诉求，请稍等。'
export const more = '再看一些'
export const refresh = '刷新'
/** For a page that could not be fetched: nothing was written, so nothing is said of keeping. */
export const unreachable = '网络不通，请看看信号，再试一次。'
export const stale = (time: string) => spaced`没能刷新，这是${time}的样子。`
export const signOut = '退出登录'
export const untitled = '没有写标题的诉求'
export const unplaced = '还没有落到村'
export const urged = (times: number) => `催了 ${times} 次`
export const reworked = (times: number) => `重办第 ${times} 次`
export const originalNumber = (number: string) => `原号 ${number}`
export const count = (words: string, n: number) => `${words}，${n} 件`

/** The five colours as shapes said aloud: colour is never the only sign. */
export const urgencyMark: Record<Urgency | 'none', string> = {
	red: '红色，最急',
	orange: '橙色，很急',
	yellow: '黄色，较急',
	blue: '蓝色，一般',
	green: '绿色，不急',
	none: '还没有定急缓',
}

/** 「2:14」「1 天」「超 3 天」: how far a deadline is, for a narrow column. */
export function sayShortLeft(deadline: number, now: number): string {
	const distance = Math.abs(deadline - now)
	const hours = Math.floor(distance / HOUR)
	const minutes = Math.floor((distance % HOUR) / 60_000)
	const amount =
		distance >= DAY ? `${Math.floor(distance / DAY)} 天` : `${hours}:${String(minutes).padStart(2, '0')}`
	return deadline >= now ? amount : `超 ${amount}`
}
