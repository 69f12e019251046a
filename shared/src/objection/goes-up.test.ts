import { describe, expect, it } from 'vitest'
import { people, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import { permit, permitted } from '../case/decide'
import { dueOf } from '../case/due'
import type { CaseState } from '../case/state'
import type { Responsibility } from '../responsibility/responsibility'
import { askedChange } from './asked'
import { goesUp, isVillages, lateAt } from './goes-up'

const { state } = new Life().until('handling')
const lead = (region: string): Responsibility => ({
	...(state.lead as Responsibility),
	...{ unit: `unit-${region}`, region, resolveBy: 9, signBy: 1, ladder: [5], rung: 1, phase: 'signed' },
})
const disclosure = { disclosure: `${VILLAGE}-funds-2026-Q1`, edition: 1 }
const asked: CaseState = { ...state, disclosure, lead: lead(VILLAGE) }

describe('what a village is asked', () => {
	it('is about what it published, while it has it', () => {
		expect(isVillages(asked)).toBe(true)
		expect(isVillages({ lead: lead(VILLAGE) })).toBe(false)
		expect(isVillages({ disclosure, lead: lead('370404103') })).toBe(false)
		expect(isVillages({ disclosure })).toBe(false)
	})

	it('is late by the end of its time, and only while that runs', () => {
		expect([lateAt(asked), lateAt({ ...asked, status: 'assigned' })]).toEqual([9, 9])
		expect(lateAt({ ...asked, status: 'verified' })).toBeUndefined()
		expect(lateAt({ ...asked, lead: lead('370404103') })).toBeUndefined()
	})

	it('goes up once its caller is not content', () => {
		expect(goesUp({ ...asked, status: 'unsolved' })).toBe(true)
		expect(goesUp(asked)).toBe(false)
		expect(goesUp({ ...asked, status: 'unsolved', lead: lead('370404103') })).toBe(false)
	})

	it('goes up before the slip that the same instant would bring', () => {
		expect(dueOf(asked)).toEqual({ at: 9, act: { type: 'refer' } })
		const { disclosure: _, ...other } = asked
		expect(dueOf(other)).toEqual({ at: 9, act: { type: 'climb', unit: asked.lead?.unit } })
	})

	it('is taken up by the clock however often it was worked on, anything else never', () => {
		const may = (change: Partial<CaseState>) =>
			permitted({ ...asked, status: 'unsolved', reworks: 2, ...change }, people.clock, state.since)
		expect(may({})).toContain('rework')
		expect(may({ lead: lead('370404103'), reworks: 0 })).not.toContain('rework')
		const elsewhere: CaseState = { ...asked, status: 'unsolved', lead: lead('370404103') }
		expect(permit(elsewhere, 'rework', people.clock, state.since)).toEqual({ refused: 'notAllowedNow' })
	})
})

describe('what a step changes in the counts under an item', () => {
	const before: CaseState = { ...asked, openedAt: 3 }

	it('asked when it is opened, answered when it is first answered, and how long that took', () => {
		const counts = { disclosure: disclosure.disclosure }
		expect(askedChange(undefined, before)).toEqual({ ...counts, asked: 1, answered: 0, took: 0 })
		const answered = { ...before, answeredAt: 8 }
		expect(askedChange(before, answered)).toEqual({ ...counts, asked: 0, answered: 1, took: 5 })
		expect(askedChange(undefined, answered)).toEqual({ ...counts, asked: 1, answered: 1, took: 5 })
	})

	it('nothing else: not a second answer, not a step between, not another case', () => {
		const answered = { ...before, answeredAt: 8 }
		expect(askedChange(answered, { ...before, answeredAt: 9 })).toBeUndefined()
		expect(askedChange(before, before)).toBeUndefined()
		expect(askedChange(undefined, state)).toBeUndefined()
	})
})
