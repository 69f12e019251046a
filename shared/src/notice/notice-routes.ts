import * as v from 'valibot'
import { at } from '../api/addresses'
import { cursor } from '../api/cursor'
import type { Route } from '../api/route'
import { identifierSchema } from '../identifier/identifier'
import { doneSchema } from '../session/session'
import {
	askableSchema,
	consentsSchema,
	deliveriesSchema,
	deliveryNameSchema,
	inboxAnswerSchema,
	listedDeliveryStates,
	readInboxSchema,
	unreadSchema,
} from './notice-view'

const inboxPage = cursor(/^\d{13}#[0-9a-f]{32}$/)
const deliveryPage = cursor(/^\d{13}#[0-9a-f]{32}-[A-Za-z0-9]{1,40}$/)

/** What people are told, what they consented to, and what became of each message. */
export const noticeRoutes = {
	inbox: {
		...at('inbox'),
		access: 'session',
		function: 'notice',
		summary: 'What the user who asks was told, newest first',
		query: inboxPage,
		answer: inboxAnswerSchema,
	},
	unread: {
		...at('unread'),
		access: 'session',
		function: 'notice',
		summary: 'How much of it is unread',
		answer: unreadSchema,
	},
	readInbox: {
		...at('readInbox'),
		access: 'session',
		function: 'notice',
		summary: 'Everything up to a place has been read',
		body: readInboxSchema,
		answer: unreadSchema,
		refuses: ['identifierInvalid'],
	},
	askable: {
		...at('askable'),
		access: 'session',
		function: 'notice',
		summary: 'Which message templates to ask consent for, and how many messages each has left',
		answer: askableSchema,
	},
	answerConsents: {
		...at('answerConsents'),
		access: 'session',
		function: 'notice',
		summary: 'What the phone was answered when it asked for consent',
		body: consentsSchema,
		answer: askableSchema,
		refuses: ['identifierInvalid', 'identifierReused'],
	},
	deliveries: {
		...at('deliveries'),
		access: ['dispatcher'],
		function: 'notice',
		summary: 'Messages that wait, failed or are dead, the oldest first',
		params: v.object({ state: v.picklist(listedDeliveryStates) }),
		query: deliveryPage,
		answer: deliveriesSchema,
	},
	reviveDelivery: {
		...at('reviveDelivery'),
		access: ['dispatcher'],
		function: 'notice',
		summary: 'Try a message again that failed or is dead',
		params: v.object({ delivery: deliveryNameSchema }),
		body: v.object({ id: identifierSchema }),
		answer: doneSchema,
		refuses: [
			'identifierInvalid',
			'identifierReused',
			'deliveryUnknown',
			'notAllowedNow',
			'consentMissing',
			'caseMoved',
		],
	},
} as const satisfies Record<string, Route>
