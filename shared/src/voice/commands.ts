import { command, wordsSchema } from '../case/words'
import { identifierSchema } from '../identifier/identifier'

/** Whoever works on a case writes down what a recording says; done again, it is the correction. */
export const voiceCommands = [
	command('transcribe', {
		/** One of the case's recordings. */
		voice: identifierSchema,
		words: wordsSchema,
	}),
] as const
