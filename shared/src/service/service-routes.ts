import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { circleSchema } from '../circle/circle-view'
import { villageCodeSchema } from '../region/region'
import { servicesSchema } from './list-view'

/** For how many seconds anybody may keep a list: a whole village that looks at once is one request. */
const KEPT = 60

/** What can be done for somebody, and what is near by. */
export const serviceRoutes = {
	services: {
		...at('services'),
		access: 'open',
		function: 'service',
		summary: 'All services that a county lists: who may ask, what to bring, what it costs, where',
		params: v.object({ tenant: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
		answer: servicesSchema,
		cache: KEPT,
	},
	circle: {
		...at('circle'),
		access: 'open',
		function: 'service',
		summary: 'What is near a village: service points of its town, and the next days on which services come',
		params: v.object({ village: villageCodeSchema }),
		answer: circleSchema,
		cache: KEPT,
		refuses: ['villageUnknown'],
	},
} as const satisfies Record<string, Route>
