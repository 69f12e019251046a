import * as v from 'valibot'
import { summarySchema } from '../case/case-view'

/** A call to make, as somebody who may make it sees it: with whom to call, where that was left. */
export const callSchema = v.object({
	...summarySchema.entries,
	name: v.optional(v.string()),
	phone: v.optional(v.string()),
})
export type Call = v.InferOutput<typeof callSchema>

/** How somebody says they can be reached. */
export interface Contact {
	readonly name?: string
	readonly phone?: string
}

/** Calls to make, the longest owed first. `next` is there when there are more. */
export const callsAnswerSchema = v.object({ calls: v.array(callSchema), next: v.optional(v.string()) })
