import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseEvent } from '@huying/shared/case/event'
import { caseKeys } from '../case/case-keys'
import type { Table } from '../store/table'

/** The events of a case up to one, in their order; none of them ever changes. One Query for each megabyte, consistent. */
export async function eventsUpTo(
	table: Table,
	tenant: string,
	id: string,
	seq: number,
): Promise<CaseEvent[]> {
	const events: CaseEvent[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
				ExpressionAttributeValues: {
					':pk': caseKeys.partition(tenant, id),
					':first': caseKeys.event(tenant, id, 1).sk,
					':last': caseKeys.event(tenant, id, seq).sk,
				},
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		for (const { stored } of page.Items ?? []) events.push(JSON.parse(String(stored)) as CaseEvent)
		start = page.LastEvaluatedKey
	} while (start)
	return events
}
