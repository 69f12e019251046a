import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { roles } from '../user/post'
import { owedBoardSchema, owedTownSchema } from './owed-view'
import { periodSchema } from './period'

/** Without a period it is the newest that is over. */
const query = v.object({ period: v.optional(periodSchema) })

/** What villages owe, for staff: everybody of the county sees who is on time. */
export const owedRoutes = {
	owed: {
		...at('owed'),
		access: roles,
		function: 'villager',
		summary: 'What villages owe in a period, by town: published, late, missing, corrected, still due',
		query,
		answer: owedBoardSchema,
		refuses: ['periodInvalid'],
	},
	owedTown: {
		...at('owedTown'),
		access: roles,
		function: 'villager',
		summary: 'The same of one town, by village',
		params: v.object({ town: v.pipe(v.string(), v.regex(/^\d{9}$/)) }),
		query,
		answer: owedTownSchema,
		refuses: ['periodInvalid', 'villageUnknown'],
	},
} as const satisfies Record<string, Route>
