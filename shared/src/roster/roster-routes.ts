import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { unitIdSchema } from '../case/words'
import { roles } from '../user/post'
import {
	dutySchema,
	holdersSchema,
	rosterChangeSchema,
	rosterDaySchema,
	rosterDoneSchema,
	rosterSchema,
} from './roster-view'

/** Who holds which post in a unit, and who is on duty. */
export const rosterRoutes = {
	unitPosts: {
		...at('unitPosts'),
		access: roles,
		function: 'duty',
		summary: 'Who holds which post in a unit now, by pseudonym, name and role',
		params: v.object({ unit: unitIdSchema }),
		answer: holdersSchema,
		refuses: ['unitUnknown'],
	},
	roster: {
		...at('roster'),
		access: roles,
		function: 'duty',
		summary: "A unit's duty roster over some days, at most two months, with the people to choose from",
		params: v.object({ unit: unitIdSchema }),
		query: v.object({ from: rosterDaySchema, to: rosterDaySchema }),
		answer: rosterSchema,
		refuses: ['unitUnknown'],
	},
	changeRoster: {
		...at('changeRoster'),
		access: ['dispatcher', 'handler', 'leader', 'gridLeader'],
		function: 'duty',
		summary: "Write days of one's own unit's roster, each on the version that was seen",
		params: v.object({ unit: unitIdSchema }),
		body: rosterChangeSchema,
		answer: rosterDoneSchema,
		refuses: [
			'unitUnknown',
			'identifierInvalid',
			'identifierReused',
			'notYours',
			'rosterPast',
			'rosterMoved',
			'rosterStranger',
		],
	},
	duty: {
		...at('duty'),
		access: roles,
		function: 'duty',
		summary: 'Who is on duty in a unit now, and until when',
		params: v.object({ unit: unitIdSchema }),
		answer: dutySchema,
		refuses: ['unitUnknown'],
	},
} as const satisfies Record<string, Route>
