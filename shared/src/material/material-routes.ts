import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import { slotSchema } from '../slot/slot'
import { lookedSchema, looksSchema, materialParams } from './material'

/** What comes with an errand: when somebody can come, and the pictures of papers that only two sides may look at. */
export const materialRoutes = {
	slots: {
		...at('slots'),
		access: 'session',
		function: 'errand',
		summary: 'Slots of a village that can still be booked, two weeks ahead',
		query: v.object({ village: villageCodeSchema }),
		answer: v.object({ slots: v.array(slotSchema) }),
		refuses: ['villageUnknown'],
	},
	lookAtMaterial: {
		...at('lookAtMaterial'),
		access: 'session',
		function: 'errand',
		summary: 'Look at one paper of an errand, for a few minutes; that one looked is kept',
		params: materialParams,
		answer: lookedSchema,
		refuses: ['identifierInvalid', 'materialUnknown'],
	},
	looks: {
		...at('looks'),
		access: 'session',
		function: 'errand',
		summary: 'Who looked at the papers of an errand, the latest first',
		params: v.object({ case: identifierSchema }),
		query: v.object({
			after: v.optional(v.pipe(v.string(), v.regex(/^\d{13}#[A-Za-z0-9_-]{1,64}#[A-Za-z0-9_-]{16,64}$/))),
		}),
		answer: looksSchema,
		refuses: ['identifierInvalid', 'caseUnknown'],
	},
} as const satisfies Record<string, Route>
