import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Countersign } from '@huying/shared/countersign/countersign'
import { dueShard } from '../case/case-keys'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { countersignKeys } from './countersign-keys'

/** A grave change with the digest of what was asked, so that the same asked twice is told from another. */
export interface StoredCountersign extends Countersign {
	readonly digest: string
}

/** One GetItem, consistent. */
export async function getCountersign(
	table: Table,
	tenant: string,
	id: string,
): Promise<StoredCountersign | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: countersignKeys.one(tenant, id), ConsistentRead: true }),
	)
	if (Item === undefined) return undefined
	const { pk: _, sk: __, pk2: ___, sk2: ____, ...stored } = Item
	return stored as unknown as StoredCountersign
}

/** What waits, the longest waiting first; or what was decided, the newest first. One Query of index2. */
export async function listCountersigns(
	table: Table,
	tenant: string,
	waiting: boolean,
	most: number,
): Promise<StoredCountersign[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index2',
			KeyConditionExpression: 'pk2 = :listed',
			ExpressionAttributeValues: { ':listed': countersignKeys.listed(tenant, waiting) },
			ScanIndexForward: waiting,
			Limit: most,
		}),
	)
	return Items as unknown as StoredCountersign[]
}

/** The writes that ask for a change, once under its identifier. */
export function askedWrites(table: Table, asked: StoredCountersign): Write[] {
	return [
		{
			Put: {
				TableName: table.name,
				Item: item(asked, asked.askedAt),
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		},
		dueWrite(table, asked, asked.until),
	]
}

/** The write of a change that was decided or has lapsed, on condition that it still waits. */
export function decidedWrite(table: Table, decided: StoredCountersign, at: number): Write {
	return {
		Put: {
			TableName: table.name,
			Item: item(decided, at),
			ConditionExpression: '#state = :asked',
			ExpressionAttributeNames: { '#state': 'state' },
			ExpressionAttributeValues: { ':asked': 'asked' },
		},
	}
}

function item(stored: StoredCountersign, at: number) {
	const { tenant, id, state } = stored
	return {
		...countersignKeys.one(tenant, id),
		pk2: countersignKeys.listed(tenant, state === 'asked'),
		sk2: countersignKeys.place(at, id),
		...stored,
	}
}

/** The clock looks after a change at a time. */
export function dueWrite(
	table: Table,
	{ tenant, id }: Pick<Countersign, 'tenant' | 'id'>,
	at: number,
): Write {
	return {
		Put: {
			TableName: table.name,
			Item: {
				...countersignKeys.due(tenant, id),
				pk1: dueShard(id),
				sk1: `${ordered(at)}#${id}`,
				tenant,
				case: id,
				about: 'countersign',
				attempts: 0,
			},
		},
	}
}

export function dueGoes(table: Table, { tenant, id }: Pick<Countersign, 'tenant' | 'id'>): Write {
	return { Delete: { TableName: table.name, Key: countersignKeys.due(tenant, id) } }
}
