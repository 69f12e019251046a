import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { unitIdSchema } from '../case/words'
import { daysQuery } from '../time/days-query'
import { roles } from '../user/post'
import { listedNames } from './board'
import { boardAnswerSchema, boardCasesAnswerSchema } from './board-view'

/** The leader's board, and the cases behind its numbers. */
export const boardRoutes = {
	board: {
		...at('board'),
		access: ['leader', 'dispatcher', 'inspector'],
		function: 'case',
		summary: "The leader's board: every unit's line and every town's, over some days",
		query: daysQuery,
		answer: boardAnswerSchema,
		refuses: ['notYours'],
	},
	boardOf: {
		...at('boardOf'),
		access: roles,
		function: 'case',
		summary: "One unit's line of the board; a town's also as the place of cases",
		params: v.object({ line: unitIdSchema }),
		query: daysQuery,
		answer: boardAnswerSchema,
		refuses: ['unitUnknown', 'notYours'],
	},
	boardCases: {
		...at('boardCases'),
		access: roles,
		function: 'case',
		summary: 'The cases behind a number of the board',
		params: v.object({ line: unitIdSchema, name: v.picklist(listedNames) }),
		query: v.object({
			...daysQuery.entries,
			after: v.optional(v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2}#)?\d{13}#[A-Za-z0-9_-]{16,64}$/))),
		}),
		answer: boardCasesAnswerSchema,
		refuses: ['unitUnknown', 'notYours'],
	},
} as const satisfies Record<string, Route>
