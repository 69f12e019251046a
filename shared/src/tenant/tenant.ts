import * as v from 'valibot'
import { townSchema } from '../region/region'
import { unitSchema } from '../unit/unit'

/** What anybody may know of a county: its name, how to reach the centre, and its towns and villages. */
export const tenantSchema = v.object({
	tenant: v.string(),
	name: v.string(),
	/** What the county calls its service: 榴乡诉递. */
	service: v.string(),
	centrePhone: v.optional(v.string()),
	towns: v.array(townSchema),
})
export type Tenant = v.InferOutput<typeof tenantSchema>

export const unitsAnswerSchema = v.object({ units: v.array(unitSchema) })
