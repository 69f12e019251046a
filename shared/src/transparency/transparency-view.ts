import * as v from 'valibot'
import { signedHeadSchema } from './signed-head'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** How many entries a page of the log has. */
export const PAGE = 1_000
/** How many days' heads a page has. */
export const HEADS_PAGE = 400

/** The newest signed head: at most a minute behind what was published. */
export const headAnswerSchema = v.object({ head: signedHeadSchema })
export type HeadAnswer = v.InferOutput<typeof headAnswerSchema>

/** The last head of each day (Beijing's), the oldest first. */
export const headsAnswerSchema = v.object({
	heads: v.array(v.object({ day: v.string(), head: signedHeadSchema })),
	/** The day to ask from for the next page. */
	next: v.optional(v.string()),
})
export type HeadsAnswer = v.InferOutput<typeof headsAnswerSchema>

/**
 * That entry `index` is in the tree of `size` entries, and that this tree only adds to that of `from` (where asked).
 * It never changes: whoever has it may keep it.
 */
export const proofAnswerSchema = v.object({
	index: v.number(),
	size: v.number(),
	/** The entry's text, whose bytes are hashed. */
	entry: v.string(),
	inclusion: v.array(hash),
	/** Empty where nothing was asked, or the two sizes are the same. */
	consistency: v.array(hash),
})
export type ProofAnswer = v.InferOutput<typeof proofAnswerSchema>

/** Entries from `from`, at most a page. */
export const entriesAnswerSchema = v.object({
	from: v.number(),
	entries: v.array(v.object({ text: v.string(), leaf: hash })),
	/** Where the next page begins, if this one is full. */
	next: v.optional(v.number()),
})
export type EntriesAnswer = v.InferOutput<typeof entriesAnswerSchema>

/** The key that signs: SubjectPublicKeyInfo in hexadecimal, and its name. */
export const keyAnswerSchema = v.object({ key: hash, publicKey: v.pipe(v.string(), v.regex(/^[0-9a-f]+$/)) })
export type KeyAnswer = v.InferOutput<typeof keyAnswerSchema>
