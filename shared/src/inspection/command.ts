import * as v from 'valibot'
import { unitIdSchema, wordsUpTo } from '../admission/work'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { answersSchema } from './answers'
import { formSchema } from './form'
import { FOUND_LIMIT, REASON_LIMIT, TITLE_LIMIT, VILLAGES_LIMIT, WHAT_LIMIT } from './limits'
import { placeIdSchema, villagesPlacesSchema } from './place'

const instant = v.pipe(v.number('termInvalid'), v.integer('termInvalid'), v.minValue(0, 'termInvalid'))
/** The version that was seen: nothing else is changed with it. */
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

const termsEntries = {
	title: wordsUpTo(TITLE_LIMIT),
	what: wordsUpTo(WHAT_LIMIT),
	form: formSchema,
	villages: v.pipe(
		v.array(villageCodeSchema),
		v.minLength(1, 'villageUnknown'),
		v.maxLength(VILLAGES_LIMIT, 'villageUnknown'),
		v.check((villages) => new Set(villages).size === villages.length, 'villageUnknown'),
	),
	from: instant,
	until: instant,
}

/** Sets one up, as a draft: `id` is the inspection's for ever. */
export const startInspectionSchema = v.object({ id: identifierSchema, unit: unitIdSchema, ...termsEntries })
export type StartInspection = v.InferOutput<typeof startInspectionSchema>

/** Every step after that. `id` is made by the client; sent twice it is done once. */
export const inspectionCommandSchema = v.variant('type', [
	v.object({ id: identifierSchema, version, type: v.literal('revise'), ...termsEntries }),
	/** Places of some villages, in place of those they had. */
	v.object({ id: identifierSchema, version, type: v.literal('places'), villages: villagesPlacesSchema }),
	v.object({ id: identifierSchema, version, type: v.literal('open') }),
	v.object({ id: identifierSchema, version, type: v.literal('cancel'), reason: wordsUpTo(REASON_LIMIT) }),
])
export type InspectionCommand = v.InferOutput<typeof inspectionCommandSchema>

/** A look at a place, as it is sent: its name is made on the phone, and sent twice it is one. */
export const tickEntries = {
	village: villageCodeSchema,
	place: placeIdSchema,
	answers: answersSchema,
	/** Cases that the same person opened for what they found there. */
	found: v.optional(v.pipe(v.array(identifierSchema), v.maxLength(FOUND_LIMIT)), []),
}
export const tickSchema = v.object({ id: identifierSchema, doneAt: instant, ...tickEntries })
export type TickBody = v.InferOutput<typeof tickSchema>
