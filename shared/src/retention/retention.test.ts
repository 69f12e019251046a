import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY } from '../time/day'
import { FIRST_LOOK, hasEnded, LOOK_EVERY, retentionAt } from './retention'
import { defaultRetentionRules, type RetentionRules, retainedTypes, retentionBounds } from './retention-rules'

const rulesOf = fc.record(
	Object.fromEntries(
		Object.entries(retentionBounds).map(([name, { least, most }]) => [
			name,
			fc.integer({ min: least, max: most }),
		]),
	),
) as unknown as fc.Arbitrary<RetentionRules>

it('looks until everything went, each once and never before its term, whatever is settled meanwhile', () => {
	fc.assert(
		fc.property(
			fc.array(rulesOf, { minLength: 1, maxLength: 12 }),
			fc.nat(2_000_000_000),
			(settled, ended) => {
				const gone: string[] = []
				let now: number | undefined = ended + FIRST_LOOK
				for (let look = 0; now !== undefined; look++) {
					const rules = settled[Math.min(look, settled.length - 1)] ?? defaultRetentionRules
					const { over, next } = retentionAt(rules, ended, gone as never, now)
					for (const type of over) expect(ended + rules[type] * DAY).toBeLessThanOrEqual(now)
					gone.push(...over)
					if (next !== undefined) {
						expect(next).toBeGreaterThan(now)
						expect(next - now).toBeLessThanOrEqual(LOOK_EVERY)
					}
					now = next
				}
				expect([...gone].sort()).toEqual([...retainedTypes].sort())
			},
		),
	)
})

it('counts four looks in three years by the usual rules', () => {
	const looks: number[] = []
	const done: never[] = []
	for (let now: number | undefined = FIRST_LOOK; now !== undefined; ) {
		looks.push(now / DAY)
		const { over, next } = retentionAt(defaultRetentionRules, 0, done, now)
		done.push(...(over as never[]))
		now = next
	}
	expect(looks).toEqual([90, 365, 730, 1095])
})

it('takes a merged case for open: it ends with its main case', () => {
	expect(hasEnded({ status: 'merged' })).toBe(false)
	expect(hasEnded({ status: 'handling' })).toBe(false)
	for (const status of ['closed', 'declined', 'withdrawn', 'ended'] as const)
		expect(hasEnded({ status })).toBe(true)
})
