import type { Cell, Column } from '../../disclosure/column'
import type { Balance, Figures } from '../../disclosure/content'
import type { Cadence } from '../../disclosure/group'
import { dayOf } from '../../disclosure/period'
import type { Alarm } from '../../transparency/watch'
import { sayDate } from './time'

/** What villages publish, in words. Money comes in cents, and is said in yuan. */

const quarters = ['一', '二', '三', '四']

/** 「2026 年三季度」「2026 年 9 月」「2026 年」「2026 年 9 月 12 日」. */
export function sayPeriod(period: string): string {
	const year = `${period.slice(0, 4)} 年`
	if (period.includes('Q')) return `${year}${quarters[Number(period.slice(6)) - 1]}季度`
	const [, month, day] = period.split('-')
	if (month === undefined) return year
	return `${year} ${Number(month)} 月${day === undefined ? '' : ` ${Number(day)} 日`}`
}

/** 「41,260」, 「−18,600.50」: no cents where there are none, a true minus, thousands apart. */
export function sayYuan(cents: number): string {
	const whole = Math.floor(Math.abs(cents) / 100)
	const rest = Math.abs(cents) % 100
	const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
	return `${cents < 0 ? '−' : ''}${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** 「+42,000」「−18,600」: what came in and what went out. */
export const sayFlow = (cents: number): string => (cents > 0 ? `+${sayYuan(cents)}` : sayYuan(cents))

/** A cell as it is read. */
export function sayCell(cell: Cell, { type }: Pick<Column, 'type'>, flow = false): string {
	if (cell === null || cell === '') return ''
	if (type === 'money' && typeof cell === 'number') return flow ? sayFlow(cell) : sayYuan(cell)
	return String(cell)
}

/** 「7-08」: a day in a table of one period. */
export const sayDayShort = (day: string): string => day.slice(5).replace(/^0/, '')

/** Whether the money adds up, in one sentence that says by how much it does not. */
export function sayBalance({
	opening,
	income,
	spending,
	closing,
	balanced,
	before,
	continues,
}: Balance): string {
	const sums = balanced
		? '账是平的。'
		: `账对不上：上期结余加收入减支出是 ${sayYuan(opening + income - spending)} 元，写的是 ${sayYuan(closing)} 元，差 ${sayYuan(Math.abs(opening + income - spending - closing))} 元。`
	if (continues !== false || before === undefined) return sums
	return `${sums}上期公开的结余是 ${sayYuan(before)} 元，这期从 ${sayYuan(opening)} 元算起，差 ${sayYuan(Math.abs(before - opening))} 元。`
}

/** What a board says of a table in one line. */
export function sayFigures({ rows, balance }: Figures): string {
	if (balance === undefined) return `共 ${rows} 条`
	return `收 ${sayYuan(balance.income)} 元，支 ${sayYuan(balance.spending)} 元，结余 ${sayYuan(balance.closing)} 元`
}

export const cadence: Record<Cadence, string> = {
	monthly: '每月',
	quarterly: '每季度',
	yearly: '每年',
	event: '发生时',
}

/** The village's board. */
export const board = {
	title: '村务公开',
	shareTitle: (village: string) => `${village}村务公开`,
	choose: '选村',
	chooseTitle: '看哪个村',
	chooseHint: '选一个村，看它公开了什么。',
	follow: '关注本村',
	followed: '已关注',
	unfollow: '不再关注',
	followedVillages: '关注的村',
	find: '找字：事由、类别、名称',
	findNone: '没有找到。换个词再试。',
	all: '全部',
	empty: '这个村还没有公开过。到期没公开的，会写在这里。',
	more: '再看以前的',
	offline: '没有信号，看到的是上次的。',
	waiting: '正在取…',
	owedTitle: '该公开还没公开',
	owed: (name: string, period: string, at: number) =>
		`${name}，${sayPeriod(period)}，${sayDate(at - 1)}前应公开`,
	late: '公开晚了',
	corrected: '更正过',
	withdrawn: '已撤下',
	expired: '名单已到期，只留合计',
	ownOnly: '只给本村人看',
	line: (at: number) => `${sayDate(at)}公开`,
	lists: '本村人的名单',
	listsHint: '低保、救助这些写着人名的，只给本村人看。',
	listsAsk: '我是本村人',
	poster: '打印本村二维码',
	again: '再取一次',
	chartTitle: '一期比一期',
	income: '收入',
	spending: '支出',
} as const

/** One item. */
export const item = {
	title: '村务公开',
	closing: (opening: string, closing: string) => `上期结余 ${opening} 元，本期结余 ${closing} 元。`,
	income: (yuan: string) => `收 ${yuan} 元`,
	spending: (yuan: string) => `支 ${yuan} 元`,
	breakdown: '钱从哪来，花到哪去',
	breakdownIn: '收入',
	breakdownOut: '支出',
	others: '其他',
	rows: '明细',
	moreRows: (left: number) => `还有 ${left} 条`,
	lessRows: '收起',
	totals: '合计',
	noRows: '这一期没有。',
	note: '说明',
	photos: '公开栏照片',
	papers: '文件',
	paperFailed: '没能打开，有信号时再试。',
	editions: (count: number) => `改过 ${count - 1} 次，以前的也能看`,
	edition: (edition: number, at: number) => `第 ${edition} 版，${sayDate(at)}`,
	shownEdition: '正在看',
	lookAtEdition: '看这一版',
	reason: '为什么改',
	changes: '这一版改了什么',
	changeAdded: '加了',
	changeRemoved: '去掉了',
	changeChanged: '改了',
	was: '原来',
	is: '现在',
	changeNone: '表里的行没有变。',
	published: (at: number) => `${sayDate(at)}公开`,
	late: (at: number) => `晚了，应在 ${sayDate(at - 1)}前公开`,
	reviewed: '村监委会已审',
	reads: (count: number) => `${count} 人看过`,
	withdrawnTitle: '已撤下',
	withdrawn: (at: number, words: string) => `${sayDate(at)}撤下，原因：${words}`,
	withdrawnHint: '撤下这件事记在存证里，抹不掉。',
	expiredTitle: '名单已到期',
	expired: (at: number) => `名单公开到 ${sayDate(at)}，名字已删去，只留合计。`,
	ask: '我有疑问',
	askHint: '限期必须答复，过期自动转到镇街。村里看不到是谁问的。',
	share: '转给乡亲',
	copied: '网址已复制，去微信里粘贴给乡亲。',
	poster: '打印二维码',
	asked: (asked: number, answered: number) => `${asked} 人问过，答复了 ${answered} 个`,
	took: (days: number) => `平均 ${days} 天答复`,
	answers: '问过的，都答在这里',
	answersChecked: '有的答复正在核对文字，核对完就能看。',
	answer: (unit: string, at: number) => `${unit}，${sayDate(at)}答复`,
	villagerOnly: '这一项写着人名，只给本村人看。',
	unknown: '没有找到这一项。可能链接不完整。',
	waiting: '正在取…',
	shareTitle: (village: string, group: string, period: string) => `${village}${group} · ${period}`,
} as const

/** The quiet tick, or the alarm. */
export const proof = {
	checking: '正在核对有没有被改过…',
	kept: '公开后没有被改过',
	keptHint: '这部手机刚核对过存证。',
	fresh: '刚公开，正在登记存证',
	freshHint: '几分钟后再打开，就能核对。',
	broken: '和存证对不上',
	brokenHint: '这一项的内容，或者存证本身，和以前不一样了。请截图，打给服务中心。',
	unknown: '没有信号，这次没有核对',
	unknownHint: '有信号时再打开。',
	call: '打给服务中心',
	which: {
		signature: '登记册的签名不对',
		key: '登记册换了签名',
		shrunk: '登记册比上次看到的短了',
		consistency: '登记册和上次看到的接不上',
		leftOut: '早该登记，登记册里却没有',
		unproven: '登记册拿不出证明',
		entry: '登记的不是这一项',
		content: '内容和登记的不一样',
		inclusion: '登记册里对不上这一项',
	} satisfies Record<Alarm, string>,
} as const

/** The poster for the paper notice board. */
export const poster = {
	title: '村务公开',
	print: '打印',
	scan: '微信扫一扫，看这一项',
	scanVillage: '微信扫一扫，看本村公开的全部',
	also: '不用登录，谁都能看。',
	date: (at: number) => `${dayOf(at).replaceAll('-', '.')} 公开`,
} as const

/** On the front page. */
export const home = {
	title: '村务公开',
	words: (village: string) => `${village}的收支、低保、党务，都在这里。`,
	noVillage: '选好村，看村里收了多少、花了多少。',
	open: '去看看',
} as const
