import * as v from 'valibot'

/**
 * How long something may take: hours by the clock, day and night, or working days of the county's calendar. A working
 * day is as long as the office hours of one day. Hours come in quarters and days in halves, so that no time is a
 * fraction that a sheet cannot say.
 */
export type Allowance =
	| { readonly by: 'clock'; readonly hours: number }
	| { readonly by: 'working'; readonly days: number }

export const allowanceSchema = v.variant('by', [
	v.object({
		by: v.literal('clock'),
		hours: v.pipe(v.number(), v.minValue(0.25), v.maxValue(8760), v.multipleOf(0.25)),
	}),
	v.object({
		by: v.literal('working'),
		days: v.pipe(v.number(), v.minValue(0.5), v.maxValue(365), v.multipleOf(0.5)),
	}),
])

/** A share of an allowance: three quarters of it, `part(allowance, 0.75)`. Not rounded, so it need not fit a sheet. */
export function part(allowance: Allowance, share: number): Allowance {
	return allowance.by === 'clock'
		? { by: 'clock', hours: allowance.hours * share }
		: { by: 'working', days: allowance.days * share }
}
