import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beijing, HOUR } from '../time/day'
import { type Consent, countAnswer, countEvent, emptied, MATCH_WITHIN, noConsent } from './consent'
import { afterQuiet } from './quiet-hours'
import { KEEP_TRYING, LEAST_ATTEMPTS, LONGEST_WAIT, nextAttempt } from './retry'

describe('retrying', () => {
	it('goes on for 48 attempts and four hours at least, and ends', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 300, maxLength: 300 }),
				(chances) => {
					let now = 0
					let attempts = 0
					for (const chance of chances) {
						const next = nextAttempt(++attempts, 0, now, chance)
						if (next === undefined) break
						expect(next - now).toBeGreaterThanOrEqual(500)
						expect(next - now).toBeLessThanOrEqual(LONGEST_WAIT)
						now = next
					}
					expect(attempts).toBeGreaterThanOrEqual(LEAST_ATTEMPTS)
					expect(now).toBeGreaterThanOrEqual(KEEP_TRYING)
					expect(now).toBeGreaterThan(4 * HOUR)
					expect(attempts).toBeLessThan(300)
				},
			),
		)
	})
})

describe('quiet hours', () => {
	it('end at their hour, and what is outside them goes at once', () => {
		const hour = fc.integer({ min: 0, max: 23 })
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4e12 }), hour, hour, (at, from, to) => {
				const then = afterQuiet(at, { from, to })
				expect(then).toBeGreaterThanOrEqual(at)
				expect(then - at).toBeLessThan(24 * HOUR)
				// asked again it is not put off again
				expect(afterQuiet(then, { from, to })).toBe(then)
				if (then > at) expect(beijing(then)).toMatchObject({ hour: to, minute: 0 })
				if (from === to) expect(then).toBe(at)
			}),
		)
	})
	it('cross midnight', () => {
		const eleven = Date.UTC(2026, 10, 21, 15, 20)
		expect(afterQuiet(eleven, { from: 22, to: 7 })).toBe(Date.UTC(2026, 10, 21, 23))
		expect(afterQuiet(Date.UTC(2026, 10, 21, 23), { from: 22, to: 7 })).toBe(Date.UTC(2026, 10, 21, 23))
	})
})

describe('consent', () => {
	it('a tap told by phone and by WeChat counts once, in whatever order, and replays never', () => {
		const taps = fc.array(
			fc.record({
				at: fc.integer({ min: 0, max: 3 }).map((n) => n * 3 * MATCH_WITHIN),
				phone: fc.integer({ min: 0, max: MATCH_WITHIN / 2 }),
				event: fc.integer({ min: 0, max: MATCH_WITHIN / 2 }),
				replays: fc.integer({ min: 0, max: 2 }),
			}),
			{ maxLength: 3 },
		)
		fc.assert(
			fc.property(taps, (given) => {
				const steps = given.flatMap(({ at, phone, event, replays }, tap) => [
					{ when: at + phone, by: 'phone', tap },
					...Array.from({ length: replays + 1 }, () => ({ when: at + event, by: 'event', tap })),
				])
				const ledger = steps
					.sort((left, right) => left.when - right.when)
					.reduce<Consent>(
						(kept, { when, by, tap }) =>
							by === 'phone'
								? countAnswer(kept, 'accept', when)
								: countEvent(kept, 'accept', when, `tap ${tap}`),
						noConsent,
					)
				expect(ledger.left).toBe(given.length)
			}),
		)
	})
	it('a phone’s word counts only so far, and not at all after WeChat did not know of it', () => {
		let ledger = noConsent
		for (let n = 0; n < 10; n++) ledger = countAnswer(ledger, 'accept', n)
		expect(ledger.left).toBe(3)
		ledger = emptied(ledger, true)
		expect(countAnswer(ledger, 'accept', 100).left).toBe(0)
		ledger = countEvent(ledger, 'accept', 200, 'real')
		expect(ledger.left).toBe(1)
		expect(countAnswer(ledger, 'accept', 300).left).toBe(1)
	})
	it('no answer but accept adds anything', () => {
		for (const answer of ['reject', 'ban', 'filter'] as const)
			expect(countAnswer(noConsent, answer, 0)).toBe(noConsent)
		expect(countEvent(noConsent, 'reject', 0, 'x')).toBe(noConsent)
	})
})
