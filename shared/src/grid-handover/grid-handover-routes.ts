import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'
import {
	gridHandoverDoneSchema,
	gridHandoverDraftSchema,
	gridHandoverSchema,
	gridHandoverStepSchema,
	gridHandoversSchema,
	offerGridHandoverSchema,
} from './grid-handover-view'

const hands = ['gridWorker', 'handler'] as const
const handover = v.object({ handover: identifierSchema })

/** Slips by which a grid, or one job, changes hands (工作交割单). */
export const gridHandoverRoutes = {
	gridHandoverDraft: {
		...at('gridHandoverDraft'),
		access: hands,
		function: 'gridHandover',
		summary: 'What would be handed over now, of a grid or of one job, and to whom it can be',
		query: v.object({ grid: v.optional(villageCodeSchema), job: v.optional(identifierSchema) }),
		answer: gridHandoverDraftSchema,
		refuses: ['identifierInvalid', 'villageUnknown', 'gridUnknown', 'caseUnknown', 'notYours'],
	},
	gridHandovers: {
		...at('gridHandovers'),
		access: hands,
		function: 'gridHandover',
		summary: 'The last fifty slips that one gave or was given, newest first',
		answer: gridHandoversSchema,
	},
	offerGridHandover: {
		...at('offerGridHandover'),
		access: hands,
		function: 'gridHandover',
		status: 201,
		summary: 'Hand over a grid or one job to somebody, with the list as it is now',
		body: offerGridHandoverSchema,
		answer: gridHandoverDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'villageUnknown',
			'textEmpty',
			'textTooLong',
			'gridUnknown',
			'caseUnknown',
			'notYours',
			'takerUnknown',
			'itemUnknown',
			'handoverOpen',
		],
	},
	gridHandover: {
		...at('gridHandover'),
		access: hands,
		function: 'gridHandover',
		summary: 'One slip, as it was given, for the two whose it is',
		params: handover,
		answer: gridHandoverSchema,
		refuses: ['identifierInvalid', 'handoverUnknown'],
	},
	followGridHandover: {
		...at('followGridHandover'),
		access: hands,
		function: 'gridHandover',
		summary:
			'Accept a slip with its papers counted, say what is not so, refuse it, add to it, or take it back',
		params: handover,
		body: gridHandoverStepSchema,
		answer: gridHandoverDoneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'textEmpty',
			'textTooLong',
			'notYours',
			'handoverOwn',
			'handoverUnknown',
			'notAllowedNow',
			'caseMoved',
			'itemUnknown',
			'papersUnconfirmed',
		],
	},
} as const satisfies Record<string, Route>
