import * as v from 'valibot'
import { pictureSchema } from '../case/case-view'
import { sheetFaultsSchema } from '../sheet/file'
import { roles } from '../user/post'
import { answersSchema } from './answers'
import { formSchema } from './form'
import { inspectionStatuses, inspectionStepTypes } from './moves'
import { villagePlacesSchema } from './place'

const countEntries = { places: v.number(), done: v.number(), found: v.number() }
const countSchema = v.object(countEntries)

const headEntries = {
	inspection: v.string(),
	unit: v.string(),
	unitName: v.string(),
	title: v.string(),
	status: v.picklist(inspectionStatuses),
	/** In epoch milliseconds; `until` is no longer part of it. */
	from: v.number(),
	until: v.number(),
	version: v.number(),
}

/** A line of a list, with how far it is in the villages that whoever asks reads. */
export const inspectionLineSchema = v.object({
	...headEntries,
	...countEntries,
	/** Places that were not looked at in time. */
	overdue: v.number(),
})
export type InspectionLine = v.InferOutput<typeof inspectionLineSchema>

export const inspectionsAnswerSchema = v.object({
	inspections: v.array(inspectionLineSchema),
	/** The units for which whoever asks may set one up. */
	setsUpFor: v.array(v.object({ unit: v.string(), unitName: v.string() })),
	next: v.exactOptional(v.string()),
})
export type InspectionsAnswer = v.InferOutput<typeof inspectionsAnswerSchema>

/** An inspection whole, with its coverage by town and village, as far as whoever asks reads it. */
export const inspectionAnswerSchema = v.object({
	...headEntries,
	what: v.string(),
	form: formSchema,
	towns: v.array(
		v.object({
			town: v.string(),
			...countEntries,
			villages: v.array(v.object({ village: v.string(), ...countEntries })),
		}),
	),
	all: countSchema,
	overdue: v.number(),
	steps: v.array(
		v.object({
			type: v.picklist(inspectionStepTypes),
			at: v.number(),
			role: v.exactOptional(v.picklist(roles)),
			unitName: v.exactOptional(v.string()),
			reason: v.exactOptional(v.string()),
		}),
	),
	/** What whoever asks may do with it now. */
	moves: v.array(v.picklist(['revise', 'places', 'open', 'cancel'])),
})
export type InspectionAnswer = v.InferOutput<typeof inspectionAnswerSchema>

export const tickViewSchema = v.object({
	tick: v.string(),
	/** When it was done, and when it came. */
	doneAt: v.number(),
	at: v.number(),
	answers: answersSchema,
	found: v.array(v.string()),
	/** As they keep it in their profile now. */
	name: v.exactOptional(v.string()),
	/** Whether it is one's own. */
	own: v.boolean(),
})
export type TickView = v.InferOutput<typeof tickViewSchema>

/** The places of one village, what stands of each, and every look at it, the one that counts first. */
export const inspectionVillageSchema = v.object({
	inspection: v.string(),
	village: v.string(),
	...countEntries,
	list: v.array(
		v.object({
			place: v.string(),
			name: v.string(),
			words: v.exactOptional(v.string()),
			ticks: v.array(tickViewSchema),
		}),
	),
	/** Addresses of photos that came, by their names. */
	pictures: v.record(v.string(), pictureSchema),
	/** Whether whoever asks can look at places there now. */
	mayTick: v.boolean(),
})
export type InspectionVillage = v.InferOutput<typeof inspectionVillageSchema>

/** What a grid worker has to look at: inspections that are open, with their own villages. */
export const myInspectionsSchema = v.object({
	inspections: v.array(
		v.object({
			...headEntries,
			what: v.string(),
			form: formSchema,
			villages: v.array(v.object({ village: v.string(), ...countEntries })),
		}),
	),
})
export type MyInspections = v.InferOutput<typeof myInspectionsSchema>

export const inspectionReceiptSchema = v.object({
	inspection: v.string(),
	status: v.picklist(inspectionStatuses),
	version: v.number(),
})
export type InspectionReceipt = v.InferOutput<typeof inspectionReceiptSchema>

/** How far the village is after a look that was taken. */
export const tickReceiptSchema = v.object({ tick: v.string(), place: v.string(), village: v.string() })
export type TickReceipt = v.InferOutput<typeof tickReceiptSchema>

/** What a spreadsheet says of places, or what is wrong with it. */
export const placesReadSchema = v.union([
	sheetFaultsSchema,
	v.object({ villages: v.array(villagePlacesSchema) }),
])
export type PlacesRead = v.InferOutput<typeof placesReadSchema>
