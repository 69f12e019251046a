import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../rule/calendar-of'
import { defaultRules } from '../rule/rules'
import { DAY, HOUR } from '../time/day'
import { type Allowance, allowanceSchema } from './allowance'
import { deadline, elapsed, isOfficeTime, isWorkingDay, part } from './calendar'
import { officeSpans } from './working-day'

const calendar = calendarOf(defaultRules)
const on = (time: string) => Date.parse(`${time.replace(' ', 'T')}:00+08:00`)
const said = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ')
const working = (days: number): Allowance => ({ by: 'working', days })
const clock = (hours: number): Allowance => ({ by: 'clock', hours })
/** Half an hour of a working day of seven and a half. */
const halfHour = part(working(1), 1 / 15)
const ends = (from: string, allowance: Allowance, ...paused: [string, string][]) => {
	const pauses = paused.map(([begun, over]) => ({ from: on(begun), to: on(over) }))
	const { at, unpublished } = deadline(calendar, on(from), allowance, pauses)
	return unpublished === undefined ? said(at) : `${said(at)}, ${unpublished}`
}

describe('working time ends', () => {
	it.each([
		['a morning', '2026-03-02 08:30', 0.5, '2026-03-02 14:15'],
		['a day begun with it', '2026-03-02 08:30', 1, '2026-03-02 18:00'],
		['a day begun in its middle', '2026-03-02 14:00', 1, '2026-03-03 12:00'],
		['a day begun at night', '2026-03-02 23:59', 1, '2026-03-03 18:00'],
		['a day begun at midnight', '2026-03-03 00:00', 1, '2026-03-03 18:00'],
		['a day begun at noon', '2026-03-02 12:30', 1, '2026-03-03 12:00'],
		['a day begun as the office shuts', '2026-03-02 18:00', 1, '2026-03-03 18:00'],
		['a day over a weekend', '2026-03-06 17:00', 1, '2026-03-09 17:00'],
		['three days over a weekend', '2026-03-05 09:00', 3, '2026-03-10 09:00'],
		['Spring Festival, its worked Saturday before', '2026-02-13 18:00', 1, '2026-02-14 18:00'],
		['Spring Festival, nine days', '2026-02-14 17:00', 1, '2026-02-24 17:00'],
		['a leap day that is a weekday', '2024-02-28 17:00', 1, '2024-02-29 17:00'],
		['from a leap day', '2024-02-29 17:00', 1, '2024-03-01 17:00'],
		['the make-up Saturday after the National Day', '2026-10-09 17:00', 1, '2026-10-10 17:00'],
		['the Sunday worked before it', '2026-09-20 09:00', 0.5, '2026-09-20 14:45'],
	])('%s', (_, from, days, end) => expect(ends(from, working(days))).toBe(end))

	it('half an hour from 17:55 before the National Day is over the week, on 8 October', () =>
		expect(ends('2026-09-30 17:55', halfHour)).toBe('2026-10-08 08:55'))

	it('at 18:00 it stays 18:00, and a minute more is the next morning', () => {
		expect(ends('2026-09-30 17:30', halfHour)).toBe('2026-09-30 18:00')
		expect(ends('2026-09-30 17:31', halfHour)).toBe('2026-10-08 08:31')
	})

	it('at noon it stays noon', () => expect(ends('2026-03-02 11:30', halfHour)).toBe('2026-03-02 12:00'))

	it('nothing at all ends with the next office minute', () => {
		expect(ends('2026-03-02 20:00', working(0))).toBe('2026-03-03 08:30')
		expect(ends('2026-03-02 09:10', working(0))).toBe('2026-03-02 09:10')
	})
})

describe('a pause', () => {
	it.each([
		['inside the hours', '2026-03-02 09:00', '2026-03-02 10:00', '2026-03-03 09:30'],
		['across closing time', '2026-03-02 17:30', '2026-03-03 09:00', '2026-03-03 09:30'],
		['while the office is shut', '2026-03-02 18:00', '2026-03-03 08:30', '2026-03-02 18:00'],
		['over noon', '2026-03-02 12:00', '2026-03-02 14:00', '2026-03-02 18:00'],
		['before it began', '2026-03-01 09:00', '2026-03-02 08:30', '2026-03-02 18:00'],
		['after it ended', '2026-03-03 09:00', '2026-03-03 10:00', '2026-03-02 18:00'],
		['that began before it', '2026-02-27 09:00', '2026-03-02 09:30', '2026-03-03 09:30'],
		['that ends before it begins', '2026-03-02 15:00', '2026-03-02 10:00', '2026-03-02 18:00'],
	])('%s', (_, from, to, end) => expect(ends('2026-03-02 08:30', working(1), [from, to])).toBe(end))

	it('counts once where two lie over each other', () =>
		expect(
			ends(
				'2026-03-02 08:30',
				working(1),
				['2026-03-02 09:30', '2026-03-02 10:30'],
				['2026-03-02 09:00', '2026-03-02 10:00'],
			),
		).toBe('2026-03-03 10:00'))

	it('stops the clock too, but not once the time is up', () => {
		expect(ends('2026-03-02 08:30', clock(24), ['2026-03-02 20:00', '2026-03-03 01:00'])).toBe(
			'2026-03-03 13:30',
		)
		expect(ends('2026-03-02 08:30', clock(24), ['2026-03-03 08:30', '2026-03-04 08:30'])).toBe(
			'2026-03-03 08:30',
		)
	})
})

