import { RefusalError } from '@huying/shared/error/refusal'
import * as v from 'valibot'

/** What a person answered about a template, as WeChat itself tells it. */
export interface ConsentTold {
	readonly template: string
	readonly decision: 'accept' | 'reject'
	/** `asked` inside the mini-program, or `managed` later among WeChat's own settings: that is only ever a reject. */
	readonly by: 'asked' | 'managed'
}

/** What became of a message that was handed to WeChat. */
export interface SentTold {
	readonly template: string
	readonly message: string
	/** WeChat's code in digits; 0 where it arrived. */
	readonly code: string
}

/** What the look at a picture came to. `errcode` is 0 where there was a look at all. */
export interface MediaTold {
	readonly trace: string
	readonly suggest: string
	readonly label: number
	readonly errcode: number
}

/** A push, as far as we make something of it. */
export interface PushEvent {
	readonly openid: string
	/** As WeChat says, in epoch milliseconds. */
	readonly at: number
	/** WeChat's name of the event; empty for a message that is none. */
	readonly event: string
	readonly consents: readonly ConsentTold[]
	readonly sent: readonly SentTold[]
	readonly media: readonly MediaTold[]
	/** The mini-program that the event names, where it names one. */
	readonly appid: string | undefined
}

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(128))
const number = v.pipe(
	v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,15}$/), v.transform(Number))]),
	v.safeInteger(),
)
/** Epoch seconds, up to the year 5138: what becomes milliseconds must stay a number that can be stored. */
const time = v.pipe(number, v.minValue(0), v.maxValue(100_000_000_000))
const list = v.optional(v.union([v.array(v.looseObject({})), v.looseObject({})]), [])

const eventSchema = v.looseObject({
	FromUserName: word,
	CreateTime: time,
	Event: v.optional(v.string(), ''),
	List: list,
	appid: v.optional(v.string()),
})

const answeredSchema = v.object({ TemplateId: word, SubscribeStatusString: v.picklist(['accept', 'reject']) })
const sentSchema = v.object({ TemplateId: word, MsgID: v.optional(v.unknown()), ErrorCode: v.unknown() })
const mediaSchema = v.object({
	trace_id: v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/)),
	errcode: v.optional(number, 0),
	result: v.optional(
		v.looseObject({ suggest: v.optional(v.string(), ''), label: v.optional(number, 0) }),
		{},
	),
})

/** No event of WeChat's has more templates than may be asked for at once. */
const ITEMS = 20

/**
 * Reads the JSON of a push.
 * @throws RefusalError pushUnreadable where it is not what WeChat sends
 */
export function pushEventOf(message: string): PushEvent {
	const event = parsed(eventSchema, jsonOf(message))
	// WeChat sends an object where there is one, an array where there are several
	const items = Array.isArray(event.List) ? event.List : [event.List]
	if (items.length > ITEMS) throw new RefusalError('pushUnreadable')
	const told = { consents: [], sent: [], media: [], ...readers.get(event.Event)?.(items, event) }
	return {
		openid: event.FromUserName,
		at: event.CreateTime * 1000,
		event: event.Event.slice(0, 64),
		appid: event.appid,
		...told,
	}
}

type Read = Partial<Pick<PushEvent, 'consents' | 'sent' | 'media'>>
type Reader = (items: readonly unknown[], event: unknown) => Read

/** What is made of which event. Others are taken, and nothing is made of them. */
const readers = new Map<string, Reader>(
	Object.entries({
		subscribe_msg_popup_event: (items) => ({ consents: items.map(consentOf('asked')) }),
		subscribe_msg_change_event: (items) => ({ consents: items.map(consentOf('managed')) }),
		subscribe_msg_sent_event: (items) => ({
			sent: items.map((item) => {
				const { TemplateId, MsgID, ErrorCode } = parsed(sentSchema, item)
				return { template: TemplateId, message: String(MsgID ?? ''), code: String(ErrorCode) }
			}),
		}),
		wxa_media_check: (_, event) => {
			const { trace_id, errcode, result } = parsed(mediaSchema, event)
			return {
				media: [{ trace: trace_id, suggest: result.suggest ?? '', label: result.label ?? 0, errcode }],
			}
		},
	} satisfies Record<string, Reader>),
)

function consentOf(by: ConsentTold['by']): (item: unknown) => ConsentTold {
	return (item) => {
		const { TemplateId, SubscribeStatusString } = parsed(answeredSchema, item)
		return { template: TemplateId, decision: SubscribeStatusString, by }
	}
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		throw new RefusalError('pushUnreadable')
	}
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
	const result = v.safeParse(schema, value)
	if (!result.success) throw new RefusalError('pushUnreadable')
	return result.output
}
