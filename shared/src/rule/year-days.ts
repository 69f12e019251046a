import * as v from 'valibot'
import { weekdayOf } from './weekday'

/** A year that may be entered, as the key of an object. */
const yearKey = v.pipe(v.string(), v.regex(/^20\d\d$/, 'calendarDayInvalid'))
const dayKey = v.pipe(v.string(), v.regex(/^\d\d-\d\d$/, 'calendarDayInvalid'))
/** No year has as many: the most so far is 29 free weekdays. */
const days = v.pipe(v.array(dayKey), v.maxLength(60, 'calendarDayInvalid'))

const yearDaysSchema = v.object({ off: days, work: days })

/** The years a county entered itself: each day one that there is, free ones on weekdays, worked ones on weekends, none twice. */
export const ownYearsSchema = v.pipe(
	v.record(yearKey, yearDaysSchema),
	v.check((years) => Object.keys(years).length <= 10, 'calendarDayInvalid'),
	v.check(
		(years) =>
			Object.entries(years).every(
				([year, { off, work }]) =>
					alike(year, off, (weekday) => weekday >= 1 && weekday <= 5) &&
					alike(year, work, (weekday) => weekday === 0 || weekday === 6),
			),
		'calendarDayInvalid',
	),
)

function alike(year: string, listed: readonly string[], wanted: (weekday: number) => boolean): boolean {
	return (
		new Set(listed).size === listed.length &&
		listed.every((day) => {
			const weekday = weekdayOf(year, day)
			return weekday !== undefined && wanted(weekday)
		})
	)
}
