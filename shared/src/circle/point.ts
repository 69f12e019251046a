import * as v from 'valibot'
import { lineSchema } from '../catalogue/entry'
import { villageCodeSchema } from '../region/region'
import { phoneLineSchema } from '../service/service'
import { kindsOfPoints } from './kind'
import { opensSchema } from './opens'

/** Limits of a service point, in characters. */
export const pointLimits = { name: 30, what: 80 } as const
export const pointIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/))
/** In degrees of gcj02, as WeChat's map has it; anywhere in China. */
export const longitudeSchema = v.pipe(v.number(), v.minValue(73), v.maxValue(136))
export const latitudeSchema = v.pipe(v.number(), v.minValue(3), v.maxValue(54))

/** A place near by where something can be done or bought (服务点). */
export const pointSchema = v.object({
	id: pointIdSchema,
	kind: v.picklist(kindsOfPoints),
	name: lineSchema(pointLimits.name),
	/** The village that it stands in. */
	village: villageCodeSchema,
	place: v.object({ longitude: longitudeSchema, latitude: latitudeSchema }),
	/** What one gets there, in one line. */
	what: lineSchema(pointLimits.what),
	opens: opensSchema,
	phone: v.exactOptional(phoneLineSchema),
})
export type Point = v.InferOutput<typeof pointSchema>
