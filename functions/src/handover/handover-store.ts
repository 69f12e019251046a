import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { HandoverState, Step } from '@huying/shared/handover/handover'
import type { Handed } from '@huying/shared/handover/handover-view'
import type { Duty } from '@huying/shared/roster/shift'
import { onVersion } from '../store/on-version'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { handoverKeys } from './handover-keys'

/** Who handed to whom, and how it stands. Pseudonyms, and what they said to each other. */
export interface HandoverHead {
	readonly handover: string
	readonly state: HandoverState
	readonly next: Duty
	/** How many cases it lists. */
	readonly listed: number
	readonly steps: readonly Step[]
	/** Counts its steps: each is written only onto what it was made from. */
	readonly version: number
}

/** The list as it was handed over: codes and times, and the words of whoever handed over. No caller's words. */
export interface HandoverList {
	readonly items: readonly Omit<Handed, 'title'>[]
	readonly counts: Readonly<Record<string, number>>
	readonly cut: boolean
}

const READABLE = 30

/** The last thirty, newest first. One Query, consistent. */
export async function lastHeads(table: Table, tenant: string): Promise<HandoverHead[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			// names begin with digits, so that "open" is not among them
			KeyConditionExpression: 'pk = :pk AND sk < :letters',
			ExpressionAttributeValues: { ':pk': handoverKeys.heads(tenant), ':letters': ':' },
			ScanIndexForward: false,
			ConsistentRead: true,
			Limit: READABLE,
		}),
	)
	return Items.map((item) => bare<HandoverHead>(item))
}

/** One head. One GetItem, consistent: steps are decided on it. */
export const getHead = (table: Table, tenant: string, name: string): Promise<HandoverHead | undefined> =>
	get<HandoverHead>(table, handoverKeys.head(tenant, name))

/** One list. One GetItem. */
export const getList = (table: Table, tenant: string, name: string): Promise<HandoverList | undefined> =>
	get<HandoverList>(table, handoverKeys.list(tenant, name))

/** The name of the one that nobody has accepted yet. One GetItem, consistent. */
export async function openName(table: Table, tenant: string): Promise<string | undefined> {
	return (await get<{ open?: string }>(table, handoverKeys.open(tenant)))?.open
}

/** The writes that offer one, on condition that none is open. */
export function offerWrites(table: Table, tenant: string, head: HandoverHead, list: HandoverList): Write[] {
	const put = (Item: Record<string, unknown>): Write => ({
		Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' },
	})
	return [
		{
			Update: {
				TableName: table.name,
				Key: handoverKeys.open(tenant),
				UpdateExpression: 'SET #open = :name',
				ConditionExpression: 'attribute_not_exists(#open)',
				ExpressionAttributeNames: { '#open': 'open' },
				ExpressionAttributeValues: { ':name': head.handover },
			},
		},
		put({ ...handoverKeys.head(tenant, head.handover), ...head }),
		put({ ...handoverKeys.list(tenant, head.handover), ...list }),
	]
}

/** The writes of one step on condition that nobody took another meanwhile; the last one opens the way for the next. */
export function stepWrites(table: Table, tenant: string, seen: number, head: HandoverHead): Write[] {
	const step: Write = {
		Put: {
			TableName: table.name,
			Item: { ...handoverKeys.head(tenant, head.handover), ...head },
			...onVersion(seen),
		},
	}
	if (head.state !== 'accepted') return [step]
	return [
		step,
		{
			Update: {
				TableName: table.name,
				Key: handoverKeys.open(tenant),
				UpdateExpression: 'REMOVE #open',
				ConditionExpression: '#open = :name',
				ExpressionAttributeNames: { '#open': 'open' },
				ExpressionAttributeValues: { ':name': head.handover },
			},
		},
	]
}

async function get<Item>(table: Table, Key: { pk: string; sk: string }): Promise<Item | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
	)
	return Item && bare<Item>(Item)
}

function bare<Item>({ pk: _, sk: __, ...item }: Record<string, unknown>): Item {
	return item as Item
}
