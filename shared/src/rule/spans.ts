import * as v from 'valibot'

/** A time of the Beijing day as people write it: 08:30, at the latest 24:00. */
const clockTime = v.pipe(v.string(), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'officeHoursInvalid'))

/** Minutes since midnight: 08:30 → 510. */
export function minutesOf(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** Spans of a day, from early to late, not overlapping, at least one: 08:30–12:00, 14:00–18:00. */
export const spansSchema = (most: number) =>
	v.pipe(
		v.array(v.tuple([clockTime, clockTime])),
		v.minLength(1, 'officeHoursInvalid'),
		v.maxLength(most, 'officeHoursInvalid'),
		v.check((spans) => ascends(spans), 'officeHoursInvalid'),
	)
export type Spans = v.InferOutput<ReturnType<typeof spansSchema>>

/** Whether they follow each other. Where one ends another may begin. */
function ascends(spans: readonly (readonly [string, string])[]): boolean {
	let last = -1
	return spans.every(([from, until]) => {
		const follows = minutesOf(from) >= last && minutesOf(until) > minutesOf(from)
		last = minutesOf(until)
		return follows
	})
}
