import { submissionSchema } from '@huying/shared/case/command'
import { find, visit } from '@huying/shared/text/zh-CN/grid-day'
import { notesRefusal } from '@huying/shared/trace/notes'
import { templateNames, templateOf } from '@huying/shared/trace/template'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { submissionOf } from '../draft/draft'
import { draftOf, problemOf } from './find-draft'
import { emptyFind } from './find-form'
import { emptyVisit, nameOfField, notesOf, type VisitForm, visitProblem } from './visit-form'

const photo = {
	id: 'photo-0123456789abcdef',
	media: 'image',
	contentType: 'image/jpeg',
	size: 9,
	path: 'p',
} as const
const known = {
	id: 'case-0123456789abcdef',
	village: '370404103239',
	matter: undefined,
	here: { longitude: 117.6, latitude: 34.77 },
	profile: undefined,
	now: 5,
}

describe('a find', () => {
	it('is a photo and nothing else: what nobody wrote, the photo says', () => {
		const form = { ...emptyFind, photos: [photo] }
		expect(problemOf(form, known.village)).toBeUndefined()
		const sent = v.parse(submissionSchema, submissionOf(draftOf(form, known)))
		expect(sent).toMatchObject({ text: find.words(undefined), village: known.village, place: known.here })
		expect(sent.patrol).toBeUndefined()
	})

	it('says what is missing', () => {
		expect(problemOf(emptyFind, known.village)).toBe(find.nothing)
		expect(problemOf({ ...emptyFind, text: '井盖' }, undefined)).toBe(find.noVillage)
	})

	it('is a patrol’s only for whoever walks a grid now', () => {
		const post = { post: 'p', role: 'gridWorker', unit: 'town-1', unitName: '镇', from: 0 } as const
		const profile = { user: 'u', tenant: 't', tenantName: '', since: 0, posts: [post] }
		const form = { ...emptyFind, text: '井盖' }
		expect(draftOf(form, { ...known, profile }).patrol).toBe(true)
		const ended = { ...profile, posts: [{ ...post, until: 3 }] }
		expect(draftOf(form, { ...known, profile: ended }).patrol).toBeUndefined()
	})
})

describe('a visit', () => {
	const anyNote = fc.oneof(
		fc.boolean(),
		fc.constantFrom('', ' ', 'well', 'safe', 'none', '3', '-1', '2.5', '有话说'),
	)
	const anyForm = fc.constantFrom(...templateNames).chain((template) =>
		fc
			.record(
				Object.fromEntries(Object.keys(templateOf(template)?.fields ?? {}).map((name) => [name, anyNote])),
				{
					requiredKeys: [],
				},
			)
			.map((notes): VisitForm => ({ ...emptyVisit, template, notes: notes as VisitForm['notes'] })),
	)

	it('names the fields that are still needed', () => {
		expect(visitProblem(emptyVisit)).toBe(visit.needed([nameOfField('followUp')]))
		expect(visitProblem({ ...emptyVisit, notes: { followUp: false } })).toBeUndefined()
	})

	it('sends nothing that another template asked', () => {
		const form = { ...emptyVisit, notes: { followUp: true, health: 'well' } }
		expect(notesOf(form)).toEqual({ followUp: true })
	})

	it('never leaves the phone with notes that are refused, as far as what can be tapped goes', () => {
		fc.assert(
			fc.property(anyForm, (form) => {
				const notes = notesOf(form)
				const tapped = Object.entries(templateOf(form.template)?.fields ?? {}).every(
					([name, field]) =>
						field.takes !== 'choice' || notes[name] === undefined || field.of.includes(String(notes[name])),
				)
				fc.pre(tapped)
				if (visitProblem(form) === undefined) expect(notesRefusal(form.template, notes)).toBeUndefined()
			}),
		)
	})
})
