import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPoint } from '../service/services.fixture'
import { kindsIn, kindsOfPoints, pointClasses } from './kind'
import { middleOf, nearest, sketchOf } from './near'

const at = (id: string, longitude: number, latitude: number, change = {}) => ({
	...aPoint,
	id,
	place: { longitude, latitude },
	...change,
})
const shop = at('shop', 117.63, 34.72, { kind: 'grocery' })
const points = [at('far', 117.7, 34.72), shop, at('near', 117.621, 34.72)]

it('every kind is in one of the three classes', () => {
	expect(pointClasses.flatMap(kindsIn)).toEqual(kindsOfPoints)
})

it('the nearest come first, of one class or of all', () => {
	const here = { longitude: 117.62, latitude: 34.72 }
	expect(nearest(points, here).map(({ point }) => point.id)).toEqual(['near', 'shop', 'far'])
	expect(nearest(points, here, 'living').map(({ point }) => point.id)).toEqual(['shop'])
	expect(Math.round(nearest(points, here)[0]?.metres ?? 0)).toBe(91)
	expect(nearest(points, undefined).map(({ point, metres }) => [point.id, metres])).toEqual([
		['far', undefined],
		['shop', undefined],
		['near', undefined],
	])
})

it('a village’s middle is that of its own points', () => {
	const other = at('other', 100, 30, { village: '370404103999' })
	expect(middleOf([at('a', 117, 34), at('b', 118, 35), other], aPoint.village)).toEqual({
		longitude: 117.5,
		latitude: 34.5,
	})
	expect(middleOf([other], aPoint.village)).toBeUndefined()
})

describe('a sketch', () => {
	const spot = fc.record({
		longitude: fc.double({ min: 117, max: 118, noNaN: true }),
		latitude: fc.double({ min: 34, max: 35, noNaN: true }),
	})
	it('holds every spot, north up and east to the right', () =>
		fc.assert(
			fc.property(fc.array(spot, { minLength: 1, maxLength: 40 }), (spots) => {
				const laid = sketchOf(spots)
				expect(laid).toHaveLength(spots.length)
				for (const [at, { left, top }] of laid.entries()) {
					expect(left).toBeGreaterThan(7)
					expect(left).toBeLessThan(93)
					expect(top).toBeGreaterThan(7)
					expect(top).toBeLessThan(93)
					const [one, other] = [spots[0], spots[at]]
					if (one && other && other.latitude > one.latitude + 0.001)
						expect(top).toBeLessThan(laid[0]?.top ?? 0)
					if (one && other && other.longitude > one.longitude + 0.001)
						expect(left).toBeGreaterThan(laid[0]?.left ?? 100)
				}
			}),
		))
	it('of nothing is nothing', () => expect(sketchOf([])).toEqual([]))
})
