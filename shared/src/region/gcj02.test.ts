import { describe, expect, it } from 'vitest'
import { distance } from './distance'
import { gcj02 } from './gcj02'

describe('a point on a Chinese map', () => {
	it('is where the maps draw it', () => {
		// 天安门: satellites say 116.3912757, 39.9076032; the published conversion says this
		const { longitude, latitude } = gcj02(116.391_275_7, 39.907_603_2)
		expect(longitude).toBeCloseTo(116.3975, 3)
		expect(latitude).toBeCloseTo(39.909, 3)
	})

	it('lies some hundred metres beside the satellite’s, everywhere in the mainland', () => {
		for (let longitude = 75; longitude <= 132; longitude += 3) {
			for (let latitude = 20; latitude <= 50; latitude += 3) {
				const metres = distance(gcj02(longitude, latitude), { longitude, latitude }) ?? 0
				expect(metres).toBeGreaterThan(50)
				expect(metres).toBeLessThan(900)
			}
		}
	})

	it('keeps neighbours as far apart as they are', () => {
		const apart = distance(gcj02(117.59, 34.77), gcj02(117.59, 34.775)) ?? 0
		expect(Math.abs(apart - 556)).toBeLessThan(3)
	})
})
