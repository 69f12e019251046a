import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from './table'

/** One item of a list, with its place in it. */
export type Placed<Item> = Item & { readonly sk: string }

/**
 * A list from its newest on, as many items as a page has and one more, so that it is known whether there is more. One
 * Query, consistent.
 * @param after the `next` of the page before
 * @param size how many a page has
 */
export async function newest<Item>(
	table: Table,
	pk: string,
	after: string | undefined,
	size: number,
): Promise<Placed<Item>[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': pk },
			ConsistentRead: true,
			ScanIndexForward: false,
			Limit: size + 1,
			...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
		}),
	)
	return Items as Placed<Item>[]
}

/** The page that such a list begins with, and after which place the next one goes on. */
export function pageOf<Item extends { readonly sk: string }>(
	items: readonly Item[],
	size: number,
): { page: Item[]; next?: string } {
	const page = items.slice(0, size)
	const last = page.at(-1)
	return { page, ...(items.length > size && last && { next: last.sk }) }
}
