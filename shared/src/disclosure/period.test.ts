import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../time/day'
import { before, dayOf, dueAt, endOf, isDay, isPeriodOf, periodAt } from './period'

const at = (words: string) => Date.parse(`${words}+08:00`)

describe('periods', () => {
	it.each([
		['2026-Q3', '2026-10-01T00:00'],
		['2026-Q4', '2027-01-01T00:00'],
		['2026-09', '2026-10-01T00:00'],
		['2026-12', '2027-01-01T00:00'],
		['2028-02', '2028-03-01T00:00'],
		['2026', '2027-01-01T00:00'],
		['2028-02-29', '2028-03-01T00:00'],
	])('%s is over at %s', (period, end) => {
		expect(endOf(period)).toBe(at(end))
	})

	it.each([
		['monthly', '2026-09-30T23:59:59', '2026-09'],
		['monthly', '2026-10-01T00:00:00', '2026-10'],
		['quarterly', '2026-09-30T23:59:59', '2026-Q3'],
		['quarterly', '2026-10-01T00:00:00', '2026-Q4'],
		['yearly', '2026-12-31T23:59:59', '2026'],
		['event', '2026-03-01T00:00:00', '2026-03-01'],
	] as const)('%s: %s lies in %s', (cadence, instant, period) => {
		expect(periodAt(cadence, at(instant))).toBe(period)
	})

	it.each([
		['2026-Q1', '2025-Q4'],
		['2026-Q3', '2026-Q2'],
		['2026-01', '2025-12'],
		['2026-10', '2026-09'],
		['2026', '2025'],
		['2026-03-01', undefined],
	])('before %s comes %s', (period, earlier) => {
		expect(before(period)).toBe(earlier)
	})

	it.each([
		['quarterly', '2026-Q3', true],
		['quarterly', '2026-Q5', false],
		['quarterly', '2026-09', false],
		['monthly', '2026-13', false],
		['monthly', '2026-00', false],
		['yearly', '2026', true],
		['yearly', '26', false],
		['event', '2028-02-29', true],
		['event', '2026-02-29', false],
		['event', '2026-02-30', false],
	] as const)('%s: whether %s is one: %s', (cadence, period, is) => {
		expect(isPeriodOf(cadence, period)).toBe(is)
	})

	it('is due at the end of the last day that it may take', () => {
		expect(dueAt({ dueDays: 15 }, '2026-Q3')).toBe(at('2026-10-16T00:00'))
		expect(dueAt({ dueDays: 1 }, '2026-02-28')).toBe(at('2026-03-02T00:00'))
	})

	it('every instant lies before the end of its own period, and not before the end of the one before', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('monthly', 'quarterly', 'yearly', 'event' as const),
				fc.integer({ min: at('2020-01-01T00:00'), max: at('2040-01-01T00:00') }),
				(cadence, instant) => {
					const period = periodAt(cadence, instant)
					expect(isPeriodOf(cadence, period)).toBe(true)
					expect(endOf(period)).toBeGreaterThan(instant)
					const earlier = before(period)
					if (earlier !== undefined) expect(endOf(earlier)).toBeLessThanOrEqual(instant)
					expect(isDay(dayOf(instant))).toBe(true)
					expect(dayOf(instant + DAY)).not.toBe(dayOf(instant))
				},
			),
		)
	})
})
