import * as v from 'valibot'
import { allowanceSchema } from '../calendar/allowance'
import { errandViewSchema } from '../errand/errand-view'
import { stepTypes } from '../errand/moves'
import { callOutcomes, followUpPhases } from '../follow-up/follow-up'
import { helperRelations, reaches } from '../helping/helping'
import { mainViewSchema } from '../merge/main-view'
import { responsibilitySchema } from '../responsibility/responsibility-view'
import { rungs, slipCauses, slipKinds } from '../slip/slip'
import { voiceSchema } from '../voice/voice'
import type { CommandType } from './command'
import { declineReasons, placeSchema } from './command'
import { eventTypes, relayedSteps, tasks } from './event'
import { capacities, moves } from './moves'
import { relations } from './relation'
import { identities, kinds, sources, statuses, types, urgencies } from './status'

const commandTypes = Object.keys(moves) as [CommandType, ...CommandType[]]

/** One step of a case as a viewer may see it. Optional members are there when the step has them. */
export const entrySchema = v.object({
	seq: v.number(),
	at: v.number(),
	type: v.picklist(eventTypes),
	by: v.object({
		capacity: v.picklist(capacities),
		unit: v.optional(v.string()),
		unitName: v.optional(v.string()),
		/** They acted for the person whose case it is (帮办人). */
		helper: v.optional(v.boolean()),
		/** They stood in (代班) for a colleague who was away. */
		standIn: v.optional(v.boolean()),
	}),
	text: v.optional(v.string()),
	/** What stands under the item for everybody. */
	publicAnswer: v.optional(v.string()),
	photos: v.array(v.string()),
	/** Recordings of the step, with what was written down of them. */
	voices: v.optional(v.array(voiceSchema)),
	/** Which recording was written down. */
	voice: v.optional(v.string()),
	/** Somebody left, and a successor goes on with it; false where it went back to the unit. */
	handedTo: v.optional(v.boolean()),
	/** When the person was told at their door. */
	when: v.optional(v.number()),
	unit: v.optional(v.string()),
	unitName: v.optional(v.string()),
	resolveBy: v.optional(v.number()),
	urgency: v.optional(v.picklist(urgencies)),
	reason: v.optional(v.picklist(declineReasons)),
	solved: v.optional(v.boolean()),
	content: v.optional(v.boolean()),
	outcome: v.optional(v.picklist(callOutcomes)),
	because: v.optional(v.picklist(['rated', 'notReached', 'callerWithdrew'])),
	task: v.optional(v.picklist(tasks)),
	/** Units called to help, by their names. */
	supports: v.optional(v.array(v.object({ unit: v.string(), unitName: v.string() }))),
	/** Units that the catalogue would not have called. */
	added: v.optional(v.array(v.string())),
	agreed: v.optional(v.array(v.string())),
	meetAt: v.optional(v.number()),
	takenAt: v.optional(v.number()),
	/** Metres from the place. */
	distance: v.optional(v.number()),
	part: v.optional(v.string()),
	speed: v.optional(v.number()),
	quality: v.optional(v.number()),
	extension: v.optional(allowanceSchema),
	until: v.optional(v.number()),
	rung: v.optional(v.picklist(rungs)),
	slip: v.optional(
		v.object({
			number: v.string(),
			kind: v.picklist(slipKinds),
			cause: v.picklist(slipCauses),
			unit: v.string(),
			unitName: v.string(),
			answerBy: v.number(),
			copies: v.array(v.string()),
		}),
	),
	status: v.optional(v.picklist(['verified', 'closed', 'ended', 'held'])),
	/** Which step of an errand it was. */
	errandStep: v.optional(v.picklist(stepTypes)),
	/** What somebody else's merged call brought. */
	step: v.optional(v.picklist(relayedSteps)),
	number: v.optional(v.string()),
	reportBy: v.optional(v.number()),
	late: v.optional(v.boolean()),
	/** Whose instruction it is. */
	leader: v.optional(v.string()),
	/** Where somebody stood. */
	place: v.optional(placeSchema),
	/** Of the opening: its number elsewhere, by when it is to be answered there, and what it is about again. */
	sourceNumber: v.optional(v.string()),
	answerBy: v.optional(v.number()),
	repeatOf: v.optional(v.object({ case: v.string(), number: v.string() })),
})
export type Entry = v.InferOutput<typeof entrySchema>

