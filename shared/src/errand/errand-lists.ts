import * as v from 'valibot'
import { summarySchema } from '../case/case-view'
import { beneficiaries, consentStatuses, visitKinds } from './errand'

/** An errand in a list of a grid worker. */
export const errandLineSchema = v.object({
	...summarySchema.entries,
	errand: v.object({
		service: v.string(),
		for: v.picklist(beneficiaries),
		consent: v.picklist(consentStatuses),
		visit: v.optional(v.object({ kind: v.picklist(visitKinds), startsAt: v.number() })),
		held: v.number(),
		unconfirmed: v.number(),
		cash: v.number(),
		/** The papers are at the office. */
		out: v.boolean(),
		/** What is missing was asked for and not answered. */
		waits: v.boolean(),
		trip: v.optional(v.object({ trip: v.string(), day: v.string() })),
	}),
})
export type ErrandLine = v.InferOutput<typeof errandLineSchema>
export const errandsAnswerSchema = v.object({
	errands: v.array(errandLineSchema),
	next: v.optional(v.string()),
})
export type ErrandsAnswer = v.InferOutput<typeof errandsAnswerSchema>
