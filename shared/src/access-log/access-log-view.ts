import * as v from 'valibot'
import { unitIdSchema } from '../case/words'
import { isHeld, type Post } from '../user/post'
import { accessEntrySchema } from './access-entry'

/** A page of the log, the newest first. */
export const accessLogQuery = v.object({
	/** Only what people of a unit did, or what was done to it or to somebody of it. */
	unit: v.optional(unitIdSchema),
	/** The `next` of the page before. */
	after: v.optional(v.pipe(v.string(), v.regex(/^(\d{13}#)?\d{10}$/))),
})
export type AccessLogQuery = v.InferOutput<typeof accessLogQuery>

export const seenEntrySchema = v.object({
	...accessEntrySchema.entries,
	seq: v.number(),
	/** The case's number. */
	number: v.exactOptional(v.string()),
})
export type SeenEntry = v.InferOutput<typeof seenEntrySchema>

export const accessLogAnswerSchema = v.object({
	entries: v.array(seenEntrySchema),
	/** What users call themselves, by user; whoever gave no name, or had it erased, is not in it. */
	names: v.record(v.string(), v.string()),
	/** What units are called, by unit. */
	unitNames: v.record(v.string(), v.string()),
	next: v.optional(v.string()),
	/**
	 * Of the whole county's log: whether each entry of this page follows from the one before, and what stands in the
	 * signed log is still there. False says that somebody altered the table.
	 */
	intact: v.exactOptional(v.boolean()),
	/** The last day whose end is held on to in the signed log, and how many entries there were. */
	anchored: v.exactOptional(v.object({ day: v.string(), entries: v.number(), index: v.number() })),
})
export type AccessLogAnswer = v.InferOutput<typeof accessLogAnswerSchema>

/** Who may read what: the inspectorate everything, people of a unit what concerns it. */
export function mayReadAccess(posts: readonly Post[], unit: string | undefined, at: number): boolean {
	return posts.some(
		(post) =>
			isHeld(post, at) &&
			(post.role === 'inspector' ||
				(post.unit === unit && ['leader', 'handler', 'dispatcher', 'administrator'].includes(post.role))),
	)
}
