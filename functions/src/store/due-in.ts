import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { ordered } from './ordered'
import type { Table } from './table'

/**
 * What is due by now in some shards of index1, the longest overdue of each shard first. One Query for each shard.
 * @param most how many of each shard
 */
export async function dueIn(
	table: Table,
	shards: readonly string[],
	now: number,
	most: number,
): Promise<Record<string, unknown>[]> {
	const answers = await Promise.all(
		shards.map((shard) =>
			table.client.send(
				new QueryCommand({
					TableName: table.name,
					IndexName: 'index1',
					KeyConditionExpression: 'pk1 = :shard AND sk1 < :after',
					ExpressionAttributeValues: { ':shard': shard, ':after': ordered(now + 1) },
					Limit: most,
				}),
			),
		),
	)
	return answers.flatMap(({ Items = [] }) => Items)
}
