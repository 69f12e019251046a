import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { statuses } from '../case/status'
import { calendarOf } from './calendar-of'
import { completed } from './completed'
import { defaultRules, rulesSchema } from './rules'
import { yearView } from './year-view'

describe('the default', () => {
	it('is within its own schema', () => expect(v.parse(rulesSchema, defaultRules)).toEqual(defaultRules))

	it('has a clock for every desk at which somebody of the county must act', () => {
		const clocked = Object.keys(defaultRules.act)
		expect(statuses.filter((status) => clocked.includes(status))).toEqual(
			expect.arrayContaining(['submitted', 'accepted', 'sentBack', 'resolved', 'unsolved', 'withdrawing']),
		)
	})

	it('makes a calendar of seven and a half hours a day', () =>
		expect(calendarOf(defaultRules).officeHours).toEqual([
			[510, 720],
			[840, 1080],
		]))
})

describe('rules as they were kept', () => {
	it('are what they were', () => {
		const kept = { ...defaultRules, reworks: 4, years: { '2027': { off: ['01-01'], work: [] } } }
		expect(completed(kept)).toEqual(kept)
	})

	it('get the default for what is missing or does not fit any more', () => {
		const { climbAfter: _, ...slips } = { ...defaultRules.slips, promptAt: 0.5 }
		const kept = { slips, act: { submitted: { by: 'clock', hours: 2 } }, reworks: -1, gone: true }
		expect(completed(kept)).toEqual({
			...defaultRules,
			slips: { ...defaultRules.slips, promptAt: 0.5 },
			act: { ...defaultRules.act, submitted: { by: 'clock', hours: 2 } },
		})
		expect(completed({})).toEqual(defaultRules)
	})
})

describe('a year as it is shown', () => {
	const own = (off: string[], work: string[] = []) => ({ years: { '2027': { off, work } } })

	it('is the State Council’s, by name', () =>
		expect(yearView(defaultRules, 2026)).toMatchObject({
			by: 'stateCouncil',
			holidays: expect.arrayContaining([{ name: '国庆节', from: '10-01', to: '10-07' }]),
		}))

	it('is nobody’s where nobody has said', () =>
		expect(yearView(defaultRules, 2027)).toEqual({
			year: 2027,
			by: 'nobody',
			holidays: [],
			off: [],
			work: [],
		}))

	it('is the county’s own, days off in a row with their weekends', () =>
		expect(yearView(own(['10-04', '10-01', '10-05'], ['10-09']), 2027)).toEqual({
			year: 2027,
			by: 'county',
			holidays: [{ from: '10-01', to: '10-05' }],
			off: ['10-01', '10-04', '10-05'],
			work: ['10-09'],
		}))

	it('has no weekend in a holiday that is worked, and ends with the year', () => {
		expect(yearView(own(['10-01', '10-04'], ['10-03']), 2027).holidays).toEqual([
			{ from: '10-01', to: '10-02' },
			{ from: '10-04', to: '10-04' },
		])
		expect(yearView(own(['12-31']), 2027).holidays).toEqual([{ from: '12-31', to: '12-31' }])
		expect(yearView(own(['01-01']), 2027).holidays).toEqual([{ from: '01-01', to: '01-03' }])
	})
})
