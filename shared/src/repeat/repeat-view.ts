import * as v from 'valibot'
import { summarySchema } from '../case/case-view'
import { sources } from '../case/status'
import { villageCodeSchema } from '../region/region'
import { repeatReasons } from './rank'

const typed = (most: number) => v.optional(v.pipe(v.string(), v.maxLength(most, 'textTooLong')))

/** What has been typed of a call so far, as it stands; what cannot be read yet, a telephone half typed, finds nothing. */
export const repeatQuery = v.object({
	phone: typed(40),
	village: v.optional(villageCodeSchema),
	/** Where exactly, in words. */
	place: typed(200),
	/** The beginning of what is said. */
	words: typed(200),
	/** The number it bears elsewhere: cases that bear it already are answered apart. */
	source: v.optional(v.picklist(sources)),
	sourceNumber: typed(60),
})
export type RepeatQuery = v.InferOutput<typeof repeatQuery>

export const repeatsSchema = v.object({
	/** Earlier cases that it may be about again, open ones first. */
	repeats: v.array(v.object({ ...summarySchema.entries, why: v.array(v.picklist(repeatReasons)) })),
	/** Cases that bear the same number of the same source, the first one first. */
	standing: v.array(summarySchema),
})
export type RepeatsAnswer = v.InferOutput<typeof repeatsSchema>
export type RepeatLine = RepeatsAnswer['repeats'][number]
