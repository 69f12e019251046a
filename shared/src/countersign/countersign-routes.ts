import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { countersignParams, countersignsSchema, decidedSchema, decideSchema } from './countersign-view'

const overseers = ['administrator', 'leader'] as const

/** The gravest changes, each of which another person must confirm. */
export const countersignRoutes = {
	countersigns: {
		...at('countersigns'),
		access: overseers,
		function: 'oversight',
		summary: 'The gravest changes: what waits for another person, and what was decided last',
		answer: countersignsSchema,
		refuses: ['notYours'],
	},
	decideCountersign: {
		...at('decideCountersign'),
		access: overseers,
		function: 'oversight',
		summary: 'Confirm a grave change, which does it, or refuse it; never what one asked for oneself',
		params: countersignParams,
		body: decideSchema,
		answer: decidedSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'countersignUnknown',
			'countersignOwn',
			'askerLeft',
			'notYours',
			'notAllowedNow',
			'rulesMoved',
			'unitUnknown',
			'unitMoved',
			'unitBusy',
			'unitKept',
			'personUnknown',
			'postsMoved',
			'postsClash',
			'postHeld',
			'postUnfit',
			'dayInvalid',
			'villageUnknown',
			'caseUnknown',
			'callerSignsIn',
			'caseStillOpen',
		],
	},
} as const satisfies Record<string, Route>
