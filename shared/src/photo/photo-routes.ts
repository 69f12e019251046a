import * as v from 'valibot'
import { at } from '../api/addresses'
import type { Route } from '../api/route'
import { identifierSchema } from '../identifier/identifier'
import { photoSchema, ticketRequestSchema, ticketSchema } from './photo'

/** Photos, films and voices: a place to upload one to, and having it looked at. */
export const photoRoutes = {
	requestTicket: {
		...at('requestTicket'),
		access: 'session',
		function: 'photo',
		status: 201,
		summary: 'Get a presigned POST for one photo or film',
		body: ticketRequestSchema,
		answer: ticketSchema,
		refuses: ['identifierInvalid', 'photoTypeRefused', 'photoTooLarge', 'voiceTooLong', 'identifierReused'],
	},
	checkPhoto: {
		...at('checkPhoto'),
		access: 'session',
		function: 'photo',
		summary: 'Look at an upload: verify it, strip what it tells of place and device, make a thumbnail',
		params: v.object({ photo: identifierSchema }),
		answer: photoSchema,
		refuses: [
			'identifierInvalid',
			'photoUnknown',
			'photoNotUploaded',
			'photoUnreadable',
			'photoTooLarge',
			'photoTypeRefused',
			'voiceTooLong',
			'voiceUnreadable',
		],
	},
} as const satisfies Record<string, Route>
