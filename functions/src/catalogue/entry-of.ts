import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Entry } from '@huying/shared/catalogue/entry'
import type { Table } from '../store/table'

/**
 * One entry of a county's catalogue, in the version asked for or the one that holds now. One GetItem, and one more for
 * the number of the version that holds.
 */
export async function entryOf(
	table: Table,
	tenant: string,
	matter: string,
	version?: number,
): Promise<{ readonly entry: Entry; readonly version: number } | undefined> {
	const wanted = version ?? (await versionOf(table, tenant))
	if (wanted === undefined) return undefined
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: { pk: `${tenant}#catalogue#${wanted}`, sk: `matter#${matter}` },
		}),
	)
	if (Item === undefined) return undefined
	const { pk: _, sk: __, ...entry } = Item
	return { entry: entry as unknown as Entry, version: wanted }
}

async function versionOf(table: Table, tenant: string): Promise<number | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: { pk: `${tenant}#tenant`, sk: 'catalogue' } }),
	)
	return Item && Number(Item.version)
}
