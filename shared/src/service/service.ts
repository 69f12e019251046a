import * as v from 'valibot'
import { lineSchema } from '../catalogue/entry'

/** How a paper is wanted: the original, a copy, a form that is filled in there, or a picture. */
export const materialForms = ['original', 'copy', 'form', 'picture'] as const
export type MaterialForm = (typeof materialForms)[number]

/** Limits of an entry of the service list; lengths in characters. */
export const serviceLimits = {
	name: 24,
	field: 8,
	sentence: 120,
	who: 120,
	needs: { most: 20, each: 16 },
	materials: { most: 15, each: 40 },
	/** In hundredths of a yuan: nothing that a county's grid runs costs more than 10,000 yuan in one payment. */
	fee: 1_000_000,
	feeWords: 60,
	takesDays: 365,
	placeName: 40,
	address: 60,
} as const

/** A service's code, kept for ever: an errand names it. */
export const serviceCodeSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/, 'serviceUnknown'))
/** As one dials it: 0632-7710000, 12333. */
export const phoneLineSchema = v.pipe(v.string(), v.trim(), v.regex(/^\d[\d-]{2,18}\d$/))
export const wholeTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))

/** One entry of a tenant's service list (服务事项): what can be run for somebody, or done by oneself. */
export const serviceSchema = v.object({
	code: serviceCodeSchema,
	name: lineSchema(serviceLimits.name),
	/** What in life it belongs to, in Chinese: 老人, 看病. Never the office. */
	field: lineSchema(serviceLimits.field),
	/** What one would say of it at the door. */
	sentence: lineSchema(serviceLimits.sentence),
	/** Words by which people ask for it: 老人证, 坐公交免费. */
	needs: v.pipe(v.array(lineSchema(serviceLimits.needs.each)), v.maxLength(serviceLimits.needs.most)),
	/** Who may ask for it. */
	who: lineSchema(serviceLimits.who),
	materials: v.pipe(
		v.array(v.object({ name: lineSchema(serviceLimits.materials.each), form: v.picklist(materialForms) })),
		v.maxLength(serviceLimits.materials.most),
	),
	/** `fen` is 0 where it costs nothing; `words` say what the number does not: 工本费, 按档次缴. */
	fee: v.object({
		fen: wholeTo(serviceLimits.fee),
		words: v.exactOptional(lineSchema(serviceLimits.feeWords)),
	}),
	/** Working days until it is done; 0 is while one waits. */
	takesDays: wholeTo(serviceLimits.takesDays),
	/** Where it is handed in. */
	place: v.object({
		name: lineSchema(serviceLimits.placeName),
		address: v.exactOptional(lineSchema(serviceLimits.address)),
		phone: v.exactOptional(phoneLineSchema),
	}),
	/** Whether somebody may come to the house for it. */
	homeVisit: v.boolean(),
	/** 须本人到场: nobody can run it for another. */
	inPerson: v.boolean(),
	/** Whether one may ask for it to be run. Never where one must come oneself. */
	errand: v.boolean(),
})
export type Service = v.InferOutput<typeof serviceSchema>
export type ServiceMaterial = Service['materials'][number]
