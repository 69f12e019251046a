import * as v from 'valibot'

export { dayOf } from '../follow-up/figures'

/** Whether it is a day that the calendar has: 2026-02-30 is none. */
export function isDay(text: string): boolean {
	const [, year, month, day] = /^(20\d{2})-(\d{2})-(\d{2})$/.exec(text) ?? []
	if (year === undefined) return false
	const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
	return new Date(at).toISOString().slice(0, 10) === text
}

/** The year that a day is in. */
export const yearOf = (day: string): number => Number(day.slice(0, 4))

export const daySchema = v.pipe(v.string('termInvalid'), v.check(isDay, 'termInvalid'))
