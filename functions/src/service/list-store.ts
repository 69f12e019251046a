import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { By } from '@huying/shared/catalogue/catalogue-view'
import type { ListName } from '@huying/shared/service/list'
import type { Key, Table } from '../store/table'
import { listKeys } from './list-keys'

/** What is kept of a publication. */
export interface Published {
	/** 1 for the first. A number may be skipped, and is never given twice. */
	readonly version: number
	/** In epoch milliseconds. */
	readonly at: number
	readonly by: By
	readonly count: number
	/** What stands over the list: that it is only a demonstration, say. */
	readonly title?: string
}

/** Which version counts now; undefined where nothing was published. One GetItem, consistent. */
export async function latestList(
	table: Table,
	tenant: string,
	list: ListName,
): Promise<Published | undefined> {
	const item = await get(table, listKeys.pointer(tenant, list))
	// A number may have been taken by a publication that never came to its end
	if (item?.version === undefined) return undefined
	const { version, at, by, count, title } = item as unknown as Published
	return { version, at, by, count, ...(title !== undefined && { title }) }
}

/** One entry of one version, as it was put there. One GetItem, consistent. */
export async function listedEntry<Entry>(
	table: Table,
	tenant: string,
	list: ListName,
	version: number,
	name: string,
): Promise<Entry | undefined> {
	const item = await get(table, listKeys.entry(tenant, list, version, name))
	return item && entryIn<Entry>(item)
}

/**
 * Entries of one version in the order of their sheet. One Query for each MB.
 * @param between the first and the last name of those that are wanted; without it all
 */
export async function listedEntries<Entry>(
	table: Table,
	tenant: string,
	list: ListName,
	version: number,
	between?: readonly [string, string],
): Promise<Entry[]> {
	const found: Record<string, unknown>[] = []
	let from: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: between ? 'pk = :pk AND sk BETWEEN :first AND :last' : 'pk = :pk',
				ExpressionAttributeValues: {
					':pk': listKeys.entries(tenant, list, version),
					...(between && { ':first': between[0], ':last': between[1] }),
				},
				// The entries were written a moment before their version came to count
				ConsistentRead: true,
				...(from && { ExclusiveStartKey: from }),
			}),
		)
		found.push(...(page.Items ?? []))
		from = page.LastEvaluatedKey
	} while (from)
	return found
		.sort((left, right) => Number(left.sheetRow) - Number(right.sheetRow))
		.map((item) => entryIn<Entry>(item))
}

/** Only what `publishList` put there stands there: a parsed entry, its keys and its place in the sheet. */
function entryIn<Entry>({ pk: _pk, sk: _sk, sheetRow: _row, ...entry }: Record<string, unknown>): Entry {
	return entry as Entry
}

async function get(table: Table, key: Key): Promise<Record<string, unknown> | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
	)
	return Item
}
