import * as v from 'valibot'
import { pictureSchema } from '../case/case-view'
import { roles } from '../user/post'
import { kindSchema, linkNames, quorumSchema, voiceHolders } from './decision-rules'
import { entryEntries } from './entry'
import { processNames, stages } from './stage'
import { decisionStatuses } from './status'
import { choices } from './voice'

const taken = {
	/** When it was entered. */
	at: v.number(),
	by: v.object({ role: v.picklist(roles), unitName: v.string() }),
	salt: v.string(),
}
const voicesSchema = v.object({ agree: v.number(), disagree: v.number() })
const entry = v.object({
	...entryEntries,
	photos: v.array(v.string()),
	passed: v.exactOptional(v.boolean()),
	voices: v.exactOptional(voicesSchema),
})
const linkSchema = v.object({
	disclosure: v.exactOptional(v.string()),
	text: v.exactOptional(v.string()),
	photos: v.array(v.string()),
})

/** A step as everybody sees it, and as its digest in the log is made of it (shown.ts). */
const shownStepSchema = v.variant('type', [
	v.object({ ...taken, type: v.literal('start') }),
	v.object({ ...taken, type: v.literal('enter'), entry }),
	v.object({ ...taken, type: v.literal('correct'), entry, reason: v.string() }),
	v.object({
		...taken,
		type: v.literal('link'),
		name: v.picklist(linkNames),
		link: linkSchema,
		reason: v.exactOptional(v.string()),
	}),
])

const termsSchema = v.object({
	process: v.picklist(processNames),
	kind: kindSchema,
	quorum: quorumSchema,
	outcomeWithin: v.number(),
	voiceOf: v.picklist(voiceHolders),
	askUntil: v.exactOptional(v.string()),
})

/** A decision whole, as anybody may see it. */
export const decisionViewSchema = v.object({
	decision: v.string(),
	village: v.string(),
	villageName: v.string(),
	unitName: v.string(),
	title: v.string(),
	what: v.string(),
	terms: termsSchema,
	status: v.picklist(decisionStatuses),
	steps: v.array(
		v.object({
			/** From 1. */
			number: v.number(),
			/** Days between the day held and the day entered. */
			gap: v.exactOptional(v.number()),
			/** Whether a later entry of the same stage, or a later link of the same name, stands in its place. */
			corrected: v.boolean(),
			/** Its digest, and its place, in the county's log. */
			digest: v.string(),
			index: v.exactOptional(v.number()),
			step: shownStepSchema,
		}),
	),
	version: v.number(),
	/** The stage that comes next. */
	next: v.exactOptional(v.picklist(stages)),
	/** Papers that the outcome waits for. */
	missingLinks: v.array(v.picklist(linkNames)),
	/** The last day for the outcome. */
	outcomeBy: v.exactOptional(v.string()),
	/** It was to be made public by now, and is not. */
	outcomeOwed: v.boolean(),
	/** Where residents are asked: how they answered so far, and whether they still can. */
	asking: v.exactOptional(v.object({ ...voicesSchema.entries, until: v.string(), open: v.boolean() })),
})
export type DecisionView = v.InferOutput<typeof decisionViewSchema>

export const decisionAnswerSchema = v.object({
	decision: decisionViewSchema,
	/** Addresses of the photos, by their names. */
	pictures: v.record(v.string(), pictureSchema),
})
export type DecisionAnswer = v.InferOutput<typeof decisionAnswerSchema>

/** A decision in a village's list. */
export const decisionSummarySchema = v.object({
	decision: v.string(),
	village: v.string(),
	title: v.string(),
	process: v.picklist(processNames),
	kindName: v.string(),
	status: v.picklist(decisionStatuses),
	begunAt: v.number(),
	/** The latest step, in epoch milliseconds. */
	changedAt: v.number(),
	next: v.exactOptional(v.picklist(stages)),
	askUntil: v.exactOptional(v.string()),
	outcomeBy: v.exactOptional(v.string()),
	outcomeOwed: v.boolean(),
})
export type DecisionSummaryView = v.InferOutput<typeof decisionSummarySchema>
export const decisionsAnswerSchema = v.object({
	decisions: v.array(decisionSummarySchema),
	next: v.exactOptional(v.string()),
})
export type DecisionsAnswer = v.InferOutput<typeof decisionsAnswerSchema>

/** What a write answers: look again for the rest. */
export const decisionReceiptSchema = v.object({
	decision: v.string(),
	status: v.picklist(decisionStatuses),
	version: v.number(),
})
export type DecisionReceipt = v.InferOutput<typeof decisionReceiptSchema>

/** What somebody answered, under their own name or their household's; `mine` is absent before. */
export const ownVoiceSchema = v.object({
	/** Whether they can answer now. */
	may: v.boolean(),
	/** Why they cannot, as the code of a refusal. */
	why: v.exactOptional(v.string()),
	mine: v.exactOptional(v.object({ choice: v.picklist(choices), at: v.number() })),
})
export type OwnVoice = v.InferOutput<typeof ownVoiceSchema>

/** What residents said, for those who entered the question: never who. */
export const voicesAnswerSchema = v.object({
	voices: v.array(v.object({ choice: v.picklist(choices), words: v.string() })),
	/** Whether there are more than these. */
	more: v.boolean(),
})
export type VoicesAnswer = v.InferOutput<typeof voicesAnswerSchema>
