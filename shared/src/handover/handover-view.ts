import * as v from 'valibot'
import { statuses, types, urgencies } from '../case/status'
import { identifierSchema } from '../identifier/identifier'
import { shiftNames } from '../roster/shift'
import { handoverStates, stepTypes } from './handover'
import { reasons } from './list'

/** When it was offered, and the identifier it was offered under: in the order of time. */
export const handoverNameSchema = v.pipe(v.string(), v.regex(/^\d{13}-[A-Za-z0-9_-]{16,64}$/))

const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'textTooLong'))
/** Words about one case, and about all. */
const REMARK = 300
const WORDS = 1000

/** Hands the centre over: the list is computed; whoever hands over adds words. */
export const offerSchema = v.object({
	id: identifierSchema,
	words: v.optional(words(WORDS)),
	remarks: v.pipe(
		v.array(v.object({ case: identifierSchema, text: v.pipe(words(REMARK), v.minLength(1, 'textEmpty')) })),
		v.maxLength(40),
		v.check((remarks) => new Set(remarks.map((remark) => remark.case)).size === remarks.length),
	),
})
export type Offer = v.InferOutput<typeof offerSchema>

/** Accepts it, says what is missing, or adds what was missing. */
export const stepSchema = v.object({
	id: identifierSchema,
	/** The version that was seen. */
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	type: v.picklist(['missing', 'supplement', 'accept']),
	words: v.optional(words(500)),
})
export type StepAsked = v.InferOutput<typeof stepSchema>

/** The shift that takes over. */
const dutyFields = v.object({
	day: v.string(),
	shift: v.picklist(shiftNames),
	from: v.number(),
	until: v.number(),
})

/** A case as it stood when it was handed over; its words are as they are now. */
export const handedSchema = v.object({
	case: v.string(),
	number: v.string(),
	type: v.picklist(types),
	status: v.picklist(statuses),
	reasons: v.array(v.picklist(reasons)),
	title: v.optional(v.string()),
	urgency: v.optional(v.picklist(urgencies)),
	village: v.optional(v.string()),
	unitName: v.optional(v.string()),
	/** By when whoever's turn it is must act. */
	deadline: v.optional(v.number()),
	remark: v.optional(v.string()),
})
export type Handed = v.InferOutput<typeof handedSchema>

const listed = {
	/** The shift that takes over. */
	next: dutyFields,
	items: v.array(handedSchema),
	/** How many stand in each of the centre's queues, as counted. */
	counts: v.record(v.string(), v.number()),
	/** Whether there were more than are listed. */
	cut: v.boolean(),
}

/** What would be handed over now. */
export const draftSchema = v.object({
	...listed,
	/** A hand-over that nobody has accepted yet: before that no other can be offered. */
	open: v.optional(v.string()),
})
export type Draft = v.InferOutput<typeof draftSchema>

const headed = {
	handover: v.string(),
	state: v.picklist(handoverStates),
	version: v.number(),
	steps: v.array(
		v.object({
			type: v.picklist(stepTypes),
			by: v.string(),
			/** As they keep it in their profile now. */
			name: v.optional(v.string()),
			at: v.number(),
			words: v.optional(v.string()),
		}),
	),
}

/** One hand-over, whole. */
export const handoverSchema = v.object({
	...headed,
	...listed,
	/** What whoever asks may do with it now. */
	moves: v.array(v.picklist(stepTypes)),
})
export type Handover = v.InferOutput<typeof handoverSchema>

/** The last thirty, newest first. */
export const handoversSchema = v.object({
	handovers: v.array(v.object({ ...headed, next: dutyFields, listed: v.number() })),
})
export type Handovers = v.InferOutput<typeof handoversSchema>

export const handoverDoneSchema = v.object({
	handover: v.string(),
	state: v.picklist(handoverStates),
	version: v.number(),
})
export type HandoverDone = v.InferOutput<typeof handoverDoneSchema>
