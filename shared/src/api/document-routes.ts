import * as v from 'valibot'
import { at } from './addresses'
import type { Route } from './route'

/** The contract itself, to be read. */
export const documentRoutes = {
	openApi: {
		...at('openApi'),
		access: 'open',
		function: 'openapi',
		summary: 'This document',
		answer: v.looseObject({ openapi: v.string() }),
	},
} as const satisfies Record<string, Route>
