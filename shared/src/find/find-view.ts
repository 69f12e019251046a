import * as v from 'valibot'
import { summarySchema } from '../case/case-view'
import { findHints } from './parse'

/** A case that was found: its line, and where in its words what was looked for stands. */
export const foundSchema = v.object({
	...summarySchema.entries,
	/** Some words around the first place where what was typed stands, when the title does not show it. */
	excerpt: v.optional(v.string()),
})
export type FoundLine = v.InferOutput<typeof foundSchema>

/** Newest first. `next` is where to go on; a page with few cases or none may have one, where much was looked through. */
export const findAnswerSchema = v.object({
	cases: v.array(foundSchema),
	next: v.optional(v.string()),
	/** Why nothing was looked for. */
	hint: v.optional(v.picklist(findHints)),
})
export type FindAnswer = v.InferOutput<typeof findAnswerSchema>
