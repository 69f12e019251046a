import * as v from 'valibot'
import { type Refusal, refusal } from '../error/refusal'
import { identifierSchema } from '../identifier/identifier'
import type { Field, Form } from './form'
import { ANSWER_LIMIT, PHOTOS_LIMIT } from './limits'

/** One answer, of whatever type: its field says of which it must be (checkAnswers). Photos are named by their ids. */
const answerSchema = v.union(
	[v.boolean(), v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.trim()), v.array(identifierSchema)],
	'answerWrong',
)
export type Answer = v.InferOutput<typeof answerSchema>

/** What was answered, by field. No request has more of them than any form could ask for twice over. */
export const answersSchema = v.pipe(
	v.record(v.pipe(v.string(), v.maxLength(40, 'answerUnknown')), answerSchema),
	v.check((answers) => Object.keys(answers).length <= 40, 'answerUnknown'),
)
export type Answers = v.InferOutput<typeof answersSchema>

/** Whether an answer is one to its field. */
const fits: { readonly [Type in Field['type']]: (answer: Answer, field: Field & { type: Type }) => boolean } =
	{
		yesNo: (answer) => typeof answer === 'boolean',
		number: (answer, { least, most }) =>
			typeof answer === 'number' &&
			answer >= (least ?? Number.NEGATIVE_INFINITY) &&
			answer <= (most ?? Number.POSITIVE_INFINITY),
		choice: (answer, { options }) => typeof answer === 'string' && options.includes(answer),
		words: (answer) => typeof answer === 'string' && answer !== '' && [...answer].length <= ANSWER_LIMIT,
		photo: (answer) =>
			Array.isArray(answer) &&
			answer.length > 0 &&
			answer.length <= PHOTOS_LIMIT &&
			new Set(answer).size === answer.length,
	}

/** What is wrong with the answers to a form, at which field; undefined where nothing is. */
export function checkAnswers(form: Form, answers: Answers): Refusal | undefined {
	const strange = Object.keys(answers).find((name) => !form.some(({ field }) => field === name))
	if (strange !== undefined) return refusal('answerUnknown', `answers.${strange}`)
	for (const field of form) {
		// An own member only: a field may be called as any object's inherited one is
		const answer = Object.hasOwn(answers, field.field) ? answers[field.field] : undefined
		if (answer === undefined) {
			if (field.needed) return refusal('answerMissing', `answers.${field.field}`)
			continue
		}
		const isFit = fits[field.type] as (answer: Answer, field: Field) => boolean
		if (!isFit(answer, field)) return refusal('answerWrong', `answers.${field.field}`)
	}
	return undefined
}

/** The photos that answers name. */
export const photosIn = (answers: Answers): string[] =>
	Object.values(answers).flatMap((answer) => (Array.isArray(answer) ? answer : []))
