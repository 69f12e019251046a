import { HOUR } from '../time/day'

/** No wait between two attempts is longer. */
export const LONGEST_WAIT = 5 * 60_000
/** A delivery is tried at least so often, and at least so long: an outage of four hours must not lose it. */
export const LEAST_ATTEMPTS = 48
export const KEEP_TRYING = 6 * HOUR

/**
 * When to try again after an attempt that may do better later: waits doubling from two seconds to five minutes, each
 * shortened by chance to no less than half, so that what failed together does not come back together.
 * @param attempts how many there have been @param first when the first was @param chance from 0 to below 1
 * @returns undefined when it was tried often and long enough
 */
export function nextAttempt(
	attempts: number,
	first: number,
	now: number,
	chance: number,
): number | undefined {
	if (attempts >= LEAST_ATTEMPTS && now - first >= KEEP_TRYING) return undefined
	const longest = Math.min(LONGEST_WAIT, 1_000 * 2 ** Math.min(attempts, 20))
	return now + Math.round(longest * (0.5 + chance / 2))
}
