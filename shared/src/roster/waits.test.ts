import fc from 'fast-check'
import { expect, it } from 'vitest'
import { usualQuietHours } from '../notice/quiet-hours'
import { DAY, HOUR } from '../time/day'
import { dayStart, dutyAt } from './shift'
import { waitsUntil } from './waits'

const at = (day: string, hour: number, minute = 0) =>
	(dayStart(day) ?? Number.NaN) + hour * HOUR + minute * 60_000

it.each([
	['2026-12-03', 17, 59, undefined],
	['2026-12-03', 18, 0, at('2026-12-04', 7)],
	['2026-12-03', 23, 30, at('2026-12-04', 7)],
	['2026-12-04', 3, 0, at('2026-12-04', 7)],
	['2026-12-04', 6, 59, at('2026-12-04', 7)],
	['2026-12-04', 7, 0, undefined],
	['2026-12-04', 8, 29, undefined],
	['2026-12-04', 8, 30, undefined],
])('on %s at %i:%i whoever is not on duty waits until %s', (day, hour, minute, until) => {
	expect(waitsUntil(at(day, hour, minute), usualQuietHours)).toBe(until)
})

it('nobody waits in a county without quiet hours', () => {
	expect(waitsUntil(at('2026-12-04', 3), { from: 0, to: 0 })).toBeUndefined()
})

it('nobody waits as long as a day, nor by day', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (instant) => {
			const until = waitsUntil(instant, usualQuietHours)
			if (until === undefined) return
			expect(dutyAt(instant)?.shift).toBe('night')
			expect(until).toBeGreaterThan(instant)
			expect(until - instant).toBeLessThan(DAY)
			expect(waitsUntil(until, usualQuietHours)).toBeUndefined()
		}),
	)
})
