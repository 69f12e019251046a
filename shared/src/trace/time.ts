import type { ClockWord } from './entry'
import { LATE_BELIEVED, SKEW_DOUBTFUL, SKEW_IGNORED } from './limits'

/** How far the server's clock was before the phone's when it sent: the way there takes seconds, which count as none. */
export function skewOf(sentAt: number, at: number): number {
	const skew = at - sentAt
	return Math.abs(skew) <= SKEW_IGNORED ? 0 : skew
}

/** A time that a phone said, as it is believed. */
export interface Told {
	readonly when: number
	readonly clock: ClockWord
}

/**
 * When something counts as done. The phone's clock when it sends is compared with the server's: a difference of more
 * than a minute is added to what the phone said (`corrected`). Not believed, and counted at the time it came, is what
 * then still lies in the future, what is more than eight days old, what lies before what the phone did earlier, and
 * everything from a phone whose clock is more than twelve hours off.
 * @param before when the phone's entry before this one counts as done, by the same clock
 */
export function told(doneAt: number, sentAt: number, at: number, before?: number): Told {
	const skew = skewOf(sentAt, at)
	const when = doneAt + skew
	const doubtful =
		Math.abs(skew) > SKEW_DOUBTFUL ||
		when > at + SKEW_IGNORED ||
		when < at - LATE_BELIEVED ||
		(before !== undefined && when < before - SKEW_IGNORED)
	if (doubtful) return { when: at, clock: 'doubtful' }
	return { when: Math.min(when, at), clock: skew === 0 ? 'believed' : 'corrected' }
}
