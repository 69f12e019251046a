import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { roles } from '../user/post'
import { tenantSchema, unitsAnswerSchema } from './tenant'

/** A county: its places, and its units. */
export const tenantRoutes = {
	tenant: {
		...at('tenant'),
		access: 'open',
		function: 'tenant',
		summary: 'A county: its name, towns and villages',
		params: v.object({ appid: v.string() }),
		answer: tenantSchema,
		refuses: ['appidUnknown'],
	},
	units: {
		...at('units'),
		access: roles,
		function: 'tenant',
		summary: "The county's units",
		answer: unitsAnswerSchema,
	},
} as const satisfies Record<string, Route>
