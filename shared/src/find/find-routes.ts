import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { findQuery } from './filter'
import { findAnswerSchema } from './find-view'

/** Finding cases by anything that is known of them. */
export const findRoutes = {
	find: {
		...at('find'),
		access: ['dispatcher', 'leader', 'inspector', 'handler'],
		function: 'find',
		summary:
			'Cases by words, numbers, a telephone, place, unit, matter, state, source and day, the newest first',
		query: findQuery,
		answer: findAnswerSchema,
		refuses: ['notYours', 'textTooLong', 'dayInvalid', 'villageUnknown', 'unitUnknown'],
	},
} as const satisfies Record<string, Route>
