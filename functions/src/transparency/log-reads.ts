import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Hash } from '@huying/shared/transparency/hash'
import { placeName } from '@huying/shared/transparency/proof'
import type { SignedHead } from '@huying/shared/transparency/signed-head'
import {
	type EntriesAnswer,
	HEADS_PAGE,
	type HeadsAnswer,
	PAGE,
} from '@huying/shared/transparency/transparency-view'
import type { Place } from '@huying/shared/transparency/tree'
import { batchGet } from '../store/batch-get'
import type { Key, Table } from '../store/table'
import { logKeys } from './log-keys'

/** How many items one BatchGetItem brings. */

/**
 * The newest signed head; undefined before the first. One GetItem.
 * @param ConsistentRead for whoever signs the next one
 */
export async function readHead(
	table: Table,
	tenant: string,
	ConsistentRead = false,
): Promise<SignedHead | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: logKeys.head(tenant), ConsistentRead }),
	)
	return Item && headOf(Item)
}

/** The last head of each day from a day on. One Query. */
export async function readHeads(table: Table, tenant: string, from = ''): Promise<HeadsAnswer> {
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :heads AND sk >= :from',
			// An empty text is no key
			ExpressionAttributeValues: { ':heads': logKeys.heads(tenant), ':from': from || '0' },
			Limit: HEADS_PAGE,
		}),
	)
	const last = LastEvaluatedKey?.sk as string | undefined
	return {
		heads: Items.map((item) => ({ day: String(item.sk), head: headOf(item) })),
		// The day that was answered last, and all that follow: one answered twice harms nobody
		...(last !== undefined && { next: last }),
	}
}

/** Exactly what was signed: an item has keys besides. */
function headOf({ tenant, size, root, at, key, signature }: Record<string, unknown>): SignedHead {
	return { tenant, size, root, at, key, signature } as SignedHead
}

/**
 * The entries of one page's indexes, beginning anywhere; a page with a gap is short, and nothing follows it. One Query
 * for each megabyte, mostly one.
 */
export async function readEntries(table: Table, tenant: string, from: number): Promise<EntriesAnswer> {
	const entries: { text: string; leaf: Hash }[] = []
	let start: Record<string, unknown> | undefined
	do {
		const { Items = [], LastEvaluatedKey } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :entries AND sk BETWEEN :from AND :last',
				ExpressionAttributeValues: {
					':entries': logKeys.entries(tenant),
					':from': logKeys.entry(tenant, from).sk,
					':last': logKeys.entry(tenant, from + PAGE - 1).sk,
				},
				ExclusiveStartKey: start,
			}),
		)
		for (const { text, leaf } of Items) entries.push({ text, leaf })
		start = LastEvaluatedKey
	} while (start !== undefined)
	return { from, entries, ...(entries.length === PAGE && { next: from + PAGE }) }
}

/**
 * Complete nodes by their names, and the text of one entry. One BatchGetItem of at most a hundred items: what never
 * changes may come from any copy, and only what such a copy does not have yet is asked for again, consistently.
 */
export async function readNodes(
	table: Table,
	tenant: string,
	places: readonly Place[],
	entry?: number,
): Promise<{ nodes: Map<string, Hash>; text: string | undefined }> {
	const own = entry === undefined ? [] : [{ level: 0, index: entry }]
	const wanted = new Map(
		[...places, ...own].map((place) => {
			const { level, index } = place
			const key = level === 0 ? logKeys.entry(tenant, index) : logKeys.node(tenant, level, index)
			return [`${key.pk} ${key.sk}`, { key, place }]
		}),
	)
	const nodes = new Map<string, Hash>()
	let text: string | undefined
	const take = (item: Record<string, unknown>) => {
		const name = `${item.pk} ${item.sk}`
		const place = wanted.get(name)?.place
		if (place === undefined) return
		nodes.set(placeName(place), String(item.leaf ?? item.hash))
		if (place.level === 0 && place.index === entry) text = String(item.text)
		wanted.delete(name)
	}
	for (const item of await batchGet(table, keysOf(wanted), {})) take(item)
	for (const item of await batchGet(table, keysOf(wanted), { ConsistentRead: true })) take(item)
	return { nodes, text }
}

const keysOf = (wanted: ReadonlyMap<string, { key: Key }>): Key[] =>
	[...wanted.values()].map(({ key }) => key)
