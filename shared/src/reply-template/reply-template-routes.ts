import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { roles } from '../user/post'
import { replyTemplatesSchema } from './reply-template'

/** Words kept ready for answers. They are kept as a spreadsheet, with the other lists. */
export const replyTemplateRoutes = {
	replyTemplates: {
		...at('replyTemplates'),
		access: roles,
		function: 'service',
		summary: 'Words kept ready for the steps of a case, with places to fill',
		answer: replyTemplatesSchema,
	},
} as const satisfies Record<string, Route>
