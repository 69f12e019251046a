import * as v from 'valibot'
import { type ErrorCode, errorCatalogue } from './catalogue'

/** What every refused request answers: one shape, one sentence a person can read. */
export const problemSchema = v.object({
	code: v.picklist(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]),
	/** A plain Chinese sentence: what happened, and what to do. */
	message: v.string(),
	/** Whether sending the very same again may succeed. */
	retryable: v.boolean(),
	/** The part of the input it is about, as a dotted path. */
	field: v.optional(v.string()),
	/** Names this request in the logs. */
	correlation: v.string(),
})
export type Problem = v.InferOutput<typeof problemSchema>
