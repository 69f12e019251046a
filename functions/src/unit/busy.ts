import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { isHeld } from '@huying/shared/user/post'
import { postsOfUnit } from '../roster/holders'
import type { Table } from '../store/table'

/** What keeps a unit from being removed: the cases on its desk, and the posts that people hold in it. */
export interface Busy {
	readonly open: number
	readonly posts: number
}

/** Two Queries: of the counts of its desk, and of its posts. The counts may be a second behind. */
export async function busyOf(table: Table, tenant: string, unit: string, now: number): Promise<Busy> {
	const [{ Items = [] }, held] = await Promise.all([
		table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk',
				ExpressionAttributeValues: { ':pk': `${tenant}#count#${unit}` },
				ConsistentRead: true,
			}),
		),
		postsOfUnit(table, tenant, unit),
	])
	return {
		open: Items.reduce((sum, { count }) => sum + Math.max(0, Number(count)), 0),
		posts: held.filter(({ post }) => isHeld(post, now)).length,
	}
}
