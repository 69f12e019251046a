// The one import of the package: a phone gets its days from the county's rules, never this table
import days from 'chinese-days/dist/chinese-days.json'
import { DAY } from '../time/day'
import type { Calendar, YearDays } from './calendar'

/**
 * The years whose holidays the State Council has published, as far as the package has them. The package answers for
 * any later year too, by guessing; so the list is kept here, and a test compares it with the package's own data.
 */
export const published = { first: 2004, last: 2026 } as const

/** A holiday as people name it, its days in a row, both included: MM-DD. */
export interface Holiday {
	readonly name: string
	readonly from: string
	readonly to: string
}

/** What the package says of days: 2026-10-01 → "National Day,国庆节,3". */
type Days = Readonly<Record<string, string>>
/** Looked into only when somebody asks: a bundled function reads it then, not when it is loaded. */
const table: { readonly holidays: Days; readonly workdays: Days } = days

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
const isWeekend = (day: string) => weekday(day) === 0 || weekday(day) === 6
/** The days of a year in order, without their year. */
const ofYear = (year: number, all: Days, wanted: (day: string) => boolean) =>
	Object.keys(all)
		.filter((day) => day.startsWith(`${year}-`) && wanted(day))
		.map((day) => day.slice(5))
		.sort()

let known: Readonly<Record<number, YearDays>> | undefined

/** How each published year differs from Monday to Friday. */
export function publishedYears(): Readonly<Record<number, YearDays>> {
	known ??= Object.fromEntries(
		Array.from({ length: published.last - published.first + 1 }, (_, place) => {
			const year = published.first + place
			return [
				year,
				{
					off: ofYear(year, table.holidays, (day) => !isWeekend(day)),
					work: ofYear(year, table.workdays, isWeekend),
				},
			]
		}),
	)
	return known
}

/**
 * A county's calendar: the published years, and those it entered itself, which count where both are there.
 * @param officeHours minutes of the Beijing day
 */
export function publishedCalendar(
	officeHours: Calendar['officeHours'],
	own: Readonly<Record<number, YearDays>> = {},
): Calendar {
	return { officeHours, years: { ...publishedYears(), ...own } }
}

/** The holidays of a published year by name, in order. */
export function publishedHolidays(year: number): Holiday[] {
	const found: { name: string; from: string; to: string }[] = []
	let before = Number.NaN
	for (const day of ofYear(year, table.holidays, () => true)) {
		// Stryker disable next-line OptionalChaining,StringLiteral: the day is one of those
		const name = table.holidays[`${year}-${day}`]?.split(',')[1] ?? ''
		const at = Date.parse(`${year}-${day}T00:00:00Z`)
		const last = found.at(-1)
		if (last?.name === name && at - before === DAY) last.to = day
		else found.push({ name, from: day, to: day })
		before = at
	}
	return found
}