const stated = {
	case: v.string(),
	number: v.string(),
	type: v.picklist(types),
	status: v.picklist(statuses),
	source: v.picklist(sources),
	sourceNumber: v.optional(v.string()),
	/** By when whoever passed it on wants their answer, for those who answer. */
	answerBy: v.optional(v.number()),
	/** The earlier case that it is about again, for those who answer. */
	repeatOf: v.optional(v.object({ case: v.string(), number: v.string() })),
	identity: v.picklist(identities),
	kind: v.optional(v.picklist(kinds)),
	matter: v.optional(v.string()),
	/** As the catalogue called it. */
	matterName: v.optional(v.string()),
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
	/** The unit that called, in a summons or since a whistle. */
	callingUnit: v.optional(v.object({ unit: v.string(), unitName: v.string() })),
	/** How many units help, and how many of them have done their part. */
	supports: v.optional(v.number()),
	supportsDone: v.optional(v.number()),
	late: v.optional(v.boolean()),
	suspendedUntil: v.optional(v.number()),
	/** How many other people called about it, and how many say that they meet the same. */
	joined: v.optional(v.number()),
	followers: v.optional(v.number()),
	/** Seen only by those named. */
	restricted: v.optional(v.boolean()),
	/** What a village published and is asked about. */
	disclosure: v.optional(v.object({ disclosure: v.string(), edition: v.number() })),
	/** It was only spoken, and nobody has written it down yet. */
	spoken: v.optional(v.boolean()),
	/** Somebody acts openly for the person whose case it is, and when that person was last told at their door. */
	helping: v.optional(
		v.object({
			relation: v.picklist(helperRelations),
			reach: v.picklist(reaches),
			toldAt: v.optional(v.number()),
		}),
	),
	/** A picture for lists. */
	cover: v.optional(v.string()),
}

/** Where a picture or a recording can be fetched, for a short while. Neither a film nor a recording has a thumbnail. */
export const pictureSchema = v.object({
	media: v.picklist(['image', 'video', 'voice']),
	url: v.string(),
	thumbnail: v.optional(v.string()),
	width: v.optional(v.number()),
	height: v.optional(v.number()),
	/** How long a recording is. */
	seconds: v.optional(v.number()),
})
export type Picture = v.InferOutput<typeof pictureSchema>
const pictures = v.record(v.string(), pictureSchema)

/** A case in a list. */
export const summarySchema = v.object({
	...stated,
	title: v.optional(v.string()),
	/** Among one's own cases: one that somebody else called about, and oneself meets too. */
	follows: v.optional(v.boolean()),
})
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
	/** When the caller made it theirs in the mini-program, where somebody filed it for them. */
	claimedAt: v.optional(v.number()),
	photos: v.array(v.string()),
	/** Recordings it was opened with. */
	voices: v.optional(v.array(voiceSchema)),
	/** Who helps, by the name they gave, for those who may know the caller. */
	helperName: v.optional(v.string()),
	timeline: v.array(entrySchema),
	responsibilities: v.array(responsibilitySchema),
	whistle: v.optional(v.object({ meetAt: v.number(), plannedAt: v.optional(v.number()) })),
	suspensionAsked: v.optional(v.object({ until: v.number(), at: v.number() })),
	instruction: v.optional(v.object({ reportBy: v.number() })),
	/** The main case that this one was merged into, for those who may see both. */
	mergedInto: v.optional(v.string()),
	/** How the main case stands, for the caller of one that was merged into it. */
	main: v.optional(mainViewSchema),
	/** Of a public case: whether this viewer says that they meet the same. */
	following: v.optional(v.boolean()),
	/** Of an errand: papers, vouchers, visits, and which steps the viewer may take. */
	errand: v.optional(errandViewSchema),
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
