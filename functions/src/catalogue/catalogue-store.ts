import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Publication } from '@huying/shared/catalogue/catalogue-view'
import { type Catalogue, type Entry, matterSchema } from '@huying/shared/catalogue/entry'
import * as v from 'valibot'
import type { Key, Table } from '../store/table'
import { catalogueKeys, PUBLICATIONS } from './catalogue-keys'

/** An entry as stored: with its place, since a list is kept in the order of its sheet. */
export type StoredEntry = Key & Entry & { readonly place: number }

/** Old versions that are told; a county that publishes weekly has as many in two years. */
const VERSIONS_TOLD = 100

/** What is kept of the version that counts now; undefined where nothing was published. One GetItem, consistent. */
export async function latest(table: Table, tenant: string): Promise<Publication | undefined> {
	const item = await get(table, catalogueKeys.pointer(tenant))
	// A number may have been taken by a publication that never came to its end
	return item?.version === undefined ? undefined : publicationOf(item)
}

/** What is kept of one publication. One GetItem, consistent. */
export async function publication(
	table: Table,
	tenant: string,
	version: number,
): Promise<Publication | undefined> {
	const item = await get(table, catalogueKeys.publication(tenant, version))
	return item && publicationOf(item)
}

/** Publications, the newest first. One Query. */
export async function publications(table: Table, tenant: string): Promise<Publication[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
			ExpressionAttributeValues: { ':pk': catalogueKeys.pointer(tenant).pk, ':prefix': PUBLICATIONS },
			ScanIndexForward: false,
			Limit: VERSIONS_TOLD,
			ConsistentRead: true,
		}),
	)
	return Items.map(publicationOf)
}

/**
 * One entry with the version it was found in; undefined where the list has none of that code.
 * @param version the version a case was opened under; without it, the one that counts now: two GetItem instead of one
 */
export async function entryOf(
	table: Table,
	tenant: string,
	matter: string,
	version?: number,
): Promise<{ readonly entry: Entry; readonly version: number } | undefined> {
	// A word of another shape is no code, and might be too long to be a key
	if (!v.is(matterSchema, matter)) return undefined
	const of = version ?? (await latest(table, tenant))?.version
	if (of === undefined) return undefined
	const item = await get(table, catalogueKeys.entry(tenant, of, matter))
	return item && { entry: entryIn(item as unknown as StoredEntry), version: of }
}

/** A whole list, in its own order; undefined where there is none. One GetItem and one Query (of 1 MB, some 1,500 entries). */
export async function catalogueOf(
	table: Table,
	tenant: string,
	version?: number,
): Promise<(Catalogue & { readonly at: number }) | undefined> {
	const found = await (version === undefined ? latest(table, tenant) : publication(table, tenant, version))
	if (found === undefined) return undefined
	const stored: StoredEntry[] = []
	let from: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk',
				ExpressionAttributeValues: { ':pk': catalogueKeys.list(tenant, found.version) },
				// The entries were written a moment before their version came to count
				ConsistentRead: true,
				...(from && { ExclusiveStartKey: from }),
			}),
		)
		stored.push(...((page.Items ?? []) as StoredEntry[]))
		from = page.LastEvaluatedKey
	} while (from)
	return {
		version: found.version,
		at: found.at,
		...(found.title !== undefined && { title: found.title }),
		entries: stored.sort((left, right) => left.place - right.place).map(entryIn),
	}
}

function entryIn({ pk: _pk, sk: _sk, place: _place, ...entry }: StoredEntry): Entry {
	return entry
}

function publicationOf(item: Record<string, unknown>): Publication {
	const { version, at, by, count, title, base } = item as Publication
	return { version, at, by, count, ...(title !== undefined && { title }), base }
}

async function get(table: Table, key: Key): Promise<Record<string, unknown> | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
	)
	return Item
}
