import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { digest } from '@huying/shared/identifier/digest'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { disclosureKeys } from './disclosure-keys'

/** So many counters take the readers of one item: some thousand may open it within a minute of a notice. */
const SHARDS = 8

/**
 * Counts a reader of an item, once. One transaction of two writes.
 * @returns whether they were new
 */
export async function countReader(table: Table, tenant: string, id: string, user: string): Promise<boolean> {
	const pk = disclosureKeys.reads(tenant, id)
	// Who has read what is nobody's business: the mark says no more than that this one was counted
	const mark = digest(`${tenant}\n${id}\n${user}`)
	const failed = await transact(table, [
		{
			Put: {
				TableName: table.name,
				Item: { pk, sk: `reader#${mark}` },
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		},
		{
			Update: {
				TableName: table.name,
				Key: { pk, sk: `count#${Number.parseInt(mark.slice(0, 4), 16) % SHARDS}` },
				UpdateExpression: 'ADD readers :one',
				ExpressionAttributeValues: { ':one': 1 },
			},
		},
	])
	return failed === undefined
}

/** How many people have read an item. One Query of at most eight small items. */
export async function readersOf(table: Table, tenant: string, id: string): Promise<number> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :count)',
			ExpressionAttributeValues: { ':pk': disclosureKeys.reads(tenant, id), ':count': 'count#' },
		}),
	)
	return Items.reduce((sum, { readers }) => sum + Number(readers), 0)
}
