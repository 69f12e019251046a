import * as v from 'valibot'

/** What a printed file says besides the case itself: the digest of every step, whether they hold, and who took it out. */
export const caseFileSchema = v.object({
	/** When it was taken out, in epoch milliseconds. */
	at: v.number(),
	/** The unit for which it was. */
	unitName: v.string(),
	/** Every step, those too that its viewer is not told of. */
	steps: v.array(v.object({ seq: v.number(), at: v.number(), hash: v.string() })),
	/** The digest of the last step, which stands on all before. */
	head: v.string(),
	/** Whether every digest follows from the step before. */
	intact: v.boolean(),
})
export type CaseFile = v.InferOutput<typeof caseFileSchema>
