import type { Answers } from '@huying/shared/inspection/answers'
import type { Field, Form } from '@huying/shared/inspection/form'
import { missingField, wrongNumber } from '@huying/shared/text/zh-CN/inspection'
import type { KeptPhoto } from '../photo/kept-photo'

/** What is being answered at a place: as it is typed, and photos that lie on this phone. */
export interface LookDraft {
	readonly said: Readonly<Record<string, string | boolean>>
	readonly photos: Readonly<Record<string, readonly KeptPhoto[]>>
	/** Cases that were opened for what was found there. */
	readonly found: readonly string[]
}

export const emptyLook: LookDraft = { said: {}, photos: {}, found: [] }

/** The name under which the draft of a place is kept. */
export const lookName = (inspection: string, village: string, place: string): string =>
	`look ${inspection} ${village} ${place}`

/** Photos of all fields, in the form's order. */
export const photosOf = (form: Form, { photos }: LookDraft): KeptPhoto[] =>
	form.flatMap(({ field, type }) => (type === 'photo' ? [...(photos[field] ?? [])] : []))

/** The answers as they are sent: what was not answered is absent. */
export function answersOf(form: Form, { said, photos }: LookDraft): Answers {
	const answers = form.flatMap((field): [string, Answers[string]][] => {
		const { field: name, type } = field
		if (type === 'photo') {
			const ids = (photos[name] ?? []).map(({ id }) => id)
			return ids.length > 0 ? [[name, ids]] : []
		}
		const value = said[name]
		if (value === undefined || value === '') return []
		if (typeof value === 'boolean') return [[name, value]]
		return [[name, type === 'number' ? Number(value) : value.trim()]]
	})
	return Object.fromEntries(answers)
}

/** What must be put right before it can go, in words; undefined when nothing must. */
export function lookProblem(form: Form, draft: LookDraft): string | undefined {
	const answers = answersOf(form, draft)
	const missing = form.find(({ field, needed }) => needed && answers[field] === undefined)
	if (missing) return missingField(missing.name)
	const wrong = form.find((field) => isWrongNumber(field, answers[field.field]))
	return wrong && wrongNumber(wrong.name)
}

function isWrongNumber(field: Field, answer: unknown): boolean {
	if (field.type !== 'number' || answer === undefined) return false
	if (typeof answer !== 'number' || !Number.isFinite(answer)) return true
	return (
		answer < (field.least ?? Number.NEGATIVE_INFINITY) || answer > (field.most ?? Number.POSITIVE_INFINITY)
	)
}
