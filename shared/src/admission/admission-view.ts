import * as v from 'valibot'
import { roles } from '../user/post'
import { admissionCommandSchema } from './command'
import { admissionStatuses } from './status'
import { tallySchema } from './tally'
import { workSchema } from './work'

const types = admissionCommandSchema.options.map(({ entries }) => entries.type.literal)

/** A step as everybody on staff sees it: the post, and not the person. */
const stepSchema = v.object({
	type: v.picklist(['ask', ...types]),
	at: v.number(),
	unitName: v.string(),
	role: v.picklist(roles),
	words: v.optional(v.string()),
})

/** A request whole, with what whoever looks may do with it now. */
export const admissionViewSchema = v.object({
	admission: v.string(),
	unit: v.string(),
	unitName: v.string(),
	work: workSchema,
	status: v.picklist(admissionStatuses),
	steps: v.array(stepSchema),
	version: v.number(),
	moves: v.array(v.picklist(types)),
})
export type AdmissionView = v.InferOutput<typeof admissionViewSchema>

export const admissionsAnswerSchema = v.object({
	admissions: v.array(admissionViewSchema),
	next: v.optional(v.string()),
})
export type AdmissionsAnswer = v.InferOutput<typeof admissionsAnswerSchema>

/** What a write answers: look again for the rest. */
export const admissionReceiptSchema = v.object({
	admission: v.string(),
	status: v.picklist(admissionStatuses),
	version: v.number(),
})
export type AdmissionReceipt = v.InferOutput<typeof admissionReceiptSchema>

/** A department's promises for a year beside the counts of what it asked for, and when they were changed. */
export const promisesAnswerSchema = v.object({
	unit: v.string(),
	unitName: v.string(),
	year: v.number(),
	promises: v.array(
		v.object({
			promise: v.string(),
			words: v.string(),
			measure: v.string(),
			at: v.number(),
			late: v.optional(v.literal(true)),
		}),
	),
	version: v.number(),
	tally: tallySchema,
	/** The latest changes, newest first: the post, and how many promises there were then. */
	changes: v.array(
		v.object({
			at: v.number(),
			unitName: v.string(),
			role: v.picklist(roles),
			count: v.number(),
		}),
	),
	/** Whether whoever looks may write them now, and whether they may then only add. */
	writes: v.boolean(),
	fixed: v.boolean(),
})
export type PromisesAnswer = v.InferOutput<typeof promisesAnswerSchema>

/** Every department that promised or asked for something in a year. */
export const departmentsAnswerSchema = v.object({
	departments: v.array(
		v.object({ unit: v.string(), unitName: v.string(), promises: v.number(), tally: tallySchema }),
	),
})
export type DepartmentsAnswer = v.InferOutput<typeof departmentsAnswerSchema>
