import { dayOf } from '../follow-up/figures'
import { beijing, DAY } from '../time/day'

/** Days that the board is looked at over, both included: 2026-03-05. */
export interface Period {
	readonly from: string
	readonly to: string
}
export const periodNames = ['thisMonth', 'lastMonth', 'other'] as const
export type PeriodName = (typeof periodNames)[number]

const two = (n: number) => String(n).padStart(2, '0')

/** This month so far. */
export function thisMonth(now: number): Period {
	const { year, month } = beijing(now)
	return { from: `${year}-${two(month)}-01`, to: dayOf(now) }
}

/** The whole month before. */
export function lastMonth(now: number): Period {
	const to = dayOf(now - beijing(now).day * DAY)
	return { from: `${to.slice(0, 8)}01`, to }
}

/** As long as a period may be, in days. */
export const LONGEST = 366

/** A period as it is written; undefined where it is none, runs backwards, or is longer than a year. */
export function periodOf(from: string, to: string): Period | undefined {
	const [first, last] = [from, to].map(startOf)
	if (first === undefined || last === undefined || last < first || last - first >= LONGEST * DAY)
		return undefined
	return { from, to }
}

function startOf(day: string): number | undefined {
	const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
	// 2026-02-31 would be read as a day of March
	return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : at
}
