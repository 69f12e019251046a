import * as v from 'valibot'
import { command, optionalWords } from '../case/words'
import { identifierSchema } from '../identifier/identifier'

/** Several calls about one thing. `settle` is the clock's: the merged case goes the way of its main case. */
export const mergeCommands = [
	command('merge', {
		into: identifierSchema,
		/** One person through several channels: one notice, one follow-up, one rating. */
		samePerson: v.optional(v.boolean(), false),
		words: optionalWords,
	}),
	command('unmerge', { words: optionalWords }),
	command('settle', {}),
	command('follow', {}),
	command('unfollow', {}),
] as const
