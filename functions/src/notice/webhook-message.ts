import type { EventType } from '@huying/shared/case/event'
import type { Source, Status } from '@huying/shared/case/status'
import type { StoredCase } from '../case/case-store'

/** What another system is told of a case that came from it. Nothing of the caller is in it. */
export interface WebhookMessage {
	/** The same at each attempt, so that the receiver knows a message again (`webhook-id`). */
	readonly id: string
	readonly body: {
		/** `case.` and the event: `case.accepted`. */
		readonly type: `case.${EventType}`
		/** When it happened, ISO 8601. */
		readonly timestamp: string
		readonly data: {
			readonly case: string
			readonly number: string
			/** The number it bears there (原工单号). */
			readonly sourceNumber?: string
			readonly source: Source
			/** Where the case stands when this is sent: it may have moved on since the event. */
			readonly status: Status
			/** When it happened, in epoch milliseconds. */
			readonly at: number
			/** What the unit answers the caller. */
			readonly reply?: string
		}
	}
}

/** Events that carry the unit's answer. */
const answering: ReadonlySet<EventType> = new Set<EventType>(['resolved', 'verified', 'closed'])

/**
 * Words one event of a case for the system that the case came from. Made when it is sent, and kept nowhere: what was
 * erased meanwhile is not told any more.
 * @param id names the notice
 * @returns undefined when the case has no such event
 */
export function webhookMessage(
	{ state, events, records }: Pick<StoredCase, 'state' | 'events' | 'records'>,
	seq: number,
	id: string,
): WebhookMessage | undefined {
	const event = events.find((known) => known.seq === seq)
	if (event === undefined) return undefined
	const resolved = events.findLast(({ type, seq: at }) => type === 'resolved' && at <= seq)
	const reply = answering.has(event.type)
		? records.find((record) => record.seq === resolved?.seq)?.text
		: undefined
	return {
		id,
		body: {
			type: `case.${event.type}`,
			timestamp: new Date(event.at).toISOString(),
			data: {
				case: state.case,
				number: state.number,
				...(state.sourceNumber !== undefined && { sourceNumber: state.sourceNumber }),
				source: state.source,
				status: state.status,
				at: event.at,
				...(reply !== undefined && { reply }),
			},
		},
	}
}
