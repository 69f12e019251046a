import * as v from 'valibot'
import { pictureSchema } from '../case/case-view'
import { identifierSchema } from '../identifier/identifier'

/** A case with something in doubt: what a person must look at, and nothing else of it. */
export const doubtSchema = v.object({
	case: v.string(),
	number: v.string(),
	/** To be sent back with the decision. */
	version: v.number(),
	/** Since when it waits, in epoch milliseconds. */
	at: v.number(),
	/** Words in doubt; none where they were erased meanwhile. */
	texts: v.array(v.object({ seq: v.number(), text: v.string() })),
	photos: v.array(v.string()),
})
export type Doubt = v.InferOutput<typeof doubtSchema>

export const doubtsSchema = v.object({
	cases: v.array(doubtSchema),
	pictures: v.record(v.string(), pictureSchema),
	next: v.optional(v.string()),
})
export type Doubts = v.InferOutput<typeof doubtsSchema>

/** A person's decision on all that is in doubt in a case. */
export const safetyDecisionSchema = v.object({
	id: identifierSchema,
	/** Whether others may see it. */
	show: v.boolean(),
	/** The doubt's version as the person saw it: nothing that came since is decided with it. */
	version: v.number(),
})
export type SafetyDecision = v.InferOutput<typeof safetyDecisionSchema>
