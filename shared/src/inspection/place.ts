import * as v from 'valibot'
import { wordsUpTo } from '../admission/work'
import { villageCodeSchema } from '../region/region'
import { PLACE_NAME_LIMIT, PLACE_WORDS_LIMIT, PLACES_LIMIT, VILLAGES_AT_ONCE } from './limits'

/** A place that is looked at: a shop, a house, a stretch of river. */
export interface Place {
	/** Its name within its village and inspection, for ever. */
	readonly place: string
	readonly name: string
	/** Whatever helps to find it. */
	readonly words?: string
}

/** A village of which no places are listed is looked at as one: its whole grid. */
export const WHOLE = 'whole'
export const placeIdSchema = v.pipe(
	v.string('placeUnknown'),
	v.regex(/^(whole|[1-9]\d{0,2})$/, 'placeUnknown'),
)

const namedPlaceSchema = v.object({
	name: wordsUpTo(PLACE_NAME_LIMIT),
	words: v.optional(wordsUpTo(PLACE_WORDS_LIMIT)),
})
export type NamedPlace = v.InferOutput<typeof namedPlaceSchema>

/** The places of one village, in place of those that were there; none: the whole grid is one. */
export const villagePlacesSchema = v.object({
	village: villageCodeSchema,
	places: v.pipe(
		v.array(namedPlaceSchema),
		v.maxLength(PLACES_LIMIT, 'placesTooMany'),
		v.check((places) => new Set(places.map(({ name }) => name)).size === places.length, 'placeTwice'),
	),
})
export type VillagePlaces = v.InferOutput<typeof villagePlacesSchema>

export const villagesPlacesSchema = v.pipe(
	v.array(villagePlacesSchema),
	v.minLength(1, 'villageUnknown'),
	v.maxLength(VILLAGES_AT_ONCE, 'placesTooMany'),
	v.check(
		(villages) => new Set(villages.map(({ village }) => village)).size === villages.length,
		'placeTwice',
	),
)

/** Named in the order in which they are listed. */
export const numbered = (places: readonly NamedPlace[]): Place[] =>
	places.map(({ name, words }, index) => ({
		place: String(index + 1),
		name,
		...(words !== undefined && { words }),
	}))
