import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { boardQuery, disclosureParams, editionQuery, villageParams } from './disclosure-params'
import { disclosureViewSchema, villageBoardSchema } from './disclosure-view'

/** For how many seconds anybody may keep a board or an item: two thousand who open it at once are a few requests. */
const KEPT = 60

/** What villages publish for everybody. */
export const villageRoutes = {
	villageBoard: {
		...at('villageBoard'),
		access: 'open',
		function: 'village',
		summary: 'What a village has published for everybody, newest first, and what it owes',
		params: villageParams,
		query: boardQuery,
		answer: villageBoardSchema,
		cache: KEPT,
		refuses: ['villageUnknown', 'groupUnknown'],
	},
	disclosure: {
		...at('disclosure'),
		access: 'open',
		function: 'village',
		summary: 'One public item whole, with its editions; of what was taken down, that and why',
		params: disclosureParams,
		query: editionQuery,
		answer: disclosureViewSchema,
		cache: KEPT,
		refuses: ['identifierInvalid', 'disclosureUnknown'],
	},
} as const satisfies Record<string, Route>