describe('red', () => {
	it('is 24 hours, weekend or not', () =>
		expect(ends('2026-03-06 17:00', clock(24))).toBe('2026-03-07 17:00'))
	it('never needs a calendar', () => expect(ends('2026-12-31 20:00', clock(24))).toBe('2027-01-01 20:00'))
})

describe('a year that nobody has published', () => {
	it('is said, and only Monday to Friday counts there', () => {
		expect(ends('2026-12-31 17:00', working(1))).toBe('2027-01-01 17:00, 2027')
		expect(ends('2027-01-01 17:00', working(1))).toBe('2027-01-04 17:00, 2027')
		expect(ends('2027-12-31 17:00', working(1))).toBe('2028-01-03 17:00, 2027')
	})

	it('is not said by what ends before it', () =>
		expect(ends('2026-12-31 08:30', working(1))).toBe('2026-12-31 18:00'))

	it('counts once the county has entered it', () => {
		const own = calendarOf({
			...defaultRules,
			years: { 2027: { off: ['01-01'], work: ['01-03'] } },
		})
		const { at, unpublished } = deadline(own, on('2026-12-31 17:00'), working(1))
		expect([said(at), unpublished]).toEqual(['2027-01-03 17:00', undefined])
	})
})

describe('how much has passed', () => {
	it.each([
		['2026-03-02 08:30', '2026-03-02 18:00', 7.5],
		['2026-03-02 11:00', '2026-03-02 15:00', 2],
		['2026-03-06 17:00', '2026-03-09 09:30', 2],
		['2026-09-30 17:55', '2026-10-08 08:55', 0.5],
		['2026-03-02 18:00', '2026-03-02 08:30', 0],
	])('of working time from %s to %s', (from, to, hours) =>
		expect(elapsed(calendar, on(from), on(to), 'working')).toBe(hours * HOUR),
	)

	it('by the clock', () => {
		expect(elapsed(calendar, 5, 9, 'clock')).toBe(4)
		expect(elapsed(calendar, 9, 5, 'clock')).toBe(0)
		expect(elapsed(calendar, 5, 9, 'clock', [{ from: 0, to: 6 }])).toBe(3)
	})

	it('without what was paused', () =>
		expect(
			elapsed(calendar, on('2026-03-02 08:30'), on('2026-03-02 18:00'), 'working', [
				{ from: on('2026-03-02 11:00'), to: on('2026-03-02 15:00') },
			]),
		).toBe(5.5 * HOUR))
})

it('tells office time, from the first minute up to but not including the last', () => {
	expect(
		['2026-03-02 08:29', '2026-03-02 08:30', '2026-03-02 11:59', '2026-03-02 12:00', '2026-03-01 09:00'].map(
			(time) => isOfficeTime(calendar, on(time)),
		),
	).toEqual([false, true, true, false, false])
})

it('tells a working day, and a year it does not know', () => {
	expect(isWorkingDay(calendar, on('2026-10-10 00:00'))).toEqual({ working: true })
	expect(isWorkingDay(calendar, on('2026-10-01 09:00'))).toEqual({ working: false })
	expect(isWorkingDay(calendar, on('2027-10-01 23:59'))).toEqual({ working: true, unpublished: 2027 })
})

it('comes to an end in a calendar without office hours', () =>
	expect(deadline({ officeHours: [], years: {} }, 0, working(1)).at).toBe(0))

it('walks ten years at most, and then says how far it came', () => {
	// from 8:00 to 9:00, Monday to Friday; the 3660th day after a Thursday is a Tuesday
	const short = { officeHours: [[480, 540]], years: {} } as const
	expect(deadline(short, 0, working(9_999))).toEqual({ at: 3_659 * DAY + HOUR, unpublished: 1970 })
})

it('has no office time on a free day', () => {
	expect(officeSpans(calendar, Math.floor(on('2026-10-01 12:00') / DAY))).toEqual({ spans: [] })
	expect(officeSpans(calendar, Math.floor(on('2026-10-08 12:00') / DAY)).spans).toEqual([
		{ from: on('2026-10-08 08:30'), to: on('2026-10-08 12:00') },
		{ from: on('2026-10-08 14:00'), to: on('2026-10-08 18:00') },
	])
})

describe('an allowance', () => {
	it('has parts of its own kind', () => {
		expect(part(clock(24), 0.75)).toEqual({ by: 'clock', hours: 18 })
		expect(part(working(2), 0.25)).toEqual({ by: 'working', days: 0.5 })
	})

	it.each<[unknown, boolean]>([
		[{ by: 'clock', hours: 0.25 }, true],
		[{ by: 'clock', hours: 8_760 }, true],
		[{ by: 'clock', hours: 0 }, false],
		[{ by: 'clock', hours: 8_760.25 }, false],
		[{ by: 'clock', hours: 0.3 }, false],
		[{ by: 'clock' }, false],
		[{ by: 'working', days: 0.5 }, true],
		[{ by: 'working', days: 365 }, true],
		[{ by: 'working', days: 0 }, false],
		[{ by: 'working', days: 365.5 }, false],
		[{ by: 'working', days: 0.75 }, false],
		[{ by: 'working', hours: 3 }, false],
		[{ by: 'night', hours: 3 }, false],
		[{}, false],
	])('%j: %s', (allowance, fits) => expect(v.is(allowanceSchema, allowance)).toBe(fits))
})
