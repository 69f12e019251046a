import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { caseKeys } from '../case/case-keys'
import type { Table } from '../store/table'

/** Somebody who called about the same, under their own case, or who says that they meet it too. */
export interface OtherCaller {
	readonly user?: string
	readonly case?: string
	readonly number?: string
	readonly samePerson?: boolean
}

/** Those who called about the same as a case, or follow it: one Query a page of them. */
export async function callersOf(
	table: Table,
	tenant: string,
	id: string,
	which: 'merged' | 'follower',
): Promise<OtherCaller[]> {
	const found: OtherCaller[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND begins_with(sk, :which)',
				ExpressionAttributeValues: { ':pk': caseKeys.callers(tenant, id), ':which': `${which}#` },
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		found.push(...((page.Items ?? []) as OtherCaller[]))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}
