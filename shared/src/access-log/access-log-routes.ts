import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { accessLogAnswerSchema, accessLogQuery } from './access-log-view'

/** Who looked at, took out or changed what not everybody may. Nothing writes here but what is written down. */
export const accessLogRoutes = {
	accessLog: {
		...at('accessLog'),
		access: ['inspector', 'leader', 'handler', 'dispatcher', 'administrator'],
		function: 'oversight',
		summary: 'Who saw a confidential caller, took out a list, changed a post: the newest first',
		query: accessLogQuery,
		answer: accessLogAnswerSchema,
		refuses: ['unitUnknown', 'notYours'],
	},
} as const satisfies Record<string, Route>
