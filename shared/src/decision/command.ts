import * as v from 'valibot'
import { wordsUpTo } from '../admission/work'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { heldSchema } from './day'
import { linkNames } from './decision-rules'
import { entryEntries, photosSchema } from './entry'
import { REASON_LIMIT, TEXT_LIMIT, TITLE_LIMIT } from './limits'
import { processNames } from './stage'

/**
 * A decision's identifier: the village's code, and what the client made after it. Whoever has an address has the village
 * and the county in it.
 */
export const decisionIdSchema = v.pipe(
	v.string('identifierInvalid'),
	v.regex(/^\d{12}-[A-Za-z0-9_-]{16,51}$/, 'identifierInvalid'),
)
export const decisionId = (village: string, made: string): string => `${village}-${made}`

/** Begins a decision: `id` is the decision's for ever. */
export const startSchema = v.object({
	id: decisionIdSchema,
	village: villageCodeSchema,
	process: v.picklist(processNames),
	kind: v.string('kindUnknown'),
	title: wordsUpTo(TITLE_LIMIT),
	/** What is to be decided, and what residents are asked where they are. */
	what: wordsUpTo(TEXT_LIMIT),
	/** The last day on which residents can answer; only where they are asked. */
	askUntil: v.optional(heldSchema),
})
export type Start = v.InferOutput<typeof startSchema>

const reason = wordsUpTo(REASON_LIMIT)
/** `version` is that of what was seen: nothing else is decided with it. */
const command = <const Type extends string, const Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries,
) => v.object({ id: identifierSchema, version: v.number(), type: v.literal(type), ...entries })

/** Every step after the beginning. `id` is made by the client; sent twice it is done once. */
export const decisionCommandSchema = v.variant('type', [
	/** The next stage. */
	command('enter', entryEntries),
	/** A stage that was entered wrongly, as it should have been, and why. */
	command('correct', { ...entryEntries, reason }),
	/** The contract or the result: a disclosure of this village, or what the paper is, with photos of it. */
	command('link', {
		name: v.picklist(linkNames),
		disclosure: v.optional(identifierSchema),
		text: v.optional(wordsUpTo(TITLE_LIMIT)),
		photos: v.optional(photosSchema, []),
		/** Why, where it stands in place of another. */
		reason: v.optional(reason),
	}),
])
export type DecisionCommand = v.InferOutput<typeof decisionCommandSchema>
export type DecisionCommandType = DecisionCommand['type']
