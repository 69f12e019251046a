import * as v from 'valibot'
import { callOutcomes, followUpPhases } from '../follow-up/follow-up'
import type { CommandType } from './command'
import { declineReasons, placeSchema } from './command'
import type { EventType } from './event'
import { eventOf } from './event'
import { capacities, moves } from './moves'
import { relations } from './relation'
import { identities, kinds, sources, statuses, types, urgencies } from './status'

const commandTypes = Object.keys(moves) as [CommandType, ...CommandType[]]
const eventTypes = ['opened', ...Object.values(eventOf)] as [EventType, ...EventType[]]

/** One step of a case as a viewer may see it. Optional members are there when the step has them. */
export const entrySchema = v.object({
	seq: v.number(),
	at: v.number(),
	type: v.picklist(eventTypes),
	by: v.object({
		capacity: v.picklist(capacities),
		unit: v.optional(v.string()),
		unitName: v.optional(v.string()),
	}),
	text: v.optional(v.string()),
	photos: v.array(v.string()),
	unit: v.optional(v.string()),
	unitName: v.optional(v.string()),
	resolveBy: v.optional(v.number()),
	urgency: v.optional(v.picklist(urgencies)),
	reason: v.optional(v.picklist(declineReasons)),
	solved: v.optional(v.boolean()),
	content: v.optional(v.boolean()),
	outcome: v.optional(v.picklist(callOutcomes)),
	because: v.optional(v.picklist(['rated', 'notReached', 'callerWithdrew'])),
})
export type Entry = v.InferOutput<typeof entrySchema>

const stated = {
	case: v.string(),
	number: v.string(),
	type: v.picklist(types),
	status: v.picklist(statuses),
	source: v.picklist(sources),
	sourceNumber: v.optional(v.string()),
	identity: v.picklist(identities),
	kind: v.optional(v.picklist(kinds)),
	matter: v.optional(v.string()),
	village: v.optional(v.string()),
	urgency: v.optional(v.picklist(urgencies)),
	/** The unit in charge. */
	unit: v.optional(v.string()),
	unitName: v.optional(v.string()),
	/** By when whoever's turn it is must act. */
	deadline: v.optional(v.number()),
	/** By when the unit in charge must resolve. */
	resolveBy: v.optional(v.number()),
	openedAt: v.number(),
	/** Since when it stands as it does. */
	since: v.number(),
	/** When anything about it last happened. */
	changedAt: v.number(),
	reworks: v.number(),
	urged: v.number(),
	rating: v.optional(v.object({ solved: v.boolean(), content: v.optional(v.boolean()) })),
	/** How the asking stands. Calls are told one for each Beijing day. */
	followUp: v.optional(
		v.object({
			phase: v.picklist(followUpPhases),
			askedAt: v.number(),
			remindedAt: v.optional(v.number()),
			dueAt: v.number(),
			tries: v.array(v.object({ at: v.number(), outcome: v.picklist(callOutcomes) })),
		}),
	),
	callerWithdrew: v.boolean(),
	/** A picture for lists. */
	cover: v.optional(v.string()),
}

/** Where a picture can be fetched, for a short while. A film has no thumbnail. */
export const pictureSchema = v.object({
	media: v.picklist(['image', 'video']),
	url: v.string(),
	thumbnail: v.optional(v.string()),
	width: v.optional(v.number()),
	height: v.optional(v.number()),
})
export type Picture = v.InferOutput<typeof pictureSchema>
const pictures = v.record(v.string(), pictureSchema)

/** A case in a list. */
export const summarySchema = v.object({ ...stated, title: v.optional(v.string()) })
export type Summary = v.InferOutput<typeof summarySchema>

/** A whole case as its viewer may see it. */
export const caseViewSchema = v.object({
	...stated,
	relation: v.picklist(relations),
	version: v.number(),
	title: v.optional(v.string()),
	text: v.optional(v.string()),
	place: v.optional(placeSchema),
	caller: v.optional(v.object({ name: v.optional(v.string()), phone: v.optional(v.string()) })),
	/** When the caller called, where it came by another channel. */
	calledAt: v.optional(v.number()),
	photos: v.array(v.string()),
	timeline: v.array(entrySchema),
	/** What this viewer may do now. */
	moves: v.array(v.picklist(commandTypes)),
})
export type CaseView = v.InferOutput<typeof caseViewSchema>

/** Answers carry the addresses of the pictures they name, by the pictures' identifiers. */
export const caseAnswerSchema = v.object({ ...caseViewSchema.entries, pictures })
export type CaseAnswer = v.InferOutput<typeof caseAnswerSchema>
export const listAnswerSchema = v.object({
	cases: v.array(summarySchema),
	pictures,
	next: v.optional(v.string()),
})
export type ListAnswer = v.InferOutput<typeof listAnswerSchema>

/** What every write on a case answers; the same again when the same is sent again. */
export const receiptSchema = v.object({
	case: v.string(),
	number: v.string(),
	version: v.number(),
	status: v.picklist(statuses),
	at: v.number(),
})
export type Receipt = v.InferOutput<typeof receiptSchema>
