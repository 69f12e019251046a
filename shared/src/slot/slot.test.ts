import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultErrandRules as rules } from '../errand/errand-rules'
import { calendarOf } from '../rule/calendar-of'
import { defaultRules } from '../rule/rules'
import { beijing, DAY, HOUR } from '../time/day'
import { bookable, bookableSlots, DAYS_AHEAD, NOTICE, slotsOn } from './slot'

const calendar = calendarOf(defaultRules)
/** Monday 9 March 2026, 9:00 in Beijing. */
const monday = Date.UTC(2026, 2, 9, 1)
const said = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => {
	const [from, until] = [beijing(startsAt), beijing(endsAt)]
	return `${from.month}-${from.day} ${from.hour}:${from.minute} ${until.hour}:${until.minute}`
}

describe('the slots of a day', () => {
	it('are those of the rules', () =>
		expect(slotsOn(monday, rules, calendar).map(said)).toEqual([
			'3-9 8:30 10:0',
			'3-9 10:0 11:30',
			'3-9 14:30 16:0',
			'3-9 16:0 17:30',
		]))

	it.each([
		['a Saturday', Date.UTC(2026, 2, 14, 1), 0],
		['a Saturday that is worked', Date.UTC(2026, 1, 14, 1), 4],
		['Labour Day', Date.UTC(2026, 4, 1, 1), 0],
	])('on %s', (_, at, count) => expect(slotsOn(at, rules, calendar)).toHaveLength(count))

	it('are there on days off where the county says so', () =>
		expect(slotsOn(Date.UTC(2026, 2, 14, 1), { ...rules, slotsOnDaysOff: true }, calendar)).toHaveLength(4))
})

describe('what can be booked', () => {
	it('begins two hours from now', () =>
		expect(said(bookableSlots(monday, rules, calendar)[0] ?? { startsAt: 0, endsAt: 0 })).toBe(
			'3-9 14:30 16:0',
		))

	it('is every slot of two weeks, and nothing else', () =>
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 300 * 24 * 60 }), (minutes) => {
				const now = monday + minutes * 60_000
				const slots = bookableSlots(now, rules, calendar)
				expect(slots).toEqual([...slots].sort((one, other) => one.startsAt - other.startsAt))
				for (const slot of slots) {
					expect(slot.startsAt).toBeGreaterThanOrEqual(now + NOTICE)
					expect(slot.startsAt).toBeLessThan(now + DAYS_AHEAD * DAY)
					expect(bookable(slot.startsAt, now, rules, calendar)).toEqual(slot)
					expect(bookable(slot.startsAt + 60_000, now, rules, calendar)).toBeUndefined()
				}
			}),
		))

	it.each([
		['gone by', Date.UTC(2026, 2, 9, 0, 30)],
		['too soon', Date.UTC(2026, 2, 9, 2)],
		['too far', Date.UTC(2026, 2, 9, 6, 30) + 28 * DAY],
		['at night', Date.UTC(2026, 2, 9, 18)],
	])('is nothing that is %s', (_, startsAt) =>
		expect(bookable(startsAt, monday + 30 * 60_000, rules, calendar)).toBeUndefined(),
	)

	it('is what begins exactly two hours on', () =>
		expect(bookable(monday + 5.5 * HOUR, monday + 3.5 * HOUR, rules, calendar)).toBeDefined())
})
