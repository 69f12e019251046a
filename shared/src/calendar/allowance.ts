import * as v from 'valibot'

/**
 * How long something may take: hours by the clock, day and night, or working days of the county's calendar.
 * Hours come in quarters, so that half an hour is 0.5 and no time is a fraction that a sheet cannot say.
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
		days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
	}),
])
