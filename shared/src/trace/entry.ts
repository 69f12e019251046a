import * as v from 'valibot'
import { instantSchema, placeSchema } from '../case/words'
import { identifierSchema } from '../identifier/identifier'
import { answersSchema } from '../inspection/answers'
import { FOUND_LIMIT } from '../inspection/limits'
import { placeIdSchema } from '../inspection/place'
import { villageCodeSchema } from '../region/region'
import { ENTRY_PHOTOS_LIMIT, HOUSEHOLD_LIMIT, WORDS_LIMIT } from './limits'

const upTo = (most: number) =>
	v.pipe(
		v.string('textEmpty'),
		v.trim(),
		v.minLength(1, 'textEmpty'),
		v.check((text) => [...text].length <= most, 'textTooLong'),
	)
const words = upTo(WORDS_LIMIT)
/** Photos that will follow: their names, made on the phone. */
const photos = v.pipe(
	v.array(identifierSchema),
	v.maxLength(ENTRY_PHOTOS_LIMIT, 'photosTooMany'),
	v.check((names) => new Set(names).size === names.length, 'invalidInput'),
)
const village = v.optional(villageCodeSchema)
const place = v.optional(placeSchema)
/** A whole number of a form, words, or yes and no; which it must be says the template. */
const notes = v.pipe(
	v.record(v.pipe(v.string(), v.maxLength(40)), v.union([words, v.number(), v.boolean()])),
	v.check((all) => Object.keys(all).length <= 40, 'fieldUnknown'),
)

/** An entry that a phone makes. `id` and `sequence` are the phone's: 1, 2, 3 … for each `device`. */
const made = <const Type extends string, const Entries extends v.ObjectEntries>(
	type: Type,
	entries: Entries,
) =>
	v.strictObject({
		id: identifierSchema,
		sequence: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999_999)),
		/** When it was done, by the phone's own clock; never corrected by the phone. */
		doneAt: instantSchema,
		type: v.literal(type),
		...entries,
	})

/**
 * What a phone sends. Words, household, notes, place and photos are kept beside the entry and can be erased; the rest
 * is in the chain. Photos are only announced: they follow (`attachPhotos`).
 */
export const sentEntrySchema = v.variant('type', [
	/** On duty (签到), with where and one photo. */
	made('signedIn', { place: placeSchema, photos: v.pipe(photos, v.maxLength(1, 'photosTooMany')) }),
	/** Off duty (签退); an open patrol ends with it. */
	made('signedOut', { place }),
	/** A patrol (巡查) begins; its name is the entry's `id`. */
	made('patrolBegan', { place }),
	made('patrolEnded', { patrol: identifierSchema, words }),
	/** A visit to a household (入户走访), by a template. */
	made('visited', {
		template: v.pipe(v.string('templateUnknown'), v.maxLength(40, 'templateUnknown')),
		household: v.optional(upTo(HOUSEHOLD_LIMIT)),
		notes,
		words: v.optional(words),
		place,
		photos: v.optional(photos, []),
		village,
	}),
	/** A small thing settled on the spot (随手办), with before and after. */
	made('settledOnTheSpot', {
		words,
		place,
		before: v.optional(photos, []),
		after: v.pipe(photos, v.minLength(1, 'evidenceMissing')),
		village,
	}),
	/**
	 * A problem found became a case: an ordinary submission with `patrol: true`, sent before. A case that is not there, or
	 * that somebody else opened, is refused (`caseUnknown`).
	 */
	made('found', { case: identifierSchema, village }),
	/** A place of a special inspection looked at; a problem found there is a case besides. */
	made('inspected', {
		inspection: identifierSchema,
		village: villageCodeSchema,
		/** The place, by its name on the inspection's list: `place` is where somebody stands. */
		spot: placeIdSchema,
		answers: answersSchema,
		found: v.optional(v.pipe(v.array(identifierSchema), v.maxLength(FOUND_LIMIT)), []),
		/** Those that answers name. */
		photos: v.optional(photos, []),
	}),
])
export type SentEntry = v.InferOutput<typeof sentEntrySchema>

/** Why points of a track are not believed. */
export const pointDoubts = ['mock', 'inaccurate', 'clockWrong', 'backwards', 'jump'] as const
export type PointDoubt = (typeof pointDoubts)[number]

/**
 * What an entry says in the chain. One table for all concepts: one that leaves traces of its own in a worker's log adds
 * its line here (and its words to text/zh-CN/trace.ts); entries that are not sent by a phone come through
 * functions/src/trace/append.ts.
 */
export interface Facts {
	readonly signedIn: object
	readonly signedOut: object
	readonly patrolBegan: object
	readonly patrolEnded: { readonly patrol: string }
	readonly visited: { readonly template: string; readonly village?: string }
	readonly settledOnTheSpot: { readonly village?: string }
	readonly found: { readonly case: string; readonly village?: string }
	readonly inspected: {
		readonly inspection: string
		readonly village: string
		readonly spot: string
		/** The cases that it opened. */
		readonly found: readonly string[]
	}
	/** A part of a patrol's track came: what was believed of it. The points themselves are erased after a while. */
	readonly tracked: {
		readonly patrol: string
		readonly batch: number
		readonly metres: number
		readonly seconds: number
		/** How many came, were outside duty, were kept after thinning. */
		readonly points: number
		readonly dropped: number
		readonly kept: number
		readonly doubts: Readonly<Partial<Record<PointDoubt, number>>>
	}
	/** A grid handover (工作交割单) given, and accepted, by its name. */
	readonly handedOver: { readonly handover: string }
	readonly took: { readonly handover: string }
	/** Whoever left their grids while on duty is signed out by the office, an open patrol with it; by the leaving's name. */
	readonly dutyEnded: { readonly leaving: string }
}
export type EntryType = keyof Facts

/** How far the time is believed: as the phone said, moved by its clock's difference, or not (then it counts at `at`). */
export const clocks = ['believed', 'corrected', 'doubtful'] as const
export type ClockWord = (typeof clocks)[number]

interface Common {
	/** Its place in the worker's log, from 1. */
	readonly number: number
	readonly id: string
	/** The phone, and its own number there; absent where no phone made it. */
	readonly device?: string
	readonly sequence?: number
	/** When it was done, as the phone said. */
	readonly doneAt: number
	/** When it came. */
	readonly at: number
	/** When it counts as done (time.ts). */
	readonly when: number
	readonly clock: ClockWord
	/** Photos that were announced. */
	readonly photos: number
	/** Salted digest of what stands beside it and can be erased. */
	readonly digest?: string
}
export type TraceEntry = {
	readonly [Type in EntryType]: Common & { readonly type: Type } & Facts[Type]
}[EntryType]
export type EntryOf<Type extends EntryType> = Extract<TraceEntry, { type: Type }>
