import { checkAnswers } from '@huying/shared/inspection/answers'
import type { Form } from '@huying/shared/inspection/form'
import { missingField, wrongNumber } from '@huying/shared/text/zh-CN/inspection'
import { describe, expect, it } from 'vitest'
import { answersOf, emptyLook, type LookDraft, lookProblem } from './look-draft'

const form: Form = [
	{ field: 'alarm', name: '报警器通电', type: 'yesNo', needed: true },
	{ field: 'bottles', name: '气瓶', type: 'number', unit: '个', needed: false, most: 20 },
	{ field: 'told', name: '说明', type: 'words', needed: false },
	{ field: 'shown', name: '照片', type: 'photo', needed: false },
]
const photo = { id: 'photo-1', media: 'image', contentType: 'image/jpeg', size: 1, path: 'x' } as const
const draft = (said: LookDraft['said'], photos: LookDraft['photos'] = {}): LookDraft => ({
	...emptyLook,
	said,
	photos,
})

describe('what is answered at a place', () => {
	it('goes as the form’s own kinds; what was left out is absent', () => {
		const written = draft({ alarm: false, bottles: '3', told: ' 有一处 ' }, { shown: [photo] })
		const answers = answersOf(form, written)
		expect(answers).toEqual({ alarm: false, bottles: 3, told: '有一处', shown: ['photo-1'] })
		expect(checkAnswers(form, answers)).toBeUndefined()
		expect(answersOf(form, draft({ alarm: true, bottles: '', told: '' }, { shown: [] }))).toEqual({
			alarm: true,
		})
	})

	it('is held up by what is missing, and by a number that is none', () => {
		expect(lookProblem(form, draft({}))).toBe(missingField('报警器通电'))
		expect(lookProblem(form, draft({ alarm: true, bottles: '二十' }))).toBe(wrongNumber('气瓶'))
		expect(lookProblem(form, draft({ alarm: true, bottles: '21' }))).toBe(wrongNumber('气瓶'))
		expect(lookProblem(form, draft({ alarm: true }))).toBeUndefined()
	})
})
