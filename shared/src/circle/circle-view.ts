import * as v from 'valibot'
import { pointSchema } from './point'
import { touringDaySchema } from './touring-day'

/** What is near a village: the points of its town, and the next days on which services come to it. */
export const circleSchema = v.object({
	/** What stands over the list of points: that it is only a demonstration, say. */
	title: v.exactOptional(v.string()),
	points: v.array(pointSchema),
	/** From today on, the next first. */
	touringDays: v.array(touringDaySchema),
})
export type Circle = v.InferOutput<typeof circleSchema>
