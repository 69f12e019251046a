import { beijingDay, DAY, HOUR } from '../time/day'
import type { Calendar } from './calendar'

/** Beijing's midnight is sixteen o'clock of the day before by UTC. */
const BEIJING = 8 * HOUR
const MINUTE = 60_000

/** A span of time, from its first instant up to but not including its last: epoch milliseconds. */
export interface Span {
	readonly from: number
	readonly to: number
}

/** What the calendar says of a Beijing day, counted since the epoch as `beijingDay` does. */
export function workingDay(calendar: Calendar, day: number): { working: boolean; unpublished?: number } {
	const date = new Date(day * DAY)
	const year = date.getUTCFullYear()
	const weekday = date.getUTCDay()
	const usual = weekday >= 1 && weekday <= 5
	const own = calendar.years[year]
	if (own === undefined) return { working: usual, unpublished: year }
	const named = date.toISOString().slice(5, 10)
	return { working: usual ? !own.off.includes(named) : own.work.includes(named) }
}

/** The spans of office time of a Beijing day, none on a free one, and the day's year where nobody has published it. */
export function officeSpans(calendar: Calendar, day: number): { spans: Span[]; unpublished?: number } {
	const { working, ...unpublished } = workingDay(calendar, day)
	const midnight = day * DAY - BEIJING
	const spans = calendar.officeHours.map(([start, end]) => ({
		from: midnight + start * MINUTE,
		to: midnight + end * MINUTE,
	}))
	return { spans: working ? spans : [], ...unpublished }
}

/** Whether a Beijing day is worked; `unpublished` is its year where only Monday to Friday could be counted. */
export function isWorkingDay(calendar: Calendar, at: number): { working: boolean; unpublished?: number } {
	return workingDay(calendar, beijingDay(at))
}

/** Whether somebody is at the office. */
export function isOfficeTime(calendar: Calendar, at: number): boolean {
	return officeSpans(calendar, beijingDay(at)).spans.some(({ from, to }) => from <= at && at < to)
}
