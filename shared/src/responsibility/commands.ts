import * as v from 'valibot'
import { allowanceSchema } from '../calendar/allowance'
import {
	command,
	evidenceSchema,
	instantSchema,
	optionalPhotos,
	optionalWords,
	placeSchema,
	unitIdSchema,
	wordsSchema,
} from '../case/words'
import { personNameSchema } from '../user/user'

/** Who answers for a part: first in charge 第一责任人, responsible leader 责任领导, person 具体责任人. */
export const answerableSchema = v.object({
	first: personNameSchema,
	leader: personNameSchema,
	person: personNameSchema,
})
export type Answerable = v.InferOutput<typeof answerableSchema>
const answerable = v.optional(answerableSchema)

/** How many units may have a part in one case: what one state and one transaction hold. */
export const PARTS_LIMIT = 12
export const supportsSchema = v.pipe(v.array(unitIdSchema), v.maxLength(PARTS_LIMIT - 1, 'partsTooMany'))

/** A mark from one (bad) to five (good). */
const markSchema = v.pipe(
	v.number('markOutOfRange'),
	v.integer('markOutOfRange'),
	v.minValue(1, 'markOutOfRange'),
	v.maxValue(5, 'markOutOfRange'),
)

/** What the units and those who called them may say to a case: parts, whistles, time, marks. */
export const responsibilityCommands = [
	command('sign', { answerable }),
	command('whistle', {
		lead: unitIdSchema,
		supports: supportsSchema,
		/** When everybody is to be there. */
		meetAt: instantSchema,
		/** What is asked of whom, and why any unit outside the catalogue's list is called. */
		words: wordsSchema,
	}),
	command('callSupport', { unit: unitIdSchema, words: wordsSchema }),
	command('reportIn', {
		photos: evidenceSchema,
		place: v.optional(placeSchema),
		/** When the picture was taken, if the phone was out of reach then. */
		takenAt: v.optional(instantSchema),
		words: optionalWords,
	}),
	command('plan', { words: wordsSchema, agreed: supportsSchema, photos: optionalPhotos }),
	command('signPart', { answerable }),
	command('finishPart', { words: wordsSchema, photos: evidenceSchema }),
	command('sendPartBack', { words: wordsSchema }),
	command('reassignPart', { unit: unitIdSchema, to: v.optional(unitIdSchema), words: wordsSchema }),
	command('refusePartBack', { unit: unitIdSchema, words: wordsSchema }),
	command('releasePart', { unit: unitIdSchema, words: wordsSchema }),
	command('mark', { unit: unitIdSchema, speed: markSchema, quality: markSchema, words: optionalWords }),
	command('askExtension', { extension: allowanceSchema, words: wordsSchema }),
	command('grantExtension', { unit: unitIdSchema, words: optionalWords }),
	command('refuseExtension', { unit: unitIdSchema, words: wordsSchema }),
	command('askSuspension', { until: instantSchema, words: wordsSchema }),
	command('suspend', { until: v.optional(instantSchema), words: wordsSchema }),
	command('refuseSuspension', { words: wordsSchema }),
	command('resume', { words: optionalWords }),
] as const
