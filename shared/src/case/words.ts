import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { PHOTO_LIMIT, TEXT_LIMIT } from './limits'

/** Words a person must give: not empty, and not a book. Length is counted in characters as people see them. */
export const wordsSchema = v.pipe(
	v.string('textEmpty'),
	v.trim(),
	v.minLength(1, 'textEmpty'),
	v.check((text) => [...text].length <= TEXT_LIMIT, 'textTooLong'),
)
export const optionalWords = v.optional(wordsSchema)
export const photosSchema = v.pipe(
	v.array(identifierSchema),
	v.maxLength(PHOTO_LIMIT, 'photosTooMany'),
	v.check((photos) => new Set(photos).size === photos.length, 'invalidInput'),
)
export const optionalPhotos = v.optional(photosSchema, [])
/** Pictures of work that was done. */
export const evidenceSchema = v.pipe(photosSchema, v.minLength(1, 'evidenceMissing'))

/** A unit's identifier. */
export const unitIdSchema = v.pipe(v.string('unitUnknown'), v.regex(/^[A-Za-z0-9-]{1,40}$/, 'unitUnknown'))
/** An instant in epoch milliseconds. */
export const instantSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A point on the map, in gcj02 as WeChat gives it, with what the caller calls it. */
export const placeSchema = v.object({
	longitude: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
	latitude: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
	description: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'textTooLong'))),
})
export type Place = v.InferOutput<typeof placeSchema>

/** One command: made by the client with an identifier of its own, done once however often it is sent. */
export const command = <const Type extends string, const Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries,
) => v.object({ id: identifierSchema, type: v.literal(type), ...entries })
