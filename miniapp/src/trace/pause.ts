/** First pause after a failure and the longest one, in milliseconds; each is three times the one before. */
const FIRST = 5_000
const LONGEST = 10 * 60_000

/** A pause that grows with every failure in a row. */
export function createPause() {
	let failures = 0
	let until = 0
	return {
		begin: (now: number) => {
			// Two uploads that fail together are one failure.
			if (now < until) return
			until = now + Math.min(FIRST * 3 ** Math.min(failures++, 10), LONGEST)
		},
		none: () => {
			failures = 0
			until = 0
		},
		isOn: (now: number) => now < until,
		/** In epoch milliseconds. */
		until: () => until,
	}
}
