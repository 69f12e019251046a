import * as v from 'valibot'
import { at } from '../api/addresses'
import { page } from '../api/cursor'
import type { Route } from '../api/route'
import { identifierSchema } from '../identifier/identifier'
import { doneSchema } from '../session/session'
import { doubtsSchema, safetyDecisionSchema } from './safety-view'

const caseParams = v.object({ case: identifierSchema })

/** What a person must look at before others may see it. */
export const safetyRoutes = {
	doubts: {
		...at('doubts'),
		access: ['dispatcher'],
		function: 'case',
		summary: 'Words and photos of residents that a person must look at before others may see them',
		query: page,
		answer: doubtsSchema,
		refuses: ['notYours'],
	},
	decideSafety: {
		...at('decideSafety'),
		access: ['dispatcher'],
		function: 'case',
		summary: 'Let through or hide what is in doubt in a case',
		params: caseParams,
		body: safetyDecisionSchema,
		answer: doneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'notYours',
			'caseUnknown',
			'notAllowedNow',
			'caseMoved',
		],
	},
} as const satisfies Record<string, Route>
