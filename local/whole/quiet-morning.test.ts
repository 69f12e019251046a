import { DAY } from '@huying/shared/time/day'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quietMorning } from './quiet-morning'
import { runNow } from './run-now'

it('is a Wednesday in the middle of a November, at ten, still to come', () => {
	expect(quietMorning(Date.parse('2026-11-18T08:59+08:00'))).toBe(Date.parse('2026-11-18T10:00+08:00'))
	expect(quietMorning(Date.parse('2026-11-18T09:00+08:00'))).toBe(Date.parse('2027-11-17T10:00+08:00'))
	fc.assert(
		fc.property(fc.date({ min: new Date(2020, 0), max: new Date(2100, 0), noInvalidDate: true }), (from) => {
			const morning = new Date(quietMorning(from.getTime()))
			expect(morning.toISOString()).toMatch(/^\d{4}-11-(1[5-9]|2[01])T02:00:00\.000Z$/)
			expect(morning.getUTCDay()).toBe(3)
			expect(morning.getTime()).toBeGreaterThan(from.getTime())
			expect(morning.getTime()).toBeLessThan(from.getTime() + 373 * DAY)
		}),
	)
})

it('is the time that this run shows', () => {
	const shown = new Date(runNow()).toISOString()
	expect(shown).toMatch(/^\d{4}-11-(1[5-9]|2[01])T0[2-9]/)
})
