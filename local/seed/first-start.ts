import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '@huying/functions/store/table'

/**
 * The instant that a county's stories are told from: the first start's, however often they are told. A story that names
 * a time must say the same when it is told again.
 */
export async function firstStart(table: Table, tenant: string, now: number): Promise<number> {
	const Key = { pk: `${tenant}#tenant`, sk: 'demonstration' }
	const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }))
	if (Item) return Number(Item.at)
	await table.client.send(new PutCommand({ TableName: table.name, Item: { ...Key, at: now } }))
	return now
}
