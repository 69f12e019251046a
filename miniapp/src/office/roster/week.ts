import { dayOf } from '@huying/shared/follow-up/figures'
import { dayAfter, dayStart } from '@huying/shared/roster/shift'
import * as words from '@huying/shared/text/zh-CN/roster'
import { beijing } from '@huying/shared/time/day'

/** Days shown at once. */
export const WEEK = 7
/** A month is made of one week and the three after it. */
export const MONTH = 4 * WEEK

/** So many days in a row, from the first one on. */
export const daysFrom = (first: string, count: number): string[] =>
	Array.from({ length: count }, (_, place) => dayAfter(first, place))

/** The Monday of the week that an instant lies in, by Beijing's calendar. */
export function mondayOf(at: number): string {
	const { weekday } = beijing(at)
	return dayAfter(dayOf(at), weekday === 0 ? -6 : 1 - weekday)
}

/** 「12 月 3 日 周四」 */
export function sayDate(day: string): string {
	const { month, day: date, weekday } = beijing(dayStart(day) ?? 0)
	return words.day(month, date, words.weekdays[weekday] ?? '')
}

/** 「11 月 30 日至 12 月 6 日」 */
export function sayWeek(first: string): string {
	const short = (day: string) => {
		const { month, day: date } = beijing(dayStart(day) ?? 0)
		return words.sayDate(month, date)
	}
	return words.week(short(first), short(dayAfter(first, WEEK - 1)))
}
