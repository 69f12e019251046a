import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { claimableAnswerSchema, claimableQuerySchema, claimedAnswerSchema, claimSchema } from './claim-view'

/** Making a case one's own that the centre filed for one's telephone call, visit or letter. */
export const claimRoutes = {
	claimable: {
		...at('claimable'),
		access: 'session',
		function: 'claim',
		summary: 'The cases that were filed for the phone one proves through WeChat',
		body: claimableQuerySchema,
		answer: claimableAnswerSchema,
		refuses: ['phoneCodeInvalid'],
	},
	claim: {
		...at('claim'),
		access: 'session',
		function: 'claim',
		summary: 'Claim cases filed for the phone one has just proven; each once, whoever is first',
		body: claimSchema,
		answer: claimedAnswerSchema,
		refuses: ['identifierInvalid', 'phoneUnproven'],
	},
} as const satisfies Record<string, Route>
