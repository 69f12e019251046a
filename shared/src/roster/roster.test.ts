import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../follow-up/figures'
import { DAY, HOUR } from '../time/day'
import type { Post, Role } from '../user/post'
import { mayEditRoster, mayRing } from './may-edit'
import { copied, crewOf, gaps, mayStillChange, onDuty, type RosterDay, twice } from './roster'
import { dayAfter, dayStart, dutiesOf, dutyAt, shiftNames, usualShifts } from './shift'

/** A Beijing time: `at('2026-12-03', 3)` is three in the morning. */
const at = (day: string, hour: number, minute = 0) =>
	(dayStart(day) ?? Number.NaN) + hour * HOUR + minute * 60_000
const roster: RosterDay[] = [
	{
		day: '2026-12-02',
		shifts: { day: { leader: 'wang', people: ['li'] }, night: { leader: 'wang', people: ['zhao'] } },
	},
	{ day: '2026-12-03', shifts: { day: { people: ['li'] } } },
]

describe('who is on duty', () => {
	it.each([
		['2026-12-02', 8, 29, '2026-12-01', 'night', []],
		['2026-12-02', 8, 30, '2026-12-02', 'day', ['wang', 'li']],
		['2026-12-02', 17, 59, '2026-12-02', 'day', ['wang', 'li']],
		['2026-12-02', 18, 0, '2026-12-02', 'night', ['wang', 'zhao']],
		['2026-12-03', 0, 0, '2026-12-02', 'night', ['wang', 'zhao']],
		['2026-12-03', 3, 0, '2026-12-02', 'night', ['wang', 'zhao']],
		['2026-12-03', 8, 30, '2026-12-03', 'day', ['li']],
		['2026-12-04', 3, 0, '2026-12-03', 'night', []],
	] as const)('on %s at %i:%i is in the shift of %s %s', (day, hour, minute, of, shift, people) => {
		const found = onDuty(roster, at(day, hour, minute))
		expect(found?.duty).toMatchObject({ day: of, shift })
		expect(crewOf(found?.crew)).toEqual(people)
	})

	it('over the turn of the year and on a leap day is as on any other', () => {
		expect(dutyAt(at('2027-01-01', 3))).toMatchObject({ day: '2026-12-31', shift: 'night' })
		expect(dutyAt(at('2028-03-01', 3))).toMatchObject({ day: '2028-02-29', shift: 'night' })
	})

	it('is said to be nobody’s where a county’s shifts leave an hour out', () => {
		const [day] = usualShifts
		expect(onDuty(roster, at('2026-12-02', 22), day && [day])).toBeUndefined()
	})

	it('has one shift for every instant, which holds it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (instant) => {
				const duty = dutyAt(instant)
				expect(duty && duty.from <= instant && instant < duty.until).toBe(true)
				expect(dutiesOf(duty?.day ?? '')).toContainEqual(duty)
			}),
		)
	})

	it('passes from shift to shift without a gap or an overlap', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
				const day = dayOf(days * DAY)
				const [first, second] = dutiesOf(day)
				expect(first?.until).toBe(second?.from)
				expect(second?.until).toBe(dutiesOf(dayAfter(day, 1))[0]?.from)
			}),
		)
	})
})

describe('days', () => {
	it.each(['2026-02-29', '2026-13-01', '2026-00-10', '0000-00-00', 'tomorrow'])('%s is none', (day) => {
		expect(dayStart(day)).toBeUndefined()
		expect(dutiesOf(day)).toEqual([])
	})

	it('may be changed while one of their shifts lasts', () => {
		expect(mayStillChange('2026-12-02', at('2026-12-03', 8, 29))).toBe(true)
		expect(mayStillChange('2026-12-02', at('2026-12-03', 8, 30))).toBe(false)
		expect(mayStillChange('2026-02-30', 0)).toBe(false)
	})
})

