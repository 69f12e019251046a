import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anEntry } from './entries.fixture'
import {
	proposalDecisionSchema,
	proposalDoneSchema,
	proposalParams,
	proposalSchema,
	proposalsSchema,
	proposeSchema,
} from './proposal'

const id = 'proposal-0000000001'
const proposed = {
	id,
	name: '乱搭彩钢棚',
	field: '城乡建设',
	lead: 'enforcement',
	words: '村里常有人问。',
	case: 'case-0000000000000001',
}
/** What is said against something: the messages, in their order. */
const against = (schema: v.GenericSchema, said: unknown) => {
	const { issues = [] } = v.safeParse(schema, said)
	return issues.map(({ message }) => message)
}
const { field: _, lead: __, case: ___, ...least } = proposed

describe('a proposal', () => {
	it('says what it is and why; the rest need not be known', () => {
		expect(v.parse(proposeSchema, proposed)).toEqual(proposed)
		expect(v.parse(proposeSchema, least)).toEqual(least)
		expect(v.parse(proposeSchema, { ...least, words: '  村里常有人问。 ', by: 'user-1' })).toEqual(least)
	})

	it.each<[string, object, string]>([
		['without words', { words: '   ' }, 'textEmpty'],
		['with very many words', { words: '字'.repeat(501) }, 'textTooLong'],
		['to a unit that cannot be', { lead: 'no unit' }, 'unitUnknown'],
		['to a unit with something before it', { lead: ' housing' }, 'unitUnknown'],
		['to a unit with something after it', { lead: 'housing ' }, 'unitUnknown'],
		['to a unit of no name', { lead: '' }, 'unitUnknown'],
		['to a unit of a very long name', { lead: 'a'.repeat(41) }, 'unitUnknown'],
		['under a bad identifier', { id: 'short' }, 'identifierInvalid'],
		['about no case', { case: 'short' }, 'identifierInvalid'],
	])('%s is none', (_, change, message) =>
		expect(against(proposeSchema, { ...proposed, ...change })).toEqual([message]),
	)

	it('may be as long as is said', () => {
		expect(against(proposeSchema, { ...proposed, words: '字'.repeat(500), lead: 'a'.repeat(40) })).toEqual([])
	})

	it('is shown with who made it, and what became of it', () => {
		const shown = { ...proposed, at: 3, by: { role: 'handler', unitName: '住建局' }, mine: true }
		const accepted = {
			...shown,
			decided: { at: 4, accepted: true, matter: 'shed', version: 2 },
		}
		const refused = { ...shown, decided: { at: 4, accepted: false, words: '已有此项。' } }
		for (const one of [shown, accepted, refused]) expect(v.parse(proposalSchema, one)).toEqual(one)
		const all = { open: [shown], decided: [accepted, refused], mayDecide: false }
		expect(v.parse(proposalsSchema, all)).toEqual(all)
		for (const missing of ['at', 'by', 'mine', 'name', 'words', 'id'])
			expect(v.is(proposalSchema, { ...shown, [missing]: undefined }), missing).toBe(false)
	})
})

describe('a decision on it', () => {
	it('is a whole entry, on the list as it was seen', () => {
		const accept = { id, decision: 'accept', base: 0, entry: anEntry }
		expect(v.parse(proposalDecisionSchema, accept)).toEqual(accept)
		for (const base of [-1, 1.5, '1', undefined])
			expect(v.is(proposalDecisionSchema, { ...accept, base }), String(base)).toBe(false)
		expect(v.is(proposalDecisionSchema, { ...accept, entry: {} })).toBe(false)
		expect(v.is(proposalDecisionSchema, { ...accept, id: 'short' })).toBe(false)
	})

	it('or a refusal that says why', () => {
		const refuse = { id, decision: 'refuse', words: '已有此项。' }
		expect(v.parse(proposalDecisionSchema, refuse)).toEqual(refuse)
		expect(against(proposalDecisionSchema, { ...refuse, words: '' })).toEqual(['textEmpty'])
		expect(v.is(proposalDecisionSchema, { ...refuse, id: 'short' })).toBe(false)
		expect(v.is(proposalDecisionSchema, { ...refuse, decision: '' })).toBe(false)
		expect(v.is(proposalDecisionSchema, { id, words: '已有此项。' })).toBe(false)
	})

	it('is answered with the version that it is in', () => {
		const done = { done: true, version: 3, matter: 'shed' }
		expect(v.parse(proposalDoneSchema, done)).toEqual(done)
		expect(v.parse(proposalDoneSchema, { done: true })).toEqual({ done: true })
		expect(v.is(proposalDoneSchema, { done: false })).toBe(false)
		expect(v.parse(proposalParams, { proposal: id })).toEqual({ proposal: id })
		expect(v.is(proposalParams, {})).toBe(false)
	})
})
