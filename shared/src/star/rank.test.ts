import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayReason } from '../text/zh-CN/star'
import { type Candidate, rank } from './rank'
import { defaultStarRules, type StarRules } from './star-rules'
import { lowerBound } from './wilson'

const rules: StarRules = { minimum: 5, top: 3, weights: { number: 30, quality: 30, rating: 40 } }
const worker = (user: string, change: Partial<Candidate> = {}): Candidate => {
	const done = change.done ?? 20
	const late = change.late ?? 0
	const reworked = change.reworked ?? 0
	return {
		user,
		unit: 'town-370404103',
		done,
		late,
		reworked,
		good: done - late - reworked,
		doubted: 0,
		rated: done,
		content: done,
		...change,
	}
}
const names = (all: readonly Candidate[], by = rules) => rank(all, by).map(({ user }) => user)

describe('the lower end of a share', () => {
	// as R's binom.confint(method = 'wilson') has them
	it.each([
		[2, 2, 0.3424],
		[60, 61, 0.9128],
		[0, 10, 0],
		[50, 100, 0.4038],
		[0, 0, 0],
	])('%i of %i is at least %d', (part, whole, bound) => {
		expect(lowerBound(part, whole)).toBeCloseTo(bound, 3)
	})

	it('is never above the share, and comes nearer with more of the same', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (whole, some) => {
				const part = Math.min(some, whole)
				expect(lowerBound(part, whole)).toBeLessThanOrEqual(part / whole + 1e-12)
				expect(lowerBound(part * 2, whole * 2)).toBeGreaterThanOrEqual(lowerBound(part, whole) - 1e-12)
			}),
		)
	})
})

describe('stars', () => {
	it('are not won by luck: two thanks of two are fewer than sixty of sixty-one', () => {
		const lucky = worker('a-lucky', { done: 5, rated: 2, content: 2 })
		const steady = worker('b-steady', { done: 61, rated: 61, content: 60 })
		expect(names([lucky, steady])).toEqual(['b-steady', 'a-lucky'])
	})

	it('leave out whoever has too little to be compared, and name no more than the rules say', () => {
		const few = worker('few', { done: 4 })
		const many = ['a', 'b', 'c', 'd'].map((user) => worker(user))
		expect(names([few, ...many])).toEqual(['a', 'b', 'c'])
		expect(names([few])).toEqual([])
	})

	it.each([
		['late', worker('z', { late: 3 })],
		['reworked', worker('z', { reworked: 3 })],
		['not content', worker('z', { content: 15 })],
		['of which traces are in doubt', worker('z', { doubted: 4 })],
	])('go to somebody else where work was %s', (_, worse) => {
		expect(names([worse, worker('zz')])).toEqual(['zz', 'z'])
	})

	const candidate = fc
		.record({
			user: fc.uuid(),
			done: fc.integer({ min: 0, max: 60 }),
			late: fc.integer({ min: 0, max: 60 }),
			rated: fc.integer({ min: 0, max: 60 }),
			content: fc.integer({ min: 0, max: 60 }),
			doubted: fc.integer({ min: 0, max: 5 }),
		})
		.map(({ user, done, late, rated, content, doubted }) =>
			worker(user, {
				done,
				late: Math.min(late, done),
				rated: Math.min(rated, done),
				content: Math.min(content, rated, done),
				doubted,
			}),
		)
	const all = fc.uniqueArray(candidate, { selector: ({ user }) => user, maxLength: 12 })

	it('do not depend on the order in which people are looked at', () => {
		fc.assert(
			fc.property(all, fc.infiniteStream(fc.nat()), (people, luck) => {
				const shuffled = people
					.map((one) => ({ one, lot: luck.next().value ?? 0 }))
					.sort((left, right) => left.lot - right.lot)
					.map(({ one }) => one)
				expect(rank(shuffled, defaultStarRules)).toEqual(rank(people, defaultStarRules))
			}),
		)
	})

	it('never fall for one more errand that was good and liked', () => {
		fc.assert(
			fc.property(all, (people) => {
				const place = (some: readonly Candidate[], user: string) =>
					rank(some, { ...rules, top: 50 }).find((star) => star.user === user)?.place ?? 99
				for (const one of people) {
					const better = {
						...one,
						done: one.done + 1,
						good: one.good + 1,
						rated: one.rated + 1,
						content: one.content + 1,
					}
					const after = people.map((other) => (other === one ? better : other))
					expect(place(after, one.user)).toBeLessThanOrEqual(place(people, one.user))
				}
			}),
		)
	})
})

it.each([
	[
		{ done: 23, rated: 23, content: 22, late: 0, reworked: 0, doubted: 0 },
		'办了 23 件，22 件满意，没有一件超期',
	],
	[{ done: 6, rated: 0, content: 0, late: 1, reworked: 0, doubted: 0 }, '办了 6 件，还没有人评价，1 件超期'],
	[
		{ done: 9, rated: 4, content: 4, late: 0, reworked: 2, doubted: 1 },
		'办了 9 件，4 件评价都满意，没有一件超期，2 件返工，1 条记录存疑',
	],
])('says why in plain words', (numbers, words) => {
	expect(sayReason(numbers)).toBe(words)
})