describe('gaps', () => {
	it('are said ahead, in order, and not of what has been', () => {
		expect(gaps(roster, ['2026-12-02', '2026-12-03', '2026-12-04'], at('2026-12-03', 9))).toEqual([
			{ day: '2026-12-03', shift: 'day', lacks: 'leader' },
			{ day: '2026-12-03', shift: 'night', lacks: 'anybody' },
			{ day: '2026-12-04', shift: 'day', lacks: 'anybody' },
			{ day: '2026-12-04', shift: 'night', lacks: 'anybody' },
		])
	})

	it('a leader alone lacks people', () => {
		const alone = [
			{ day: '2026-12-05', shifts: { day: { leader: 'wang', people: [] }, night: { people: [] } } },
		]
		expect(gaps(alone, ['2026-12-05'], 0).map(({ lacks }) => lacks)).toEqual(['people', 'anybody'])
	})

	it('are exactly the shifts in which nobody would be found', () => {
		const crew = fc.option(
			fc.record({ people: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')) }, { requiredKeys: ['people'] }),
			{ nil: undefined },
		)
		const days = ['2026-12-01', '2026-12-02', '2026-12-03']
		fc.assert(
			fc.property(fc.array(fc.record({ day: crew, night: crew }), { maxLength: 3 }), (shifts) => {
				const some = shifts.map(
					(one, place): RosterDay => ({
						day: days[place] ?? '',
						shifts: { ...(one.day && { day: one.day }), ...(one.night && { night: one.night }) },
					}),
				)
				const empty = days
					.flatMap((day) => dutiesOf(day))
					.filter(({ from }) => crewOf(onDuty(some, from)?.crew).length === 0)
				const said = gaps(some, days, 0).filter(({ lacks }) => lacks === 'anybody')
				expect(said.map(({ day, shift }) => `${day} ${shift}`)).toEqual(
					empty.map(({ day, shift }) => `${day} ${shift}`),
				)
			}),
		)
	})
})

describe('a copied week', () => {
	it('has the same people a week later', () => {
		expect(
			copied(roster, ['2026-12-02', '2026-12-03', '2026-12-04'], ['2026-12-09', '2026-12-10', '2026-12-11']),
		).toEqual([
			{ day: '2026-12-09', shifts: roster[0]?.shifts },
			{ day: '2026-12-10', shifts: roster[1]?.shifts },
		])
	})
})

it('nobody may be twice in one shift', () => {
	expect(
		twice({
			day: '2026-12-02',
			shifts: { day: { leader: 'a', people: ['b', 'a'] }, night: { people: ['a'] } },
		}),
	).toEqual(['day'])
	expect(shiftNames.flatMap(() => twice(roster[0] ?? { day: '', shifts: {} }))).toEqual([])
})

describe('permissions', () => {
	const post = (role: Role, unit: string, until?: number): Post => ({
		post: 'p',
		role,
		unit,
		unitName: unit,
		from: 0,
		...(until !== undefined && { until }),
	})
	it.each([
		['dispatcher', 'centre', 'centre', true, true],
		['leader', 'centre', 'centre', true, true],
		['administrator', 'centre', 'centre', false, true],
		['dispatcher', 'centre', 'housing', false, true],
		['leader', 'centre', 'housing', false, true],
		['handler', 'housing', 'housing', true, true],
		['leader', 'housing', 'housing', true, true],
		['handler', 'enforcement', 'housing', false, false],
		['leader', 'enforcement', 'housing', false, true],
		['inspector', 'inspectorate', 'housing', false, false],
		['gridWorker', 'town-1', 'town-1', false, true],
		['villageEditor', 'town-1', 'town-1', false, true],
		['gridLeader', 'town-1', 'town-1', true, true],
		['gridLeader', 'town-1', 'housing', false, false],
	] as const)('%s of %s about %s: writes %s, rings %s', (role, own, unit, edits, rings) => {
		expect(mayEditRoster([post(role, own)], unit, 1)).toBe(edits)
		expect(mayRing([post(role, own)], unit, 1)).toBe(rings)
		expect(mayEditRoster([post(role, own, 1)], unit, 1)).toBe(false)
		expect(mayRing([post(role, own, 1)], unit, 1)).toBe(false)
	})
})
