import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { waitingSchema } from '../countersign/countersign'
import { roles } from '../user/post'
import { rulesChangeSchema, rulesViewSchema } from './rules-view'

/** The county's rules, and asking for others. */
export const rulesRoutes = {
	rules: {
		...at('rules'),
		access: roles,
		function: 'tenant',
		summary: "The county's rules: office hours, holidays, how long what may take, limits",
		answer: rulesViewSchema,
	},
	changeRules: {
		...at('changeRules'),
		access: ['leader', 'administrator'],
		function: 'tenant',
		summary: "Ask for a change of the county's rules, which another person must confirm",
		body: rulesChangeSchema,
		answer: waitingSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'officeHoursInvalid',
			'shiftsInvalid',
			'calendarDayInvalid',
			'signAfterResolve',
			'unitUnknown',
			'notYours',
			'rulesMoved',
		],
	},
} as const satisfies Record<string, Route>
