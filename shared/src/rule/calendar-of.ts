import type { Calendar } from '../calendar/calendar'
import { publishedCalendar } from '../calendar/published'
import type { Rules } from './rules'
import { minutesOf } from './spans'

/** The calendar that a county's rules make. Not for the phone: it holds the table of all published years. */
export function calendarOf({ officeHours, years }: Pick<Rules, 'officeHours' | 'years'>): Calendar {
	return publishedCalendar(
		officeHours.map(([start, end]) => [minutesOf(start), minutesOf(end)] as const),
		years,
	)
}
