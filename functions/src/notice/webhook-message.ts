import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Source, Status } from '@huying/shared/case/status'
import type { NoticeFacts, NoticeKind } from '@huying/shared/notice/notice'
import { caseKeys } from '../case/case-keys'
import { readCase } from '../case/case-store'
import type { Table } from '../store/table'

/** Kinds of notices that go to another system. */
export type SourceKind = Extract<NoticeKind, `source${string}`>

/** What another system is told of a case that came from it. Nothing of the caller is in it. */
export interface WebhookMessage {
	/** The same at each attempt, so that the receiver knows a message again (`webhook-id`). */
	readonly id: string
	readonly body: {
		/** `case.accepted` and the like. */
		readonly type: (typeof types)[SourceKind]
		/** When it happened, ISO 8601. */
		readonly timestamp: string
		readonly data: {
			readonly case: string
			readonly number: string
			/** The number it bears there (原工单号). */
			readonly sourceNumber?: string
			readonly source: Source
			/** Where this left the case. */
			readonly status: Status
			/** When it happened, in epoch milliseconds. */
			readonly at: number
			/** What the caller is answered: why not, what was done, why it ends. */
			readonly reply?: string
		}
	}
}

const types = {
	sourceAccepted: 'case.accepted',
	sourceDeclined: 'case.declined',
	sourceAssigned: 'case.assigned',
	sourceResolved: 'case.resolved',
	sourceReworked: 'case.reworked',
	sourceEnded: 'case.ended',
	sourceClosed: 'case.closed',
} as const satisfies Record<SourceKind, `case.${string}`>

/** Whose words are the reply: the event's own, or those of the resolving before it. Words between offices never are. */
const replies: { readonly [Kind in SourceKind]?: 'own' | 'resolved' } = {
	sourceDeclined: 'own',
	sourceResolved: 'own',
	sourceEnded: 'own',
	sourceClosed: 'resolved',
}

/** Whether a notice is one for another system. */
export function isSourceKind(kind: NoticeKind): kind is SourceKind {
	return Object.hasOwn(types, kind)
}

/**
 * Words a notice for the system that the case came from. The reply is read when it is sent and kept nowhere else, so
 * that what was erased is not told any more. At most one request: a GetItem, or for `closed` a Query of the case.
 * @param id names the notice
 */
export async function webhookMessage(
	table: Table,
	tenant: string,
	id: string,
	kind: SourceKind,
	facts: NoticeFacts,
): Promise<WebhookMessage> {
	const reply = await replyTo(table, tenant, kind, facts)
	const { number, sourceNumber, source, status, at } = facts
	if (source === undefined || status === undefined) throw new Error('only a case came from another system')
	return {
		id,
		body: {
			type: types[kind],
			timestamp: new Date(at).toISOString(),
			data: {
				case: facts.case,
				number,
				...(sourceNumber !== undefined && { sourceNumber }),
				source,
				status,
				at,
				...(reply !== undefined && { reply }),
			},
		},
	}
}

async function replyTo(table: Table, tenant: string, kind: SourceKind, { case: id, seq }: NoticeFacts) {
	const whose = replies[kind]
	if (whose === undefined) return undefined
	if (whose === 'own') return textOf(table, tenant, id, seq)
	const stored = await readCase(table, tenant, id)
	const resolved = stored?.events.findLast((event) => event.type === 'resolved' && event.seq < seq)
	return stored?.records.find((record) => record.seq === resolved?.seq)?.text
}

async function textOf(table: Table, tenant: string, id: string, seq: number): Promise<string | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: caseKeys.privateRecord(tenant, id, seq) }),
	)
	return typeof Item?.text === 'string' ? Item.text : undefined
}
