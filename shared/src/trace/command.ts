import * as v from 'valibot'
import { instantSchema } from '../case/words'
import { identifierSchema } from '../identifier/identifier'
import { sentEntrySchema } from './entry'
import { BATCHES_LIMIT, ENTRIES_LIMIT, ENTRY_PHOTOS_LIMIT, POINTS_LIMIT } from './limits'

/** Entries of one phone, in its own order. */
export const sendEntriesSchema = v.object({
	/** The phone: made once on it, kept as long as its queue. */
	device: identifierSchema,
	/** The phone's clock when it sends; taken anew for each attempt. What differs from ours is its clock's fault. */
	sentAt: instantSchema,
	entries: v.pipe(
		v.array(sentEntrySchema),
		v.minLength(1, 'entriesTooMany'),
		v.maxLength(ENTRIES_LIMIT, 'entriesTooMany'),
		v.check((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, 'invalidInput'),
	),
})
export type SendEntries = v.InferOutput<typeof sendEntriesSchema>

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most))
/**
 * When by the phone's clock, longitude and latitude in gcj02, accuracy in metres, speed in metres a second (or null),
 * and whether the phone says that a mock-location app made it.
 */
export const pointSchema = v.union([
	v.strictTuple([instantSchema, degrees(180), degrees(90), v.pipe(v.number(), v.minValue(0))]),
	v.strictTuple([
		instantSchema,
		degrees(180),
		degrees(90),
		v.pipe(v.number(), v.minValue(0)),
		v.nullable(v.number()),
	]),
	v.strictTuple([
		instantSchema,
		degrees(180),
		degrees(90),
		v.pipe(v.number(), v.minValue(0)),
		v.nullable(v.number()),
		v.boolean(),
	]),
])
export type Point = v.InferOutput<typeof pointSchema>

/**
 * A part of a patrol's track. A part begins with the last point of the one before it: then no metre is lost between
 * two, and none counted twice. Same patrol and batch, same points: the same answer.
 */
export const sendTrackSchema = v.object({
	patrol: identifierSchema,
	batch: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(BATCHES_LIMIT)),
	sentAt: instantSchema,
	points: v.pipe(v.array(pointSchema), v.minLength(1), v.maxLength(POINTS_LIMIT, 'pointsTooMany')),
})
export type SendTrack = v.InferOutput<typeof sendTrackSchema>

/** Photos that an entry announced, once they are uploaded and checked. Any of them, in any order; again is harmless. */
export const attachPhotosSchema = v.object({
	entry: identifierSchema,
	photos: v.pipe(
		v.array(identifierSchema),
		v.minLength(1, 'photosMissing'),
		v.maxLength(ENTRY_PHOTOS_LIMIT, 'photosTooMany'),
		v.check((photos) => new Set(photos).size === photos.length, 'invalidInput'),
	),
})
export type AttachPhotos = v.InferOutput<typeof attachPhotosSchema>
