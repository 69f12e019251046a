import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import {
	draftSchema,
	handoverDoneSchema,
	handoverNameSchema,
	handoverSchema,
	handoversSchema,
	offerSchema,
	stepSchema,
} from './handover-view'

/** What one shift of the centre hands to the next. */
export const handoverRoutes = {
	handoverDraft: {
		...at('handoverDraft'),
		access: ['dispatcher'],
		function: 'duty',
		summary: 'What the centre would hand to the next shift now',
		answer: draftSchema,
		refuses: ['notYours'],
	},
	handovers: {
		...at('handovers'),
		access: ['dispatcher', 'leader', 'inspector'],
		function: 'duty',
		summary: "The last thirty times that one of the centre's shifts handed over to the next",
		answer: handoversSchema,
		refuses: ['notYours'],
	},
	offerHandover: {
		...at('offerHandover'),
		access: ['dispatcher'],
		function: 'duty',
		status: 201,
		summary: 'Hand the centre over to the next shift',
		body: offerSchema,
		answer: handoverDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'notYours',
			'caseUnknown',
			'handoverOpen',
		],
	},
	handover: {
		...at('handover'),
		access: ['dispatcher', 'leader', 'inspector'],
		function: 'duty',
		summary: 'One hand-over, with the cases that whoever asks may see',
		params: v.object({ handover: handoverNameSchema }),
		answer: handoverSchema,
		refuses: ['notYours', 'handoverUnknown'],
	},
	followHandover: {
		...at('followHandover'),
		access: ['dispatcher'],
		function: 'duty',
		summary: 'Accept a hand-over, say what is missing, or add what was',
		params: v.object({ handover: handoverNameSchema }),
		body: stepSchema,
		answer: handoverDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'notYours',
			'handoverUnknown',
			'handoverOwn',
			'notAllowedNow',
			'caseMoved',
		],
	},
} as const satisfies Record<string, Route>
