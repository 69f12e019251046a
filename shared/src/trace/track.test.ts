import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR } from '../time/day'
import type { Point } from './command'
import type { TraceEntry } from './entry'
import { TOLERANCE } from './limits'
import { defaultPatrolRules as rules } from './patrol-rules'
import { patrolSpan } from './span'
import { flat, type Spot, thinned } from './thin'
import { judged } from './track'

const from = Date.UTC(2026, 2, 2, 1)
const span = { from, until: from + 4 * HOUR }
const at = from + 5 * HOUR

/** A walk: a step of up to ten metres or so each way every five seconds. */
const walk = fc
	.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 })), {
		minLength: 2,
		maxLength: 120,
	})
	.map((steps) => {
		let [x, y] = [117_500_000, 34_700_000]
		return steps.map(([east, north], place): Spot => {
			x += east
			y += north
			return [from + place * 5000, x / 1e6, y / 1e6]
		})
	})
const pointOf = ([when, longitude, latitude]: Spot): Point => [when, longitude, latitude, 10]

interface Flat {
	readonly x: number
	readonly y: number
}
/** Metres from a point to a stretch of line. */
function apart({ x, y }: Flat, one: Flat, other: Flat): number {
	const [dx, dy] = [other.x - one.x, other.y - one.y]
	const length = dx * dx + dy * dy
	const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - one.x) * dx + (y - one.y) * dy) / length))
	return Math.hypot(x - one.x - share * dx, y - one.y - share * dy)
}

describe('a thinned track', () => {
	it('keeps its ends and its order, is shorter or as long, and lies within the tolerance of every point', () => {
		fc.assert(
			fc.property(walk, (spots) => {
				const kept = thinned(spots)
				expect(kept[0]).toEqual(spots[0])
				expect(kept.at(-1)).toEqual(spots.at(-1))
				expect(kept.length).toBeLessThanOrEqual(spots.length)
				expect(kept.map(([when]) => when)).toEqual(kept.map(([when]) => when).toSorted((a, b) => a - b))
				const line = flat(kept, spots)
				for (const [place, point] of flat(spots).entries()) {
					const when = spots[place]?.[0] ?? 0
					const end = Math.max(
						1,
						kept.findIndex(([time]) => time >= when),
					)
					const [one, other] = [line[end - 1], line[end]]
					if (one && other) expect(apart(point, one, other)).toBeLessThanOrEqual(TOLERANCE + 1e-6)
				}
			}),
		)
	})

	it('of one point is that point, of none none', () => {
		expect(thinned([])).toEqual([])
		expect(thinned([[from, 117.5, 34.7]])).toEqual([[from, 117.5, 34.7]])
	})
})

describe('points that are not believed', () => {
	const ways: ((spot: Spot) => Point)[] = [
		([when, x, y]) => [when, x, y, 10, null, true],
		([when, x, y]) => [when, x, y, 500],
		([when, x, y]) => [when, x + 0.5, y, 10],
		([, x, y]) => [at + HOUR, x, y, 10],
	]

	it('add no metre and no second wherever they stand, and are counted', () => {
		const bad = fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...ways)), { maxLength: 20 })
		fc.assert(
			fc.property(walk, bad, (spots, put) => {
				const good = spots.map(pointOf)
				const mixed = [...good]
				for (const [place, way] of put) {
					const where = 1 + (place % good.length)
					const near = spots[where - 1] as Spot
					const there = mixed.indexOf(good[where - 1] as Point) + 1
					mixed.splice(there, 0, way(near))
				}
				const clean = judged(good, span, at, at)
				const judgedAll = judged(mixed, span, at, at)
				expect([judgedAll.metres, judgedAll.seconds]).toEqual([clean.metres, clean.seconds])
				expect(judgedAll.spots).toEqual(clean.spots)
				const doubts = Object.values(judgedAll.doubts).reduce((sum, count) => sum + (count ?? 0), 0)
				expect(doubts).toBe(put.length)
				expect(clean.doubts).toEqual({})
			}),
		)
	})

	it('of a track that is nothing else come to nothing', () => {
		const points = Array.from(
			{ length: 500 },
			(_, place): Point => [from + place * 1000, 117.5 + place, 34.7, 10, 1, true],
		)
		expect(judged(points, span, at, at)).toMatchObject({
			metres: 0,
			seconds: 0,
			spots: [],
			doubts: { mock: 500 },
		})
		expect(judged(points, span, at, at).doubtful).toHaveLength(50)
	})

	it('are all of them where the phone’s clock is a day off; where it is an hour off it is corrected', () => {
		const points = [0, 10, 20].map((second): Point => [from + second * 1000 + HOUR, 117.5, 34.7, 10])
		expect(judged(points, span, at + HOUR, at)).toMatchObject({ seconds: 20, doubts: {} })
		expect(judged(points, span, at + 24 * HOUR, at)).toMatchObject({ seconds: 0, doubts: { clockWrong: 3 } })
	})

	it('are none outside the patrol: those are dropped, however they look', () => {
		const points: Point[] = [
			[from - 1, 117.5, 34.7, 10, null, true],
			[from, 117.5, 34.7, 10],
			[from + 600_001, 117.5, 34.7, 10],
			[span.until + 1, 117.5, 34.7, 900],
		]
		// and a gap of more than ten minutes is no patrol time
		expect(judged(points, span, at, at)).toMatchObject({ points: 4, dropped: 2, doubts: {}, seconds: 0 })
	})
})

describe('when a patrol may have points', () => {
	let number = 0
	const entry = (type: string, when: number, id = `entry-${number}`) =>
		({ type, when, id, number: ++number }) as unknown as TraceEntry
	const began = [entry('signedIn', from - HOUR), entry('patrolBegan', from, 'patrol')]

	it('is from its beginning to its end, signing out or the end of duty', () => {
		expect(patrolSpan(began, 'patrol', rules)).toEqual({ from, until: from + 15 * HOUR })
		for (const end of ['patrolEnded', 'signedOut', 'dutyEnded', 'signedIn'])
			expect(
				patrolSpan([...began, entry('visited', from + 10), entry(end, from + HOUR)], 'patrol', rules),
			).toEqual({ from, until: from + HOUR })
		expect(patrolSpan(began, 'another', rules)).toBeUndefined()
	})
})
