import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { identifierSchema } from '../identifier/identifier'
import { roles } from '../user/post'
import { caseFileSchema } from './case-file'

/** A whole case on paper. */
export const caseFileRoutes = {
	takeCaseFile: {
		...at('takeCaseFile'),
		access: roles,
		function: 'claim',
		summary: 'Take out the file of a case: the digests of its steps; that it was taken out is written down',
		params: v.object({ case: identifierSchema }),
		answer: caseFileSchema,
		refuses: ['identifierInvalid', 'caseUnknown', 'notYours'],
	},
} as const satisfies Record<string, Route>
