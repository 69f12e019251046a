import * as v from 'valibot'
import { command, instantSchema, optionalPhotos, unitIdSchema, wordsSchema } from '../case/words'
import { personNameSchema } from '../user/user'

const slipNumberSchema = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{3,40}$/))

/** Slips and a leader's instruction. `climb` and `chase` are the clock's. */
export const slipCommands = [
	command('supervise', { unit: unitIdSchema, words: wordsSchema }),
	command('climb', { unit: unitIdSchema }),
	command('answerSlip', { number: slipNumberSchema, words: wordsSchema, photos: optionalPhotos }),
	command('instruct', {
		/** Whose instruction it is, and the number it bears. */
		leader: personNameSchema,
		number: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
		reportBy: instantSchema,
		words: wordsSchema,
		photos: optionalPhotos,
	}),
	command('report', { words: wordsSchema, photos: optionalPhotos }),
	command('chase', {}),
] as const
