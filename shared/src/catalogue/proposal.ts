import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { bySchema } from './catalogue-view'
import { entryLimits, entrySchema, lineSchema, matterSchema } from './entry'

const unit = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/, 'unitUnknown'))
const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'textEmpty'), v.maxLength(500, 'textTooLong'))

/** A matter that is in no entry, proposed on the spot (当场提议). `id` is made by whoever proposes and names it. */
export const proposeSchema = v.object({
	id: identifierSchema,
	name: lineSchema(entryLimits.name),
	field: v.exactOptional(lineSchema(entryLimits.field)),
	/** Who should lead, by the unit; whoever proposes need not know. */
	lead: v.exactOptional(unit),
	/** Why, in the proposer's own words. */
	words,
	/** The case that it came up with. */
	case: v.exactOptional(identifierSchema),
})
export type Propose = v.InferOutput<typeof proposeSchema>

export const proposalSchema = v.object({
	...proposeSchema.entries,
	id: v.string(),
	at: v.number(),
	by: bySchema,
	/** Whether whoever asks proposed it. */
	mine: v.boolean(),
	decided: v.exactOptional(
		v.object({
			at: v.number(),
			accepted: v.boolean(),
			/** Why it was refused. */
			words: v.exactOptional(v.string()),
			/** The entry that it became, and in which version. */
			matter: v.exactOptional(v.string()),
			version: v.exactOptional(v.number()),
		}),
	),
})
export type Proposal = v.InferOutput<typeof proposalSchema>

/** Open ones, the longest waiting first; and the last that were decided, the newest first. */
export const proposalsSchema = v.object({
	open: v.array(proposalSchema),
	decided: v.array(proposalSchema),
	mayDecide: v.boolean(),
})
export type Proposals = v.InferOutput<typeof proposalsSchema>

/** A decision: a whole entry, which stands in the next version, or a refusal that says why. */
export const proposalDecisionSchema = v.variant('decision', [
	v.object({
		id: identifierSchema,
		decision: v.literal('accept'),
		/** The version that the entry is added to, as it was seen. */
		base: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
		/** An entry of the same code is replaced by it. */
		entry: entrySchema,
	}),
	v.object({ id: identifierSchema, decision: v.literal('refuse'), words }),
])
export type ProposalDecision = v.InferOutput<typeof proposalDecisionSchema>
export const proposalParams = v.object({ proposal: identifierSchema })
export const proposalDoneSchema = v.object({
	done: v.literal(true),
	version: v.exactOptional(v.number()),
	matter: v.exactOptional(matterSchema),
})
export type ProposalDone = v.InferOutput<typeof proposalDoneSchema>
