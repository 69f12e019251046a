import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { answers } from './consent'
import { deliveryStates, outcomes } from './delivery'
import { noticeKinds, subjects, templates } from './notice'

/** The place of a notice in an inbox: when it came, and its name. */
export const inboxPlaceSchema = v.pipe(v.string(), v.regex(/^\d{13}#[0-9a-f]{32}$/))

/** One line of an inbox. `text` is made when it is read; nothing personal is kept. */
export const inboxItemSchema = v.object({
	place: v.string(),
	at: v.number(),
	kind: v.picklist(noticeKinds),
	template: v.picklist(templates),
	/** What it is about where that is no case: `case` is then its identifier, and `number` is empty. */
	about: v.optional(v.picklist(subjects)),
	case: v.string(),
	number: v.string(),
	text: v.string(),
	read: v.boolean(),
})
export type InboxItem = v.InferOutput<typeof inboxItemSchema>

export const inboxAnswerSchema = v.object({
	notices: v.array(inboxItemSchema),
	unread: v.number(),
	next: v.optional(v.string()),
})
export type InboxAnswer = v.InferOutput<typeof inboxAnswerSchema>
export const unreadSchema = v.object({ unread: v.number() })
/** Everything up to a place has been read. */
export const readInboxSchema = v.object({ id: identifierSchema, upTo: inboxPlaceSchema })

/** What the phone was answered, by WeChat's identifier of the template. */
export const consentsSchema = v.object({
	id: identifierSchema,
	answers: v.pipe(
		v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,64}$/)), v.picklist(answers)),
		v.check((given) => Object.keys(given).length <= 5, 'invalidInput'),
	),
})
/** Which templates to ask for in the user's own mini-program, and how many messages each has left. */
export const askableSchema = v.object({
	templates: v.array(
		v.object({
			template: v.picklist(templates),
			id: v.string(),
			kind: v.picklist(['oneTime', 'longTerm']),
			left: v.number(),
		}),
	),
})
export type Askable = v.InferOutput<typeof askableSchema>

/** A delivery's name: its notice and its channel. */
export const deliveryNameSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}-[A-Za-z0-9]{1,40}$/))
export const listedDeliveryStates = ['waiting', 'failed', 'dead'] as const

/** A delivery as the office sees it: what, how often, why not; never to whom. */
export const deliveryViewSchema = v.object({
	delivery: v.string(),
	about: v.optional(v.picklist(subjects)),
	case: v.string(),
	number: v.string(),
	kind: v.picklist(noticeKinds),
	channel: v.string(),
	state: v.picklist(deliveryStates),
	at: v.number(),
	/** Attempts so far, the newest last; of many only the newest. */
	attempts: v.array(
		v.object({
			at: v.number(),
			outcome: v.picklist(outcomes),
			code: v.optional(v.string()),
			rid: v.optional(v.string()),
		}),
	),
	tries: v.number(),
	/** When it is tried next. */
	due: v.optional(v.number()),
	/** Why it is where it is: the last attempt's code. */
	reason: v.optional(v.string()),
})
export type DeliveryView = v.InferOutput<typeof deliveryViewSchema>
export const deliveriesSchema = v.object({
	deliveries: v.array(deliveryViewSchema),
	next: v.optional(v.string()),
})
