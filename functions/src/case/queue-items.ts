import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { QueueFilter } from '@huying/shared/desk/queue-filter'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { caseKeys } from './case-keys'
import { lateBound, narrowing } from './queue-filter'

/** Cases on one page: what fits a few screens, and one batch of 100 keys with their words. */
export const PAGE = 20
/** Cases looked at for one request of a filter, and how often one request looks: 400 at most, then `next` goes on. */
const LOOKED_AT = 100
const LOOKS = 4

type Item = Record<string, unknown>

/** One page of a queue: the items that a filter lets through, and where to go on when there may be more. */
export async function queueItems(
	table: Table,
	who: Who,
	pk1: string,
	after: string | undefined,
	filter: QueueFilter,
	at: number,
): Promise<{ items: Item[]; next: string | undefined }> {
	// a place past the last late case: DynamoDB would call it outside the query
	if (filter.late !== undefined && after !== undefined && after >= lateBound(at))
		return { items: [], next: undefined }
	const { key, filter: condition, names, values } = narrowing(filter, at, who.user)
	const found: Item[] = []
	let place = after
	for (let look = 0; look < (condition === undefined ? 1 : LOOKS); look++) {
		const { Items = [], LastEvaluatedKey } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				IndexName: 'index1',
				KeyConditionExpression: `pk1 = :pk1${key}`,
				ExpressionAttributeValues: { ':pk1': pk1, ...values },
				...(condition !== undefined && { FilterExpression: condition, ExpressionAttributeNames: names }),
				Limit: condition === undefined ? PAGE : LOOKED_AT,
				...startAfter(who, 'pk1', 'sk1', pk1, place),
			}),
		)
		found.push(...Items)
		place = LastEvaluatedKey && String(LastEvaluatedKey.sk1)
		if (found.length >= PAGE || place === undefined) break
	}
	const items = found.slice(0, PAGE)
	return { items, next: found.length > PAGE ? String(items.at(-1)?.sk1) : place }
}

/** The place in an index after a page: its sort key names the case, and so the base key. */
export function startAfter(who: Who, pkName: string, skName: string, pk: string, after: string | undefined) {
	if (after === undefined) return {}
	const id = after.slice(after.lastIndexOf('#') + 1)
	return { ExclusiveStartKey: { ...caseKeys.state(who.tenant, id), [pkName]: pk, [skName]: after } }
}
