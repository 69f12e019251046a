import * as v from 'valibot'
import { wordsUpTo } from '../admission/work'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { itemSchema } from './item'
import { ITEMS_LIMIT, REMARK_LIMIT, WORDS_LIMIT } from './limits'
import { gridHandoverStates, gridHandoverStepTypes } from './moves'

const userSchema = v.pipe(v.string('takerUnknown'), v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'takerUnknown'))
const itemNameSchema = v.pipe(v.string('itemUnknown'), v.maxLength(120, 'itemUnknown'))
const onItems = v.pipe(
	v.array(v.object({ item: itemNameSchema, text: wordsUpTo(REMARK_LIMIT) })),
	v.maxLength(ITEMS_LIMIT),
	v.check((all) => new Set(all.map(({ item }) => item)).size === all.length, 'invalidInput'),
)

/** What is handed over: one of the two. */
export const aboutSchema = v.union(
	[v.strictObject({ grid: villageCodeSchema }), v.strictObject({ job: identifierSchema })],
	'gridUnknown',
)

/** Hands over: the list is computed; whoever hands over adds words. `id` is the slip's for ever. */
export const offerGridHandoverSchema = v.object({
	id: identifierSchema,
	about: aboutSchema,
	to: userSchema,
	words: v.optional(wordsUpTo(WORDS_LIMIT)),
	remarks: v.optional(onItems, []),
})
export type OfferGridHandover = v.InferOutput<typeof offerGridHandoverSchema>

export const gridHandoverStepSchema = v.object({
	id: identifierSchema,
	/** The version that was seen. */
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	type: v.picklist(['differ', 'supplement', 'accept', 'refuse', 'withdraw']),
	words: v.optional(wordsUpTo(WORDS_LIMIT)),
	differences: v.optional(onItems),
	confirmed: v.optional(v.pipe(v.array(itemNameSchema), v.maxLength(ITEMS_LIMIT))),
})
export type GridHandoverStepAsked = v.InferOutput<typeof gridHandoverStepSchema>

/** An item as it was, with what is read now. */
export const itemViewSchema = v.object({
	item: itemSchema,
	/** The opening words of its case, for whoever may see it. */
	title: v.optional(v.string()),
	/** What whoever handed over said about it. */
	remark: v.optional(v.string()),
	/** What the other side says is not so. */
	difference: v.optional(v.string()),
	/** Of a paper: whether it was counted. */
	confirmed: v.optional(v.boolean()),
	/** Of an errand: whether it has gone to the taker; only once accepted. */
	carried: v.optional(v.boolean()),
})
export type ItemView = v.InferOutput<typeof itemViewSchema>

const personSchema = v.object({ user: v.string(), name: v.optional(v.string()) })

/** What would be handed over now. */
export const gridHandoverDraftSchema = v.object({
	about: aboutSchema,
	items: v.array(itemViewSchema),
	/** A slip of the same that nobody has accepted yet: before that no other can be given. */
	open: v.optional(v.string()),
	/** To whom it can be given. */
	takers: v.array(v.object({ ...personSchema.entries, unitName: v.string() })),
})
export type GridHandoverDraft = v.InferOutput<typeof gridHandoverDraftSchema>

const lineEntries = {
	handover: v.string(),
	about: aboutSchema,
	state: v.picklist(gridHandoverStates),
	giver: personSchema,
	taker: personSchema,
	/** When it was given, and last moved. */
	at: v.number(),
	changedAt: v.number(),
	listed: v.number(),
	version: v.number(),
}
export const gridHandoversSchema = v.object({ handovers: v.array(v.object(lineEntries)) })
export type GridHandovers = v.InferOutput<typeof gridHandoversSchema>
export type GridHandoverLine = GridHandovers['handovers'][number]

export const gridHandoverSchema = v.object({
	...lineEntries,
	items: v.array(itemViewSchema),
	steps: v.array(
		v.object({
			type: v.picklist(gridHandoverStepTypes),
			by: personSchema,
			at: v.number(),
			words: v.optional(v.string()),
		}),
	),
	/** What whoever asks may do with it now. */
	moves: v.array(v.picklist(['differ', 'supplement', 'accept', 'refuse', 'withdraw'])),
	/** Errands that have not gone to the taker yet, though it was accepted: a clock goes on with them. */
	carrying: v.number(),
})
export type GridHandoverView = v.InferOutput<typeof gridHandoverSchema>

export const gridHandoverDoneSchema = v.object({
	handover: v.string(),
	state: v.picklist(gridHandoverStates),
	version: v.number(),
})
export type GridHandoverDone = v.InferOutput<typeof gridHandoverDoneSchema>
