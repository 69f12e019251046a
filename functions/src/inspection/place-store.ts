import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type Count, NOTHING_DONE } from '@huying/shared/inspection/coverage'
import { numbered, type Place, type VillagePlaces, WHOLE } from '@huying/shared/inspection/place'
import { wholeGrid } from '@huying/shared/text/zh-CN/inspection'
import { batchGetByKey, keyText } from '../store/batch-get'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { inspectionKeys } from './inspection-keys'

/** A village of which nobody listed places is looked at as one. */
const whole: readonly Place[] = [{ place: WHOLE, name: wholeGrid }]

/** The places of one village. One GetItem, consistent. */
export async function placesOf(
	table: Table,
	tenant: string,
	id: string,
	village: string,
): Promise<readonly Place[]> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: inspectionKeys.places(tenant, id, village),
			ConsistentRead: true,
		}),
	)
	return (Item?.places as Place[] | undefined) ?? whole
}

/** The places of all villages that have a list. One Query for each megabyte. */
export async function allPlaces(
	table: Table,
	tenant: string,
	id: string,
): Promise<(village: string) => readonly Place[]> {
	const listed = new Map<string, Place[]>()
	for await (const item of pages(table, inspectionKeys.partition(tenant, id), 'places#'))
		listed.set(String(item.village), item.places as Place[])
	return (village) => listed.get(village) ?? whole
}

/** How far each village is that anybody listed places of or looked at. One Query: 300 villages are some 40 KB. */
export async function allCounts(table: Table, tenant: string, id: string): Promise<Map<string, Count>> {
	const counts = new Map<string, Count>()
	for await (const item of pages(table, inspectionKeys.partition(tenant, id), 'count#'))
		counts.set(String(item.sk).slice('count#'.length), countIn(item))
	return counts
}

/** How far some villages of some inspections are, by inspection and village. One BatchGetItem for each hundred. */
export async function countsOf(
	table: Table,
	tenant: string,
	wanted: readonly { readonly inspection: string; readonly village: string }[],
): Promise<(inspection: string, village: string) => Count> {
	const found = await batchGetByKey(
		table,
		wanted.map(({ inspection, village }) => inspectionKeys.count(tenant, inspection, village)),
		{ ConsistentRead: true },
	)
	return (inspection, village) => {
		const item = found.get(keyText(inspectionKeys.count(tenant, inspection, village)))
		return item ? countIn(item) : NOTHING_DONE
	}
}

const countIn = (item: Record<string, unknown>): Count => ({
	places: Number(item.places),
	done: Number(item.done),
	found: Number(item.found),
})

/** Puts the places of villages of a draft; none: the whole grid is one again. Nobody has looked there yet. */
export function placesWrites(
	table: Table,
	tenant: string,
	id: string,
	villages: readonly VillagePlaces[],
): Write[] {
	return villages.flatMap(({ village, places }): Write[] => {
		const keys = [inspectionKeys.places(tenant, id, village), inspectionKeys.count(tenant, id, village)]
		if (places.length === 0) return keys.map((Key) => ({ Delete: { TableName: table.name, Key } }))
		const [placesKey, countKey] = keys
		return [
			{ Put: { TableName: table.name, Item: { ...placesKey, village, places: numbered(places) } } },
			{ Put: { TableName: table.name, Item: { ...countKey, places: places.length, done: 0, found: 0 } } },
		]
	})
}

/** All items of a partition whose sort keys begin so. */
export async function* pages(table: Table, pk: string, prefix: string, consistent = true) {
	let from: Record<string, unknown> | undefined
	do {
		const { Items = [], LastEvaluatedKey } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
				ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
				ConsistentRead: consistent,
				...(from && { ExclusiveStartKey: from }),
			}),
		)
		yield* Items
		from = LastEvaluatedKey
	} while (from)
}
