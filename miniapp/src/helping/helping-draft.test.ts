import { submissionSchema } from '@huying/shared/case/command'
import { helpingSchema } from '@huying/shared/helping/helping'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { emptyDraft, isWritten, problemsOf, submissionOf } from '../draft/draft'
import { type HelpingDraft, helpingOf, helpingProblem, isBegun } from './helping-draft'

const wang: HelpingDraft = { relation: 'neighbour', name: ' 王大娘 ', phone: '139 0000 0000', reach: 'both' }

describe('whom somebody helps', () => {
	it.each([
		[{}, undefined],
		[{ name: ' ' }, 'helpingNameless'],
		[{ phone: '' }, 'phoneInvalid'],
		[{ phone: '', reach: 'doorstep' }, undefined],
		[{ phone: '12', reach: 'doorstep' }, 'phoneInvalid'],
	] as const)('%j lacks %s', (change, code) => {
		const draft = { ...wang, ...change }
		expect(helpingProblem(draft)).toBe(code)
		if (code === undefined) expect(v.is(helpingSchema, helpingOf(draft))).toBe(true)
	})

	it('goes with a report in the place of one’s own name, and never anonymously', () => {
		const begun = { ...emptyDraft('case-0123456789abcdef', '370404001006'), text: '灯坏了', name: '小周' }
		const draft = { ...begun, identity: 'anonymous' as const, helping: wang, phone: '138 0000 0000' }
		expect(problemsOf(draft)).toEqual([])
		expect(problemsOf({ ...draft, helping: { ...wang, name: '' } })).toEqual([
			{ field: 'helping', code: 'helpingNameless' },
		])
		const sent = v.parse(submissionSchema, submissionOf(draft))
		expect(sent).toMatchObject({ identity: 'confidential', helping: { name: '王大娘', reach: 'both' } })
		expect(sent).not.toHaveProperty('name')
		expect(sent).not.toHaveProperty('phone')
	})

	it('would be missed once it was begun', () => {
		expect(isBegun(undefined)).toBe(false)
		expect(isBegun({ ...wang, name: '', phone: '' })).toBe(false)
		expect(isWritten({ ...emptyDraft('x', undefined), helping: wang })).toBe(true)
	})
})

it('a recording is complete without a word, and is sent by its name', () => {
	const voice = {
		id: 'v'.repeat(20),
		media: 'voice',
		contentType: 'audio/mpeg',
		size: 9,
		path: 'v',
		seconds: 3,
	} as const
	const draft = { ...emptyDraft('case-0123456789abcdef', '370404001006'), voices: [voice] }
	expect(isWritten(draft)).toBe(true)
	expect(problemsOf(draft)).toEqual([])
	const sent = submissionOf(draft)
	expect(sent).toMatchObject({ voices: [voice.id] })
	expect(sent).not.toHaveProperty('text')
})
