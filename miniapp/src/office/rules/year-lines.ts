import type { YearView } from '@huying/shared/rule/rules-view'
import { weekdayOf } from '@huying/shared/rule/weekday'
import * as words from '@huying/shared/text/zh-CN/rules-page'
import { beijing } from '@huying/shared/time/day'

/** A holiday or a make-up day, in words. */
export interface YearLine {
	readonly key: string
	readonly words: string
	readonly over: boolean
}

/** What of a year is a holiday or a make-up day, in order; `over` is what lies before today. */
export function yearLines({ year, holidays, work }: YearView, now: number): YearLine[] {
	const today = beijing(now)
	const date = `${String(today.month).padStart(2, '0')}-${String(today.day).padStart(2, '0')}`
	const over = (last: string) => year < today.year || (year === today.year && last < date)
	return [
		...holidays.map(({ name, from, to }) => ({
			key: from,
			words: words.holiday(name, words.days(from, to)),
			over: over(to),
		})),
		...work.map((day) => ({
			key: day,
			words: words.workDay(words.day(day, weekdayOf(year, day))),
			over: over(day),
		})),
	].sort((one, other) => (one.key < other.key ? -1 : 1))
}

/** A year's own days as its form says them: what was entered can be mended. */
export const daysInWords = (days: readonly string[]): string =>
	days.map((day) => words.days(day, day).replaceAll(' ', '')).join('、')
