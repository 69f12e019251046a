import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from './distance'

const here = { longitude: 117.5, latitude: 34.7 }
const point = fc.record({
	longitude: fc.double({ min: -180, max: 180, noNaN: true }),
	latitude: fc.double({ min: -90, max: 90, noNaN: true }),
})

describe('the distance between two points', () => {
	it('is along the ground: a degree of latitude is 111 kilometres, of longitude less the farther north', () => {
		expect(distance(here, { ...here, latitude: 35.7 })).toBeCloseTo(111_194.9, 0)
		expect(distance(here, { ...here, longitude: 118.5 })).toBeCloseTo(91_417, -1)
		expect(distance({ longitude: 0, latitude: 0 }, { longitude: 180, latitude: 0 })).toBeCloseTo(
			Math.PI * 6_371_000,
			3,
		)
		expect(distance(here, here)).toBe(0)
	})

	it('is not known where a point is not, or is told in words alone', () => {
		for (const nowhere of [undefined, {}, { longitude: 117 }, { latitude: 34 }]) {
			expect(distance(here, nowhere)).toBeUndefined()
			expect(distance(nowhere, here)).toBeUndefined()
		}
	})

	it('is the same both ways, and never more than half the way round', () => {
		fc.assert(
			fc.property(point, point, (one, other) => {
				const metres = distance(one, other) ?? Number.NaN
				expect(metres).toBeCloseTo(distance(other, one) ?? 0, 3)
				expect(metres).toBeLessThanOrEqual(Math.PI * 6_371_000)
				expect(metres).toBeGreaterThanOrEqual(0)
			}),
		)
	})
})
