import type { CaseView, Entry } from '@huying/shared/case/case-view'
import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'
import { describe, expect, it } from 'vitest'
import { blank } from './blank'
import { ownSlips, partsFor } from './parts'

const part = (unit: string, more: Partial<ResponsibilityView> = {}): ResponsibilityView => ({
	unit,
	unitName: unit,
	lead: false,
	phase: 'signed',
	from: 10,
	signBy: 20,
	resolveBy: 30,
	late: false,
	extended: 0,
	slips: [],
	marks: [],
	...more,
})
const marked = (unit: string, from: string, at: number): Entry => ({
	seq: at,
	at,
	type: 'marked',
	by: { capacity: 'handler', unit: from },
	unit,
	photos: [],
})
const town = { unit: 'town', unitName: '峨山镇' }
const lead = part('environment', { lead: true })
const shared = (
	more: Partial<CaseView>,
): Pick<CaseView, 'responsibilities' | 'callingUnit' | 'relation' | 'timeline'> => ({
	responsibilities: [lead, part('police', { phase: 'done' }), part('market')],
	callingUnit: town,
	relation: 'unit',
	timeline: [],
	...more,
})
const units = (kind: Parameters<typeof partsFor>[0], view: ReturnType<typeof shared>, mine: string[]) =>
	partsFor(kind, view, mine).map(({ unit }) => unit)

describe('units that have a part', () => {
	it('are chased while they owe, released while they only help', () => {
		expect(units('owed', shared({}), [])).toEqual(['environment', 'market'])
		expect(units('support', shared({}), [])).toEqual(['market'])
	})

	it('are decided on where they asked, but not by themselves', () => {
		const asked = { extension: { by: 'working', days: 1 } as const, at: 1 }
		const view = shared({ responsibilities: [{ ...lead, asked }, part('police', { asked })] })
		expect(units('asked', view, ['police'])).toEqual(['environment'])
	})

	it('are reassigned where they sent their part back', () => {
		const view = shared({
			responsibilities: [{ ...lead, phase: 'sentBack' }, part('police', { phase: 'sentBack' })],
		})
		expect(units('sentBack', view, [])).toEqual(['police'])
		expect(blank('reassignPart', view).part).toBe('police')
	})
})

describe('marks', () => {
	it('are given by the lead to those that are done', () => {
		expect(units('marked', shared({}), ['environment'])).toEqual(['police'])
	})

	it('are given by the calling unit to everybody who is done', () => {
		const done = shared({
			relation: 'callingUnit',
			responsibilities: [{ ...lead, phase: 'done' }, part('police', { phase: 'done' }), part('market')],
		})
		expect(units('marked', done, ['town'])).toEqual(['environment', 'police'])
	})

	it('are given by those that helped to the unit that called, and by nobody to themselves', () => {
		expect(units('marked', shared({}), ['police'])).toEqual(['town'])
		expect(units('marked', shared({}), ['market'])).toEqual([])
		expect(units('marked', shared({}), ['other'])).toEqual([])
	})

	it('are given once, and anew for work that is done again', () => {
		expect(
			units('marked', shared({ timeline: [marked('police', 'environment', 15)] }), ['environment']),
		).toEqual([])
		expect(
			units('marked', shared({ timeline: [marked('police', 'environment', 5)] }), ['environment']),
		).toEqual(['police'])
		expect(units('marked', shared({ timeline: [marked('town', 'police', 15)] }), ['police'])).toEqual([])
	})

	it('of the only unit that is left are for it', () => {
		expect(blank('mark', shared({}), { mine: ['environment'] }).part).toBe('police')
	})
})

describe('own slips', () => {
	const slip = (number: string, answerBy: number) => ({ number, kind: 'prompt' as const, answerBy })
	it('stand with the most pressing first; those of others are not answered', () => {
		const view = shared({
			responsibilities: [
				part('police', { slips: [slip('b', 2), slip('a', 1)] }),
				part('market', { slips: [slip('c', 0)] }),
			],
		})
		expect(ownSlips(view, ['police']).map(({ number }) => number)).toEqual(['a', 'b'])
		expect(blank('answerSlip', view, { mine: ['police'] }).slip).toBe('a')
	})
})
