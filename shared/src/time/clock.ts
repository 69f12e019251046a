import { HOUR } from './day'

/** A clock that runs for somebody. Times are epoch milliseconds. */
export interface Clock {
	/** When it ends. */
	readonly at: number
	/** When it began; unknown where a list does not say. */
	readonly from?: number | undefined
	/** It stands still until it is set going again, at the latest then. */
	readonly pausedUntil?: number | undefined
}

/** How a clock stands: there is time, it will end soon, it has ended, it stands still. */
export const clockStandings = ['ample', 'soon', 'late', 'paused'] as const
export type ClockStanding = (typeof clockStandings)[number]

/** From this share of its time on a clock ends soon; of one whose beginning is unknown, the last two hours. */
const SOON = 0.75
const LAST = 2 * HOUR

/** How a clock stands at a time. */
export function standingOf({ at, from, pausedUntil }: Clock, now: number): ClockStanding {
	if (pausedUntil !== undefined && pausedUntil > now) return 'paused'
	if (now > at) return 'late'
	if (from === undefined || from >= at) return at - now <= LAST ? 'soon' : 'ample'
	return (now - from) / (at - from) >= SOON ? 'soon' : 'ample'
}
