import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { WORDS_LIMIT } from './limits'
import { unitIdSchema, wordsUpTo, workSchema } from './work'

/** A request: `id`, made by the client, is the admission's for ever; `unit` is the department in whose name it is asked. */
export const askSchema = v.object({ id: identifierSchema, unit: unitIdSchema, ...workSchema.entries })
export type Ask = v.InferOutput<typeof askSchema>

const words = wordsUpTo(WORDS_LIMIT)
/** `version` is that of what was seen: nothing else is decided with it. */
const command = <const Type extends string, const Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries,
) => v.object({ id: identifierSchema, version: v.number(), type: v.literal(type), ...entries })

/** Every step after the asking. `id` is made by the client; sent twice it is done once. */
export const admissionCommandSchema = v.variant('type', [
	/** `words`: under which conditions. */
	command('admit', { words: v.optional(words) }),
	command('refuse', { words }),
	command('withdraw', { words: v.optional(words) }),
	/** Before its term is over. */
	command('end', { words }),
])
export type AdmissionCommand = v.InferOutput<typeof admissionCommandSchema>
export type AdmissionCommandType = AdmissionCommand['type']
