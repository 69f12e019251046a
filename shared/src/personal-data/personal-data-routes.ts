import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { fileAnswerSchema } from '../catalogue/catalogue-view'
import { waitingSchema } from '../countersign/countersign'
import { identifierSchema } from '../identifier/identifier'
import {
	askErasureSchema,
	askedErasureSchema,
	eraseCallerSchema,
	ownDataQuery,
	ownDataSchema,
} from './own-data'

/** What is kept about whoever asks, to see, to take along and to have erased. */
export const personalDataRoutes = {
	ownData: {
		...at('ownData'),
		access: 'session',
		function: 'personalData',
		summary: 'What is kept about whoever asks, by kind, how long, and their own words in every case',
		query: ownDataQuery,
		answer: ownDataSchema,
		refuses: [],
	},
	takeOwnData: {
		...at('takeOwnData'),
		access: 'session',
		function: 'personalData',
		summary: 'Everything that is kept about whoever asks, as one file that a person and a program can read',
		answer: fileAnswerSchema,
		refuses: ['ownDataTooLarge'],
	},
	askErasure: {
		...at('askErasure'),
		access: 'session',
		function: 'personalData',
		summary:
			'Have everything erased that identifies whoever asks: at once, or when the last open case has ended',
		body: askErasureSchema,
		answer: askedErasureSchema,
		refuses: ['identifierInvalid', 'stillOnDuty'],
	},
	keepOwnData: {
		...at('keepOwnData'),
		access: 'session',
		function: 'personalData',
		summary: 'Take back the wish to be erased, while cases are still open',
		answer: v.object({ done: v.literal(true) }),
		refuses: ['erasureNone'],
	},
	eraseCaller: {
		...at('eraseCaller'),
		access: ['dispatcher'],
		function: 'personalData',
		summary:
			'Ask that what identifies a caller without an account goes from their ended case; another person confirms it',
		params: v.object({ case: identifierSchema }),
		body: eraseCallerSchema,
		answer: waitingSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'caseUnknown',
			'callerSignsIn',
			'caseStillOpen',
		],
	},
} as const satisfies Record<string, Route>
