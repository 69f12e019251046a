import * as v from 'valibot'
import { sources, statuses, types, urgencies } from '../case/status'
import { villageCodeSchema } from '../region/region'
import { DAY } from '../time/day'

/** The longest thing that is looked for. */
export const WORDS_LIMIT = 500

const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
/** A Beijing day: 2026-03-05. */
const day = v.pipe(
	v.string('dayInvalid'),
	v.regex(/^\d{4}-\d{2}-\d{2}$/, 'dayInvalid'),
	v.check((typed) => !Number.isNaN(startOfDay(typed)), 'dayInvalid'),
)
const typed = (most: number) => v.pipe(v.string(), v.maxLength(most, 'textTooLong'))

/** The last instant of thirteen digits, in 2286. */
const LAST = 9_999_999_999_999

/** What is looked for. Every part narrows it further; a part that is absent does not. All of it stands in an address. */
export const findEntries = {
	/** As it was typed: words of what was said or where, a name, a number or its end, a telephone or its end. */
	words: v.optional(typed(WORDS_LIMIT)),
	/** The case's number, or its last four digits or more. */
	number: v.optional(typed(20)),
	/** The number it bears elsewhere, or its last four characters or more. */
	sourceNumber: v.optional(typed(60)),
	/** The caller's telephone, or its last four digits or more. */
	phone: v.optional(typed(40)),
	village: v.optional(villageCodeSchema),
	town: v.optional(v.pipe(v.string(), v.regex(/^\d{9}$/))),
	unit: v.optional(v.pipe(v.string('unitUnknown'), v.regex(/^[A-Za-z0-9-]{1,40}$/, 'unitUnknown'))),
	matter: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/))),
	status: v.optional(v.picklist(statuses)),
	urgency: v.optional(v.picklist(urgencies)),
	source: v.optional(v.picklist(sources)),
	type: v.optional(v.picklist(types)),
	/** Called on this Beijing day or later, on this one or before. */
	from: v.optional(day),
	to: v.optional(day),
} as const
export const findFilterSchema = v.object(findEntries)
export type FindFilter = v.InferOutput<typeof findFilterSchema>
export type FindField = keyof typeof findEntries
export const findFields = Object.keys(findEntries) as readonly FindField[]

/** The place after a page: the sort key of the last case looked at; `!` where that case itself is still to be looked at. */
export const findPlace = v.pipe(v.string(), v.regex(/^\d{13}#[A-Za-z0-9_-]{16,64}!?$/))
/** A filter and a place, as they stand in an address. */
export const findQuery = v.object({ ...findEntries, after: v.optional(findPlace) })

/** A field in which nothing is typed narrows nothing. */
export const isBlank = (typed: string | undefined): typed is undefined | '' =>
	typed === undefined || typed.trim() === ''

/** When cases were opened that a filter lets through: from the first instant to the last, in epoch milliseconds. */
export function spanOf({ from, to }: FindFilter): { readonly first: number; readonly last: number } {
	return {
		first: from === undefined ? 0 : startOfDay(from),
		last: to === undefined ? LAST : startOfDay(to) + DAY - 1,
	}
}

/** What of an address is a filter; parts that cannot be read are left out, so that an old link still opens. */
export function findFilterIn(query: Readonly<Record<string, unknown>>): FindFilter {
	const read = findFields.flatMap((field) => {
		const parsed = v.safeParse(findEntries[field], query[field])
		return parsed.success && parsed.output !== undefined && parsed.output !== ''
			? [[field, parsed.output]]
			: []
	})
	return Object.fromEntries(read) as FindFilter
}
