import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Key, Table } from '../src/store/table'

/** Everything that a table holds. Tests only: no function may scan. */
export async function everything(table: Table): Promise<(Key & Record<string, unknown>)[]> {
	const items: (Key & Record<string, unknown>)[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new ScanCommand({ TableName: table.name, ...(start && { ExclusiveStartKey: start }) }),
		)
		items.push(...((page.Items ?? []) as (Key & Record<string, unknown>)[]))
		start = page.LastEvaluatedKey
	} while (start)
	return items
}
