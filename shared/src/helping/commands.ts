import * as v from 'valibot'
import { command, instantSchema, optionalWords } from '../case/words'

/** Somebody went to the person whose case it is, and told them how it stands. */
export const helpingCommands = [
	command('toldAtDoor', {
		/** When, where that was before now. */
		when: v.exactOptional(instantSchema),
		words: optionalWords,
	}),
] as const
