import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawTrack } from './track-drawing'

type Point = [number, number, number]
const svgOf = (parts: Point[][], doubtful: [number, number, number, 'jump'][] = []) =>
	decodeURIComponent(drawTrack({ parts, doubtful })?.replace('data:image/svg+xml,', '') ?? '')
const numbersIn = (svg: string) =>
	(/ d="([^"]*)"/.exec(svg)?.[1] ?? '').split(/[ML ]/).filter(Boolean).map(Number)

describe('a track as a picture', () => {
	it('has north up and east right, in one measure', () => {
		const narrow = Math.cos((34.5 * Math.PI) / 180)
		const svg = svgOf([
			[
				[0, 117, 34.5 - 0.01],
				[1, 117, 34.5 + 0.01],
				[2, 117 + 0.01 / narrow, 34.5 + 0.01],
			],
		])
		expect(numbersIn(svg)).toEqual([-45, 90, -45, -90, 45, -90])
	})

	it('does not join parts, and puts what is not believed apart', () => {
		const svg = svgOf([[[0, 117, 34.5]], [[1, 117.01, 34.5]]], [[2, 118, 34.5, 'jump']])
		expect(/ d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(2)
		expect(svg).toContain('#8a5200')
	})

	it('is none where there is no point', () =>
		expect(drawTrack({ parts: [[]], doubtful: [] })).toBeUndefined())

	it('stays within the picture, wherever one walks', () =>
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(
						fc.nat(),
						fc.double({ min: 73, max: 135, noNaN: true }),
						fc.double({ min: 18, max: 54, noNaN: true }),
					),
					{ minLength: 1, maxLength: 50 },
				),
				(points) => {
					for (const number of numbersIn(svgOf([points as Point[]])))
						expect(Math.abs(number)).toBeLessThanOrEqual(100)
				},
			),
		))
})
