import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import type { NoticeFacts, NoticeKind, Template } from '@huying/shared/notice/notice'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { noticeKeys } from './notice-keys'

/** A notice in an inbox: codes and times; its words are made when it is read. */
export interface InboxRecord {
	readonly kind: NoticeKind
	readonly template: Template
	readonly facts: NoticeFacts
	/** When it happened; later, where the inbox had been read beyond that before it came. In epoch milliseconds. */
	readonly at: number
}

/** What is known of an inbox: unread are exactly the notices after `readTo`. */
export interface Unread {
	readonly unread: number
	readonly readTo: string
}

const PAGE = 20
/** How often reading is counted anew when something came in meanwhile. */
const ATTEMPTS = 5

/**
 * The writes that put a notice into an inbox, inside the transaction that makes the notice. The second fails, with the
 * record that stands, when the inbox has been read beyond that place already: then take a later time.
 */
export function inboxWrites(
	table: Table,
	tenant: string,
	user: string,
	notice: string,
	record: InboxRecord,
): [Write, Write] {
	const place = `${ordered(record.at)}#${notice}`
	return [
		{
			Put: {
				TableName: table.name,
				Item: { pk: noticeKeys.inbox(tenant, user), sk: place, ...record },
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		},
		{
			Update: {
				TableName: table.name,
				Key: noticeKeys.unread(tenant, user),
				UpdateExpression: 'ADD unread :one',
				ConditionExpression: 'attribute_not_exists(readTo) OR readTo < :place',
				ExpressionAttributeValues: { ':one': 1, ':place': place },
				ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
			},
		},
	]
}

/** How much of an inbox is unread. One GetItem, consistent. */
export async function unreadOf(table: Table, tenant: string, user: string): Promise<Unread> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: noticeKeys.unread(tenant, user),
			ConsistentRead: true,
		}),
	)
	return { unread: Number(Item?.unread ?? 0), readTo: String(Item?.readTo ?? '') }
}

/** One page of an inbox, newest first. One Query, consistent. */
export async function inboxPage(
	table: Table,
	tenant: string,
	user: string,
	after: string | undefined,
): Promise<{ items: (InboxRecord & { place: string })[]; next?: string }> {
	const pk = noticeKeys.inbox(tenant, user)
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND sk < :unread',
			ExpressionAttributeValues: { ':pk': pk, ':unread': 'unread' },
			ConsistentRead: true,
			ScanIndexForward: false,
			Limit: PAGE,
			...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
		}),
	)
	return {
		items: Items.map(({ pk: _, sk, ...record }) => ({
			...(record as unknown as InboxRecord),
			place: String(sk),
		})),
		...(LastEvaluatedKey && { next: String(LastEvaluatedKey.sk) }),
	}
}

/**
 * Marks everything up to a place as read. What remains unread is counted, and written only if nothing came in
 * meanwhile, so that the number on the badge is exact.
 */
export async function readInbox(table: Table, tenant: string, user: string, upTo: string): Promise<number> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const before = await unreadOf(table, tenant, user)
		if (before.readTo >= upTo) return before.unread
		const unread = await countAfter(table, noticeKeys.inbox(tenant, user), upTo)
		const failed = await transact(table, [
			{
				Update: {
					TableName: table.name,
					Key: noticeKeys.unread(tenant, user),
					UpdateExpression: 'SET unread = :unread, readTo = :upTo',
					ConditionExpression:
						before.readTo === ''
							? 'attribute_not_exists(readTo) AND (attribute_not_exists(unread) OR unread = :before)'
							: 'readTo = :readTo AND unread = :before',
					ExpressionAttributeValues: {
						':unread': unread,
						':upTo': upTo,
						':before': before.unread,
						...(before.readTo !== '' && { ':readTo': before.readTo }),
					},
				},
			},
		])
		if (failed === undefined) return unread
	}
	throw new RefusalError('busy')
}

async function countAfter(table: Table, pk: string, place: string): Promise<number> {
	let total = 0
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				// From right after the place to the last time there is: the count itself sorts after it
				KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
				ExpressionAttributeValues: { ':pk': pk, ':first': `${place}!`, ':last': '9~' },
				ConsistentRead: true,
				Select: 'COUNT',
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		total += page.Count ?? 0
		start = page.LastEvaluatedKey
	} while (start)
	return total
}
