import * as v from 'valibot'
import { at } from '../api/addresses'
import { cursor, page } from '../api/cursor'
import type { Route } from '../api/route'
import { listAnswerSchema } from '../case/case-view'
import { unitIdSchema } from '../case/words'
import { daysQuery } from '../time/days-query'
import { roles } from '../user/post'
import { callsAnswerSchema } from './call'
import { figuresAnswerSchema, unitsFiguresAnswerSchema } from './figures'

const regionPage = cursor(/^\d{12}#\d{13}#[A-Za-z0-9_-]{16,64}$/)

/** What is asked after a case was resolved, and what came of it. */
export const followUpRoutes = {
	casesToVerify: {
		...at('casesToVerify'),
		access: ['gridWorker'],
		function: 'case',
		summary: "Resolved cases to check in the grid worker's own region",
		query: regionPage,
		answer: listAnswerSchema,
	},
	callsToMake: {
		...at('callsToMake'),
		access: ['dispatcher', 'inspector'],
		function: 'case',
		summary: 'Callers who did not answer and are owed a call by somebody outside the unit judged',
		query: page,
		answer: callsAnswerSchema,
	},
	unitsFigures: {
		...at('unitsFigures'),
		access: ['dispatcher', 'leader', 'inspector'],
		function: 'case',
		summary: "What came of asking the callers of each unit's resolved cases, over some days",
		query: daysQuery,
		answer: unitsFiguresAnswerSchema,
		refuses: ['notYours'],
	},
	figures: {
		...at('figures'),
		access: roles,
		function: 'case',
		summary: "What came of asking the callers of a unit's resolved cases, by day",
		params: v.object({ unit: unitIdSchema }),
		query: daysQuery,
		answer: figuresAnswerSchema,
		refuses: ['unitUnknown', 'notYours'],
	},
} as const satisfies Record<string, Route>
