import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { repeatQuery, repeatsSchema } from './repeat-view'

/** Whether a call is about something that was called about before. */
export const repeatRoutes = {
	repeats: {
		...at('repeats'),
		access: ['dispatcher'],
		function: 'find',
		summary:
			'Earlier cases of the same telephone, place or words as a call that is being typed, and why each',
		query: repeatQuery,
		answer: repeatsSchema,
		refuses: ['villageUnknown', 'textTooLong'],
	},
} as const satisfies Record<string, Route>
