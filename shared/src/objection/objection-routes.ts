import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { receiptSchema } from '../case/case-view'
import { objectionSchema } from './command'

/** Asking about what villages publish. What becomes of it is a case's own routes'. */
export const objectionRoutes = {
	object: {
		...at('object'),
		access: 'session',
		function: 'case',
		status: 201,
		summary:
			'Object to an item that a village published, or ask about it; it goes to whoever answers at once',
		body: objectionSchema,
		answer: receiptSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'photosTooMany',
			'photoAndVideo',
			'photoNotYours',
			'photoNotReady',
			'photoTaken',
			'disclosureUnknown',
			'villagerOnly',
			'unitUnknown',
		],
	},
} as const satisfies Record<string, Route>
