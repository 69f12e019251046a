import * as v from 'valibot'
import { lineSchema } from '../catalogue/entry'
import { villageCodeSchema } from '../region/region'
import { minutesOf } from '../rule/spans'

/** Limits of a touring day; lengths in characters. */
export const touringLimits = { place: 40, unit: 30, services: { most: 12, each: 20 } } as const
/** A touring day's code; whoever asks for something there names it. */
export const touringDayIdSchema = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/, 'touringDayUnknown'),
)
/** A Beijing day: 2026-11-25. */
export const dayWordSchema = v.pipe(
	v.string(),
	v.regex(/^20\d{2}-\d{2}-\d{2}$/),
	v.check((day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().slice(0, 10) === day),
)
export const clockWordSchema = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))

/** A day on which services come to a village (巡回服务日). */
export const touringDaySchema = v.pipe(
	v.object({
		id: touringDayIdSchema,
		day: dayWordSchema,
		/** Of the Beijing day: 09:00. */
		from: clockWordSchema,
		until: clockWordSchema,
		village: villageCodeSchema,
		/** Where in the village: 村委会大院. */
		place: lineSchema(touringLimits.place),
		/** What is done there: 测血压, 补办社保卡. */
		services: v.pipe(
			v.array(lineSchema(touringLimits.services.each)),
			v.minLength(1),
			v.maxLength(touringLimits.services.most),
		),
		/** Who comes, as people call them: 县人民医院. */
		unit: lineSchema(touringLimits.unit),
	}),
	v.check(({ from, until }) => minutesOf(from) < minutesOf(until)),
)
export type TouringDay = v.InferOutput<typeof touringDaySchema>
