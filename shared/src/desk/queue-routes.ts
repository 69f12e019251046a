import * as v from 'valibot'
import { at } from '../api/addresses'
import { page } from '../api/cursor'
import type { Route } from '../api/route'
import { listAnswerSchema } from '../case/case-view'
import { queues } from '../case/status'
import { unitIdSchema } from '../case/words'
import { roles } from '../user/post'
import { queueFilterEntries } from './queue-filter'

/** What waits at a unit's desk. */
export const queueRoutes = {
	queueCounts: {
		...at('queueCounts'),
		access: roles,
		function: 'case',
		summary: "How many open cases wait at a unit's desk, by status",
		params: v.object({ unit: unitIdSchema }),
		answer: v.object({ counts: v.record(v.string(), v.number()) }),
		refuses: ['unitUnknown', 'notYours'],
	},
	queue: {
		...at('queue'),
		access: roles,
		function: 'case',
		summary: "Open cases at a unit's desk, the most pressing first; a filter looks at 400 of them a page",
		params: v.object({ unit: unitIdSchema, status: v.picklist(queues) }),
		query: v.object({ ...page.entries, ...queueFilterEntries }),
		answer: listAnswerSchema,
		refuses: ['unitUnknown', 'notYours'],
	},
} as const satisfies Record<string, Route>
