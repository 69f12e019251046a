import * as v from 'valibot'
import { wordsSchema } from '../case/words'
import { identifierSchema } from '../identifier/identifier'
import { countersignStates, orderSchema, signedBySchema } from './countersign'

const signedView = v.object({ ...signedBySchema.entries, name: v.exactOptional(v.string()) })

/** A grave change as those who confirm each other see it. */
export const countersignViewSchema = v.object({
	id: v.string(),
	order: orderSchema,
	state: v.picklist(countersignStates),
	askedBy: signedView,
	askedAt: v.number(),
	until: v.number(),
	decidedBy: v.exactOptional(signedView),
	decidedAt: v.exactOptional(v.number()),
	words: v.exactOptional(v.string()),
	/** Whether whoever asks this list asked for the change. */
	mine: v.boolean(),
	mayDecide: v.boolean(),
	/** It waits, but whoever asked left the post by which they did: it can only be refused. */
	askerLeft: v.boolean(),
})
export type CountersignView = v.InferOutput<typeof countersignViewSchema>

/** What waits, the longest waiting first; and the last that were decided or lapsed, the newest first. */
export const countersignsSchema = v.object({
	waiting: v.array(countersignViewSchema),
	decided: v.array(countersignViewSchema),
	/** What users named in orders call themselves, by user. */
	names: v.record(v.string(), v.string()),
})
export type Countersigns = v.InferOutput<typeof countersignsSchema>

export const countersignParams = v.object({ countersign: identifierSchema })

/** Confirms it, which does it, or refuses it and says why. */
export const decideSchema = v.variant('decision', [
	v.object({ id: identifierSchema, decision: v.literal('confirm') }),
	v.object({ id: identifierSchema, decision: v.literal('refuse'), words: wordsSchema }),
])
export type Decide = v.InferOutput<typeof decideSchema>
export const decidedSchema = v.object({ state: v.picklist(countersignStates) })
export type Decided = v.InferOutput<typeof decidedSchema>
