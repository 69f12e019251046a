import { submissionSchema } from '@huying/shared/case/command'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Draft, emptyDraft, isWritten, problemsOf, submissionOf } from './draft'

const begun: Draft = { ...emptyDraft('case-0123456789abcdef', '370404001006'), text: ' 井盖塌了 ' }

describe('a draft', () => {
	it('is complete with a sentence and a village', () => {
		expect(problemsOf(begun)).toEqual([])
		expect(v.parse(submissionSchema, submissionOf(begun))).toMatchObject({ text: '井盖塌了', photos: [] })
	})

	it('says what is missing, in the order of the form', () => {
		const bare = { ...emptyDraft('case-0123456789abcdef', undefined), phone: '12' }
		expect(problemsOf(bare).map(({ code }) => code)).toEqual(['textEmpty', 'villageUnknown', 'phoneInvalid'])
		expect(problemsOf({ ...begun, text: '长'.repeat(5001) })[0]?.code).toBe('textTooLong')
	})

	it('sends neither name nor phone of somebody who stays anonymous', () => {
		const told = { ...begun, name: '（演示）', phone: '138 0000 0000' }
		expect(submissionOf({ ...told, identity: 'confidential' })).toMatchObject({ phone: '138 0000 0000' })
		const sent = submissionOf({ ...told, identity: 'anonymous' })
		expect(sent).not.toHaveProperty('phone')
		expect(sent).not.toHaveProperty('name')
	})

	it('takes the kind from the matter, and the place as a point, in words, or both', () => {
		expect(submissionOf({ ...begun, matter: 'pollution' })).toMatchObject({ kind: 'enforcement' })
		const listed = submissionOf({ ...begun, matter: 'wallOpening', kind: 'enforcement' })
		expect(listed).toMatchObject({ matter: 'wallOpening', kind: 'enforcement' })
		expect(submissionOf({ ...begun, kind: 'enforcement' })).not.toHaveProperty('kind')
		expect(submissionOf({ ...begun, where: ' 老槐树旁 ' }).place).toEqual({ description: '老槐树旁' })
		expect(submissionOf({ ...begun, where: '  ' })).not.toHaveProperty('place')
	})

	it("says that it is a grid worker's own find only where it is", () => {
		expect(v.parse(submissionSchema, submissionOf({ ...begun, patrol: true })).patrol).toBe(true)
		expect(submissionOf(begun)).not.toHaveProperty('patrol')
	})

	it('is worth keeping once something was said or shown', () => {
		expect(isWritten(emptyDraft('x', '370404001006'))).toBe(false)
		expect(isWritten(begun)).toBe(true)
	})
})
