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
	const middle = { longitude: 117.5, latitude: 34.5 }
	it('holds every spot', () =>
		fc.assert(
			fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
				const laid = sketchOf(middle, spots)
				expect(laid).toHaveLength(spots.length)
				for (const { left, top } of laid)
					for (const place of [left, top]) {
						expect(place).toBeGreaterThanOrEqual(8)
						expect(place).toBeLessThanOrEqual(92)
					}
			}),
		))
	it('has north above, east to the right, and the farther farther out', () => {
		const [north, east, far] = sketchOf(middle, [
			{ longitude: 117.5, latitude: 34.51 },
			{ longitude: 117.51, latitude: 34.5 },
			{ longitude: 117.5, latitude: 34.54 },
		])
		expect(north?.left).toBeCloseTo(50, 0)
		expect(north?.top).toBeCloseTo(29, 0)
		expect(east?.left).toBeGreaterThan(60)
		expect(east?.top).toBeCloseTo(50, 0)
		expect(far?.top).toBeCloseTo(8, 0)
	})
	it('covers no mark by another, were they at one spot', () => {
		const laid = sketchOf(middle, [
			...Array.from({ length: 12 }, () => middle),
			{ longitude: 117.6, latitude: 34.5 },
		])
		for (const [at, one] of laid.entries())
			for (const other of laid.slice(at + 1))
				expect(Math.hypot(one.left - other.left, one.top - other.top)).toBeGreaterThan(5)
	})
	it('of nothing is nothing', () => expect(sketchOf(middle, [])).toEqual([]))
})
