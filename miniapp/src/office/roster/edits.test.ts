import type { RosterView } from '@huying/shared/roster/roster-view'
import { dayStart, usualShifts } from '@huying/shared/roster/shift'
import { describe, expect, it } from 'vitest'
import { shownDays, stillGood, withCopies, withCrew } from './edits'
import { daysFrom, mondayOf, sayDate, sayWeek, WEEK } from './week'

const view: RosterView = {
	unit: 'housing',
	mayEdit: true,
	people: [],
	shifts: [...usualShifts],
	days: [
		{
			day: '2026-11-30',
			version: 2,
			shifts: { day: { people: ['li'] }, night: { leader: 'wang', people: [] } },
		},
	],
}

describe('a week', () => {
	it.each([
		['2026-11-30', '2026-11-30'],
		['2026-12-03', '2026-11-30'],
		['2026-12-06', '2026-11-30'],
		['2026-12-07', '2026-12-07'],
		['2027-01-01', '2026-12-28'],
	])('of %s begins on %s', (day, monday) => {
		expect(mondayOf((dayStart(day) ?? 0) + 1)).toBe(monday)
	})

	it('is said', () => {
		expect(daysFrom('2026-11-30', WEEK).at(-1)).toBe('2026-12-06')
		expect(sayDate('2026-12-03')).toBe('12 月 3 日 周四')
		expect(sayWeek('2026-11-30')).toBe('11 月 30 日至 12 月 6 日')
	})
})

describe('what is changed on the screen', () => {
	it('is shown, on the version that was seen, and leaves the other shift as it was', () => {
		const edits = withCrew(view, {}, '2026-11-30', 'day', { people: ['zhao'] })
		expect(edits['2026-11-30']).toMatchObject({
			version: 2,
			shifts: { day: { people: ['zhao'] }, night: { leader: 'wang' } },
		})
		const more = withCrew(view, edits, '2026-12-01', 'night', { people: ['li'] })
		expect(shownDays(view, more).map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01'])
		expect(more['2026-12-01']?.version).toBe(0)
	})

	it('an emptied shift has nobody', () => {
		expect(withCrew(view, {}, '2026-11-30', 'day', { people: [] })['2026-11-30']?.shifts.day).toBeUndefined()
	})

	it('is copied to days that are still to come, with what is not stored yet', () => {
		const now = (dayStart('2026-12-08') ?? 0) + 12 * 3_600_000
		const edits = withCrew(view, {}, '2026-12-01', 'day', { people: ['zhao'] })
		const copied = withCopies(view, edits, daysFrom('2026-11-30', WEEK), daysFrom('2026-12-07', WEEK), now)
		// 7 December is over but for its night, which has ended by noon
		expect(Object.keys(copied)).toEqual(['2026-12-01', '2026-12-08'])
		expect(withCopies(view, edits, daysFrom('2026-12-14', WEEK), daysFrom('2026-12-21', WEEK), now)).toBe(
			edits,
		)
	})

	it('gives way where somebody else has changed the day', () => {
		const edits = withCrew(view, {}, '2026-11-30', 'day', { people: ['zhao'] })
		expect(Object.keys(stillGood(view, edits))).toEqual(['2026-11-30'])
		const newer = { ...view, days: view.days.map((day) => ({ ...day, version: 3 })) }
		expect(stillGood(newer, edits)).toEqual({})
	})
})
