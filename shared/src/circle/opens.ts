import * as v from 'valibot'
import { minutesOf, spansSchema } from '../rule/spans'
import { beijing } from '../time/day'

/** Days of the week on which the same hours count; 0 is Sunday, as `beijing` counts. */
const openingSchema = v.object({
	weekdays: v.pipe(
		v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
		v.minLength(1),
		v.maxLength(7),
		v.check((days) => new Set(days).size === days.length),
	),
	/** Spans of the Beijing day: 08:30–12:00. All day is 00:00–24:00. */
	times: spansSchema(6),
})
/** When something is open: each day of the week at most once. A holiday it cannot know. */
export const opensSchema = v.pipe(
	v.array(openingSchema),
	v.minLength(1),
	v.maxLength(7),
	v.check((opens) => new Set(daysOf(opens)).size === daysOf(opens).length),
)
export type Opens = v.InferOutput<typeof opensSchema>

const daysOf = (opens: readonly { readonly weekdays: readonly number[] }[]) =>
	opens.flatMap(({ weekdays }) => weekdays)

/** Whether it is open at an instant, and until or from which time of that day; neither where it is shut for the day. */
export interface Standing {
	readonly open: boolean
	/** Where it is open: until then. 17:30 */
	readonly until?: string
	/** Where it opens later that day: from then. 14:00 */
	readonly from?: string
}

/**
 * How something stands at an instant.
 * @param at epoch milliseconds
 */
export function openAt(opens: Opens, at: number): Standing {
	const { weekday, hour, minute } = beijing(at)
	const now = hour * 60 + minute
	const times = opens.find(({ weekdays }) => weekdays.includes(weekday))?.times ?? []
	const current = times.find(([from, until]) => minutesOf(from) <= now && now < minutesOf(until))
	if (current) return { open: true, until: current[1] }
	const next = times.find(([from]) => now < minutesOf(from))
	return { open: false, ...(next && { from: next[0] }) }
}
