import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { doneSchema } from '../session/session'
import { roles } from '../user/post'
import {
	proposalDecisionSchema,
	proposalDoneSchema,
	proposalParams,
	proposalsSchema,
	proposeSchema,
} from './proposal'

/** Matters that somebody proposes. */
export const proposalRoutes = {
	proposals: {
		...at('proposals'),
		access: roles,
		function: 'catalogue',
		summary: 'Matters proposed for the catalogue: all of them to those who keep it, to others their own',
		answer: proposalsSchema,
	},
	propose: {
		...at('propose'),
		access: roles,
		function: 'catalogue',
		status: 201,
		summary: 'Propose a matter that is in no entry, on the spot',
		body: proposeSchema,
		answer: doneSchema,
		refuses: ['identifierInvalid', 'identifierReused', 'unitUnknown', 'textEmpty', 'textTooLong'],
	},
	decideProposal: {
		...at('decideProposal'),
		access: ['leader', 'administrator'],
		function: 'catalogue',
		summary: 'Accept a proposal with a whole entry, which makes a new version, or refuse it and say why',
		params: proposalParams,
		body: proposalDecisionSchema,
		answer: proposalDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'notYours',
			'proposalUnknown',
			'notAllowedNow',
			'unitUnknown',
			'entryInvalid',
			'catalogueMoved',
			'textEmpty',
			'textTooLong',
		],
	},
} as const satisfies Record<string, Route>
