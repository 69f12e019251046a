import * as v from 'valibot'

/** A time of the Beijing day as people write it: 08:30, at the latest 24:00. */
const clockTime = v.pipe(v.string(), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'officeHoursInvalid'))

/** Minutes since midnight: 08:30 → 510. */
export function minutesOf(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** The spans of a working day, from early to late, not overlapping: 08:30–12:00, 14:00–18:00. */
export const officeHoursSchema = v.pipe(
	v.array(v.tuple([clockTime, clockTime])),
	v.minLength(1, 'officeHoursInvalid'),
	v.maxLength(4, 'officeHoursInvalid'),
	v.check((hours) => ascends(hours), 'officeHoursInvalid'),
)
export type OfficeHours = v.InferOutput<typeof officeHoursSchema>

function ascends(hours: readonly (readonly [string, string])[]): boolean {
	let last = -1
	return hours.flat().every((time) => {
		const later = minutesOf(time) > last
		last = minutesOf(time)
		return later
	})
}
