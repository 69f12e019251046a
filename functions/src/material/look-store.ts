import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Looker } from '@huying/shared/material/material'
import type { Table } from '../store/table'
import { lookKeys } from './material-keys'

/** One look as kept: pseudonyms only, never changed. */
export interface LookRecord {
	readonly sk: string
	readonly photo: string
	readonly user: string
	readonly at: number
	readonly as: Looker
}

/** How many looks one page brings. */
const PAGE = 50

/** Keeps that somebody looked, before they are shown anything. One PutItem. */
export async function keepLook(
	table: Table,
	tenant: string,
	id: string,
	look: Omit<LookRecord, 'sk'>,
): Promise<void> {
	const key = lookKeys.look(tenant, id, look.at, look.user, look.photo)
	await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, ...look } }))
}

/** Who looked, the latest first, 50 a page. One Query. @param after the place in the list after which to go on */
export async function looksAt(
	table: Table,
	tenant: string,
	id: string,
	after?: string,
): Promise<{ looks: LookRecord[]; next?: string }> {
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: `pk = :looks${after === undefined ? '' : ' AND sk < :after'}`,
			ExpressionAttributeValues: {
				':looks': lookKeys.partition(tenant, id),
				...(after !== undefined && { ':after': after }),
			},
			ScanIndexForward: false,
			ConsistentRead: true,
			Limit: PAGE,
		}),
	)
	const looks = Items as LookRecord[]
	const next = LastEvaluatedKey && looks.at(-1)?.sk
	return { looks, ...(next !== undefined && { next }) }
}
