import { isDay } from '../admission/day'
import { DAY, HOUR } from '../time/day'

/** A stretch of time: from its first millisecond to its last. */
export interface Stretch {
	readonly from: number
	readonly to: number
}

/** A Beijing day; undefined where there is no such day. */
export function stretchOfDay(day: string): Stretch | undefined {
	if (!isDay(day)) return undefined
	const from = Date.parse(`${day}T00:00:00Z`) - 8 * HOUR
	return { from, to: from + DAY - 1 }
}

/** A Beijing month, as 2026-03. */
export function stretchOfMonth(month: string): Stretch {
	const [year = 0, number = 0] = month.split('-').map(Number)
	return { from: Date.UTC(year, number - 1, 1) - 8 * HOUR, to: Date.UTC(year, number, 1) - 8 * HOUR - 1 }
}
