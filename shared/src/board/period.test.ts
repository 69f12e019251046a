import { expect, it } from 'vitest'
import { lastMonth, periodOf, thisMonth } from './period'

const at = (time: string) => Date.parse(`${time}:00+08:00`)

it('knows this month and the last by Beijing’s days', () => {
	expect(thisMonth(at('2026-03-01T00:05'))).toEqual({ from: '2026-03-01', to: '2026-03-01' })
	expect(lastMonth(at('2026-03-01T00:05'))).toEqual({ from: '2026-02-01', to: '2026-02-28' })
	expect(lastMonth(at('2028-03-31T23:59'))).toEqual({ from: '2028-02-01', to: '2028-02-29' })
	expect(lastMonth(at('2026-01-15T12:00'))).toEqual({ from: '2025-12-01', to: '2025-12-31' })
})

it.each([
	['2026-01-01', '2026-12-31', true],
	['2028-01-01', '2028-12-31', true],
	['2026-01-01', '2027-01-02', false],
	['2026-03-02', '2026-03-01', false],
	['2026-02-31', '2026-03-01', false],
	['2026-13-01', '2026-13-02', false],
	['3月', '2026-03-01', false],
])('from %s to %s: %s', (from, to, read) => {
	expect(periodOf(from, to) !== undefined).toBe(read)
})
