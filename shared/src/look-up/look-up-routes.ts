import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { lookUpAnswerSchema, lookUpSchema } from './look-up'

/** How a case stands, for whoever has no account. */
export const lookUpRoutes = {
	lookUp: {
		...at('lookUp'),
		access: 'open',
		function: 'claim',
		summary: 'How a case stands and what comes next, by its number and the last four digits of the phone',
		body: lookUpSchema,
		answer: lookUpAnswerSchema,
		refuses: ['numberInvalid', 'tailInvalid', 'lookUpWrong', 'numberAskedTooOften', 'askedTooOften'],
	},
} as const satisfies Record<string, Route>
