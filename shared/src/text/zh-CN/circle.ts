import type { PointClass, PointKind } from '../../circle/kind'
import type { Opens } from '../../circle/opens'

/** 一刻钟便民服务圈: what its three classes and 28 kinds are called. */
export const classes: Record<PointClass, string> = {
	living: '基本生活',
	public: '公共服务',
	business: '便民商业',
}

export const kinds: Record<PointKind, string> = {
	grocery: '便利店',
	market: '菜市场、集市',
	breakfast: '早餐店',
	canteen: '老年助餐点',
	barber: '理发店',
	repair: '维修点',
	parcel: '快递驿站',
	water: '饮水、水费点',
	toilet: '公共厕所',
	charging: '充电桩',
	hall: '便民服务中心',
	station: '村便民服务站',
	clinic: '卫生室',
	hospital: '卫生院、医院',
	school: '学校、幼儿园',
	elderCare: '养老服务站',
	library: '农家书屋',
	culture: '文化广场',
	police: '警务室',
	mediation: '调解室',
	bus: '公交站',
	pharmacy: '药店',
	bank: '银行、取款点',
	telecom: '通信营业点',
	farm: '农资店',
	fuel: '加油加气站',
	recycling: '废品回收',
	printing: '打印照相',
}

/** 11 月 25 日, of a day written 2026-11-25. */
export function sayMonthDay(day: string): string {
	const [, month, date] = day.split('-').map(Number)
	return `${month} 月 ${date} 日`
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const
/** 11 月 25 日（周三）. */
export const sayDayOfWeek = (day: string): string =>
	`${sayMonthDay(day)}（周${weekdays[new Date(day).getUTCDay()]}）`

const allWeek = '每天'
const allDay = '全天'
const dayBegins = '00:00'
const dayEnds = '24:00'
/** The week as people count it: Monday first. */
const ordered = (days: readonly number[]) => [...days].sort((left, right) => (left || 7) - (right || 7))

function sayWeekdays(days: readonly number[]): string {
	const sorted = ordered(days)
	if (sorted.length === 7) return allWeek
	const runs: number[][] = []
	for (const day of sorted) {
		const run = runs.at(-1)
		const last = run?.at(-1)
		if (run && last !== undefined && (day || 7) === last + 1) run.push(day)
		else runs.push([day])
	}
	const say = (day: number | undefined) => `周${weekdays[day ?? 0]}`
	return runs
		.flatMap((run) => (run.length > 2 ? [`${say(run[0])}至${say(run.at(-1))}`] : run.map(say)))
		.join('、')
}

/** 周一至周五 08:30-12:00、14:00-17:30；周六 09:00-12:00. */
export const sayOpens = (opens: Opens): string =>
	opens
		.map(({ weekdays: days, times }) => {
			const whole = times.length === 1 && times[0]?.[0] === dayBegins && times[0][1] === dayEnds
			const hours = whole ? allDay : times.map((span) => span.join('-')).join('、')
			return `${sayWeekdays(days)} ${hours}`
		})
		.join('；')

const DAYS = /^(每天|周[一二三四五六日天](?:\s*[至到、,和~—–-]\s*周?[一二三四五六日天])*)\s*(.+)$/u
const SPAN = /^(\d{1,2})[:.点](\d{2})\s*[至到~—–-]+\s*(\d{1,2})[:.点](\d{2})$/u

/** Reads hours as they are said; undefined where nobody could. What it makes of them is checked by `opensSchema`. */
export function readOpens(words: string): Opens | undefined {
	const parts = words
		.normalize('NFKC')
		.split(/[;；。]/u)
		.map((part) => part.trim())
		.filter(Boolean)
	const opens = parts.map((part) => {
		const [, days, hours] = DAYS.exec(part) ?? []
		const weekdaysRead = days === undefined ? undefined : readWeekdays(days)
		const times = hours === undefined ? undefined : readTimes(hours)
		return weekdaysRead && times && { weekdays: weekdaysRead, times }
	})
	return opens.length > 0 && opens.every((one) => one !== undefined) ? opens : undefined
}

function readWeekdays(words: string): number[] | undefined {
	if (words === allWeek) return [1, 2, 3, 4, 5, 6, 0]
	const days: number[] = []
	for (const [, joint = '', name = ''] of words.matchAll(
		/([至到~—–-]?)[、,和\s]*周?([一二三四五六日天])/gu,
	)) {
		const day = weekdays.indexOf((name === '天' ? '日' : name) as (typeof weekdays)[number])
		const last = days.at(-1)
		if (joint === '' || last === undefined) days.push(day)
		else {
			const to = day || 7
			if (to <= (last || 7)) return undefined
			for (let next = (last || 7) + 1; next <= to; next++) days.push(next % 7)
		}
	}
	return days
}

function readTimes(words: string): [string, string][] | undefined {
	if (words.trim() === allDay) return [[dayBegins, dayEnds]]
	const spans = words.split(/[、,，\s]+/u).map((span) => SPAN.exec(span.trim()))
	const times = spans.map((found): [string, string] | undefined =>
		found
			? [`${found[1]?.padStart(2, '0')}:${found[2]}`, `${found[3]?.padStart(2, '0')}:${found[4]}`]
			: undefined,
	)
	return times.every((time) => time !== undefined) ? times : undefined
}
