import * as v from 'valibot'
import { statuses, types } from '../case/status'
import { wordsSchema } from '../case/words'
import { erasureStates } from '../erasure/erasure'
import { identifierSchema } from '../identifier/identifier'

/** What is kept of a user, as they are told of it; the words are in text/zh-CN/own-data.ts. */
export const ownKinds = [
	'signIn',
	'contact',
	'cases',
	'photos',
	'voices',
	'errands',
	'follows',
	'villages',
	'notices',
	'consents',
	'votes',
	'posts',
	'workLog',
	'traces',
] as const
export type OwnKind = (typeof ownKinds)[number]

/** What stays, by which rule; the words are in text/zh-CN/own-data.ts. */
export const keptByRules = ['course', 'publicAnswer', 'decided', 'office', 'workPhotos', 'shared'] as const
export type KeptByRule = (typeof keptByRules)[number]

export const ownKindSchema = v.object({
	kind: v.picklist(ownKinds),
	/** How many, where they are counted. */
	count: v.exactOptional(v.number()),
	/** How long it is kept at most, in days after a case has ended, or after it was made. */
	days: v.exactOptional(v.number()),
	/** What stays when all is erased, and by which rule. */
	stays: v.exactOptional(v.picklist(keptByRules)),
})
export type OwnKindView = v.InferOutput<typeof ownKindSchema>

/** One's own case with one's own words. */
export const ownCaseSchema = v.object({
	case: v.string(),
	number: v.string(),
	type: v.picklist(types),
	status: v.picklist(statuses),
	/** In epoch milliseconds. */
	openedAt: v.number(),
	/** Whose: one's own, or an errand that is for oneself. */
	as: v.picklist(['caller', 'concerned']),
	name: v.exactOptional(v.string()),
	phone: v.exactOptional(v.string()),
	place: v.exactOptional(v.string()),
	words: v.array(v.object({ at: v.number(), text: v.string() })),
	photos: v.number(),
	voices: v.number(),
	/** Whether a wish to be erased waits for it. */
	open: v.boolean(),
})
export type OwnCase = v.InferOutput<typeof ownCaseSchema>

export const erasureViewSchema = v.object({
	state: v.picklist(erasureStates),
	/** In epoch milliseconds. */
	askedAt: v.number(),
})
export type ErasureView = v.InferOutput<typeof erasureViewSchema>

export const ownDataSchema = v.object({
	kinds: v.array(ownKindSchema),
	/** Twenty a page, the newest first. */
	cases: v.array(ownCaseSchema),
	next: v.exactOptional(v.string()),
	/** How many cases are still open: erasing waits for them. */
	open: v.number(),
	/** Whether a post is held: whoever holds one leaves it first. */
	onDuty: v.boolean(),
	erasure: v.exactOptional(erasureViewSchema),
})
export type OwnData = v.InferOutput<typeof ownDataSchema>

export const ownDataQuery = v.object({
	after: v.optional(v.pipe(v.string(), v.regex(/^\d{13}#[A-Za-z0-9_-]{16,64}$/))),
})

/** Two steps on the phone come to this: what was read is agreed to, and open cases are withdrawn or waited for. */
export const askErasureSchema = v.object({
	id: identifierSchema,
	sure: v.literal(true),
	/** Withdraw what is still open; else it waits until it has ended. */
	withdraw: v.optional(v.boolean(), false),
})
export type AskErasure = v.InferOutput<typeof askErasureSchema>

export const askedErasureSchema = v.object({
	state: v.picklist(erasureStates),
	/** How many cases it still waits for. */
	open: v.number(),
})
export type AskedErasure = v.InferOutput<typeof askedErasureSchema>

/** Asked by a dispatcher for a caller without an account, who wants it so; why, without naming anybody. */
export const eraseCallerSchema = v.object({ id: identifierSchema, words: wordsSchema })
export type EraseCaller = v.InferOutput<typeof eraseCallerSchema>
