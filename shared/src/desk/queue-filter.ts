import * as v from 'valibot'
import { kinds, type Queue, statuses, urgencies } from '../case/status'

/** Midnight in Beijing at which a day begins: 2026-03-05 as epoch milliseconds; NaN for what is no day. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)

/** What to show of a queue. Every part narrows it further; a part that is absent does not. */
export const queueFilterEntries = {
	urgency: v.optional(v.picklist(urgencies)),
	/** A town's nine-digit code. */
	town: v.optional(v.pipe(v.string(), v.regex(/^\d{9}$/))),
	kind: v.optional(v.picklist(kinds)),
	/** A code of the catalogue of matters. */
	matter: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/))),
	/** Only what is past its deadline. */
	late: v.optional(v.picklist(['only'])),
	/** Only what whoever asks has in hand (我承办的). */
	mine: v.optional(v.picklist(['only'])),
	/** Called on this Beijing day or later: 2026-03-05. */
	since: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{4}-\d{2}-\d{2}$/),
			v.check((day) => !Number.isNaN(startOfDay(day))),
		),
	),
} as const
const queueFilterSchema = v.object(queueFilterEntries)
export type QueueFilter = v.InferOutput<typeof queueFilterSchema>
export type FilterField = keyof typeof queueFilterEntries

export const filterFields = Object.keys(queueFilterEntries) as readonly FilterField[]

/** Whether anything is left out. */
export const isNarrowed = (filter: QueueFilter): boolean =>
	filterFields.some((field) => filter[field] !== undefined)

/**
 * Whether a queue holds the cases themselves. The others hold what a case asks of a desk besides (a part, a slip): they
 * are short, know only its end, and can be narrowed to what is late, no further.
 */
export const holdsCases = (queue: Queue): boolean =>
	queue === 'call' || (statuses as readonly Queue[]).includes(queue)

/** The part of a filter that a queue can follow. */
export const filterFor = (queue: Queue, filter: QueueFilter): QueueFilter =>
	holdsCases(queue) ? filter : filter.late === undefined ? {} : { late: filter.late }

/** What of a query is a filter; parts that cannot be read are left out, so that an old link still opens. */
export function filterIn(query: Readonly<Record<string, unknown>>): QueueFilter {
	const read = filterFields.flatMap((field) => {
		const parsed = v.safeParse(queueFilterEntries[field], query[field])
		return parsed.success && parsed.output !== undefined ? [[field, parsed.output]] : []
	})
	return Object.fromEntries(read) as QueueFilter
}
