import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { receiptSchema } from '../case/case-view'
import { questionSchema } from './question'

/** Asking about what can be done for somebody. What becomes of it is a case's own routes'. */
export const questionRoutes = {
	askQuestion: {
		...at('askQuestion'),
		access: 'session',
		function: 'case',
		status: 201,
		summary: 'Ask online about a service, a touring day or anything else, and be answered as a case',
		body: questionSchema,
		answer: receiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'villageUnknown',
			'serviceUnknown',
			'touringDayUnknown',
			'voicesTooMany',
			'photosTooMany',
			'photoAndVideo',
			'photoNotYours',
			'photoNotReady',
			'photoTaken',
		],
	},
} as const satisfies Record<string, Route>
