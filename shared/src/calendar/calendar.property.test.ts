import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY, HOUR } from '../time/day'
import type { Allowance } from './allowance'
import { type Calendar, dayLength, deadline, elapsed, isOfficeTime, type Pause } from './calendar'
import { publishedCalendar } from './published'

/** Some eighteen months about the turn into a year that nobody has published, by the millisecond. */
const FIRST = Date.parse('2025-12-20T00:00:00+08:00')
const instant = fc.integer({ min: FIRST, max: FIRST + 540 * DAY })
const allowance: fc.Arbitrary<Allowance> = fc.oneof(
	fc.record({ by: fc.constant('clock' as const), hours: fc.integer({ min: 0, max: 400 }).map((n) => n / 4) }),
	fc.record({ by: fc.constant('working' as const), days: fc.integer({ min: 0, max: 60 }).map((n) => n / 2) }),
)
/** Office hours of every shape: any ascending minutes of the day, taken in pairs. */
const officeHours = fc
	.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 })
	.map((minutes) => {
		const ordered = [...minutes].sort((one, other) => one - other)
		return ordered.flatMap((start, place) => {
			const end = ordered[place + 1]
			return place % 2 === 0 && end !== undefined ? [[start, end] as const] : []
		})
	})
const pauses: fc.Arbitrary<Pause[]> = fc.array(
	fc
		.record({ from: instant, length: fc.integer({ min: 0, max: 20 * DAY }) })
		.map(({ from, length }) => ({ from, to: from + length })),
	{ maxLength: 5 },
)
const longerBy = (one: Allowance, more: number): Allowance =>
	one.by === 'clock' ? { by: 'clock', hours: one.hours + more } : { by: 'working', days: one.days + more }
const wanted = (of: Calendar, one: Allowance) =>
	one.by === 'clock' ? one.hours * HOUR : Math.round(one.days * dayLength(of))
const holds = (check: (of: Calendar, from: number, one: Allowance, paused: Pause[]) => void) =>
	fc.assert(
		fc.property(officeHours, instant, allowance, pauses, (hours, from, one, paused) => {
			check(publishedCalendar(hours), from, one, paused)
		}),
		{ numRuns: 300 },
	)

it('more time never ends earlier', () =>
	holds((of, from, one, paused) =>
		expect(deadline(of, from, longerBy(one, 0.5), paused).at).toBeGreaterThanOrEqual(
			deadline(of, from, one, paused).at,
		),
	))

it('whoever begins later never ends earlier', () =>
	holds((of, from, one, paused) =>
		expect(deadline(of, from + 3 * HOUR, one, paused).at).toBeGreaterThanOrEqual(
			deadline(of, from, one, paused).at,
		),
	))

it('just the allowance lies between beginning and end', () =>
	holds((of, from, one, paused) =>
		expect(elapsed(of, from, deadline(of, from, one, paused).at, one.by, paused)).toBe(wanted(of, one)),
	))

it('a pause never brings the end nearer, and all together put it off by no more than their length', () =>
	holds((of, from, one, paused) => {
		const at = deadline(of, from, one, paused).at
		// One that puts the end off may put it into the next: by itself it can cost more than its own length
		expect(at).toBeGreaterThanOrEqual(deadline(of, from, one, paused.slice(1)).at)
		const together = paused.reduce((sum, pause) => sum + pause.to - pause.from, 0)
		if (one.by === 'clock') expect(at - deadline(of, from, one, []).at).toBeLessThanOrEqual(together)
	}))

it('the order of pauses does not matter', () =>
	holds((of, from, one, paused) =>
		expect(deadline(of, from, one, [...paused].reverse())).toEqual(deadline(of, from, one, paused)),
	))

it('nor does it matter in how many pieces something was paused', () =>
	holds((of, from, one, paused) => {
		const pieces = paused.flatMap((pause) => {
			const middle = Math.floor((pause.from + pause.to) / 2)
			return [
				{ from: middle, to: pause.to },
				{ from: pause.from, to: middle },
			]
		})
		expect(deadline(of, from, one, pieces)).toEqual(deadline(of, from, one, paused))
	}))

it('what was paused before the beginning or after the end changes nothing', () =>
	holds((of, from, one, paused) => {
		const { at } = deadline(of, from, one, paused)
		// An allowance of nothing ends where it begins, so a pause from there on is before it
		if (wanted(of, one) === 0) return
		const idle = [...paused, { from: from - DAY, to: from }, { from: at, to: at + DAY }]
		expect(deadline(of, from, one, idle).at).toBe(at)
	}))

it('working time never ends outside office hours', () =>
	holds((of, from, one, paused) => {
		if (one.by === 'clock') return
		const { at } = deadline(of, from, one, paused)
		// The last minute of the office ends with it
		expect(isOfficeTime(of, at) || isOfficeTime(of, at - 1)).toBe(true)
	}))

it('a year is called unpublished just when the way comes to it', () =>
	holds((of, from, one, paused) => {
		const { at, unpublished } = deadline(of, from, one, paused)
		const year = (time: number) => new Date(time + 8 * HOUR).getUTCFullYear()
		if (one.by === 'clock') expect(unpublished).toBeUndefined()
		else expect(unpublished).toBe(year(at) < 2027 ? undefined : Math.max(2027, year(from)))
	}))

it('looks at each day on its way a few times at most, a year of working days on', () => {
	const of = publishedCalendar([
		[510, 720],
		[840, 1080],
	])
	let looks = 0
	const years = new Proxy(of.years, {
		get: (published, year) => {
			looks++
			return Reflect.get(published, year)
		},
	})
	const { at } = deadline({ ...of, years }, FIRST, { by: 'working', days: 250 }, [
		{ from: FIRST, to: FIRST + DAY },
	])
	const days = (at - FIRST) / DAY
	expect(days).toBeGreaterThan(360)
	expect(looks / days).toBeLessThan(4)
})
