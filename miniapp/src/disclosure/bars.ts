import type { Balance } from '@huying/shared/disclosure/content'

/** One bar: how long beside the longest, in hundredths. */
export interface Bar {
	readonly name: string
	readonly cents: number
	readonly share: number
}

/** More bars than this tell no more: the smallest become one. */
const BARS_MOST = 6

/**
 * Where money came from and went to, the largest first, each beside the largest of both.
 * @param others what the smallest together are called
 */
export function barsOf(breakdown: Balance['breakdown'], others: string): { income: Bar[]; spending: Bar[] } {
	const longest = Math.max(1, ...breakdown.map(({ cents }) => Math.abs(cents)))
	const side = (sign: 1 | -1) => {
		const own = breakdown
			.filter(({ cents }) => cents * sign > 0)
			.map(({ name, cents }) => ({ name, cents: Math.abs(cents) }))
			.sort((left, right) => right.cents - left.cents)
		const shown = own.length > BARS_MOST ? own.slice(0, BARS_MOST - 1) : own
		const rest = own.slice(shown.length).reduce((sum, { cents }) => sum + cents, 0)
		const all = rest > 0 ? [...shown, { name: others, cents: rest }] : shown
		return all.map(({ name, cents }) => ({
			name,
			cents,
			share: Math.max(2, Math.min(100, Math.round((cents / longest) * 100))),
		}))
	}
	return { income: side(1), spending: side(-1) }
}
