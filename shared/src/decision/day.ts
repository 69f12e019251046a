import * as v from 'valibot'
import { isDay } from '../admission/day'
import { DAY } from '../time/day'

export { dayOf } from '../follow-up/figures'

/** A Beijing day as 2026-03-05, one that the calendar has. */
export const heldSchema = v.pipe(v.string('dayInvalid'), v.check(isDay, 'dayInvalid'))

/** Days since the epoch of a day written as 2026-03-05. */
const numberOf = (day: string) =>
	Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / DAY

/** The day some days later. */
export const daysAfter = (day: string, days: number): string =>
	new Date((numberOf(day) + days) * DAY).toISOString().slice(0, 10)

/** How many days lie between two: 0 for the same. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from)
