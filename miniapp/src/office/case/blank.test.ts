import type { Entry } from '@huying/shared/catalogue/entry'
import { describe, expect, it } from 'vitest'
import { blank } from './blank'
import { proposalOf, sayDuty } from './proposal'

const entry: Entry = {
	matter: 'scattered-pollution',
	name: '散乱污',
	field: '环境',
	kind: 'enforcement',
	lead: { level: 'department', unit: 'environment' },
	supports: [{ level: 'department', unit: 'police' }, { level: 'town' }],
	basis: 'law',
	flow: { visit: true, joint: true },
	urgency: 'orange',
	sign: { by: 'working', days: 0.5 },
	resolve: { by: 'working', days: 2 },
	evidence: '拆除前后的照片。',
	photos: 1,
	public: true,
	sentence: '小作坊乱排乱放的事。',
}
const village = '370404104243'

describe('a fresh form', () => {
	it('begins with what the matter tells', () => {
		expect(blank('accept', { matter: 'manhole' })).toEqual({ words: '', public: true, kind: 'livelihood' })
		expect(blank('accept', { matter: 'wages' }).public).toBe(false)
		expect(blank('accept', { matter: 'wages', kind: 'livelihood' }).kind).toBe('livelihood')
		expect(blank('accept', {})).toEqual({ words: '', public: false })
	})

	it('begins with whom and what the catalogue proposes', () => {
		expect(blank('accept', { matter: entry.matter, village }, { entry })).toEqual({
			words: '',
			public: true,
			kind: 'enforcement',
			urgency: 'orange',
			unit: 'environment',
			supports: ['police', 'town-370404104'],
		})
		expect(blank('order', { matter: entry.matter, village }, { entry })).not.toHaveProperty('urgency')
		expect(blank('transfer', { matter: entry.matter, village }, { entry })).not.toHaveProperty('unit')
	})

	it('only offers who helps with a simple matter, but calls everybody by a whistle', () => {
		const simple: Entry = { ...entry, flow: { visit: false, joint: false } }
		const told = { matter: entry.matter, village }
		expect(blank('order', told, { entry: simple })).toMatchObject({ unit: 'environment' })
		expect(blank('order', told, { entry: simple })).not.toHaveProperty('supports')
		expect(blank('whistle', told, { entry: simple }).supports).toEqual(['police', 'town-370404104'])
	})

	it('leaves to the dispatcher what the place does not say', () => {
		const town: Entry = { ...entry, lead: { level: 'town' }, supports: [] }
		expect(proposalOf(town, undefined)).toEqual({})
		expect(blank('accept', {}, { entry: town })).not.toHaveProperty('unit')
		expect(sayDuty(town.lead, undefined, [])).toBe('镇街')
	})

	it('calls nobody twice', () => {
		const twice: Entry = {
			...entry,
			supports: [{ level: 'department', unit: 'environment' }, { level: 'town' }, { level: 'town' }],
		}
		expect(proposalOf(twice, village).supports).toEqual(['town-370404104'])
	})

	it('names who answered last time, and ends a suspension when it was asked for', () => {
		const answerable = { first: '甲', leader: '乙', person: '丙' }
		expect(blank('sign', {}, { answerable })).toMatchObject(answerable)
		expect(blank('suspend', { suspensionAsked: { until: 7, at: 1 } })).toMatchObject({ when: 7 })
		expect(blank('askSuspension', {})).not.toHaveProperty('when')
	})
})
