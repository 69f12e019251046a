import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { DecisionSummary } from '@huying/shared/decision/view'
import type { Table } from '../store/table'
import { decisionKeys } from './decision-keys'

/** Decisions on one page. */
export const PAGE = 20

/** A village's decisions, the latest begun first: its lines alone, never a decision whole. One Query. */
export async function ofVillage(
	table: Table,
	tenant: string,
	village: string,
	after: string | undefined,
): Promise<{ decisions: DecisionSummary[]; next?: string }> {
	const pk = decisionKeys.ofVillage(tenant, village)
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': pk },
			ConsistentRead: true,
			ScanIndexForward: false,
			// One more than a page, so that it is known whether there is more
			Limit: PAGE + 1,
			...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
		}),
	)
	const page = Items.slice(0, PAGE)
	const last = page.at(-1)
	return {
		decisions: page.map(({ pk: _pk, sk: _sk, ...line }) => line as unknown as DecisionSummary),
		...(Items.length > PAGE && last && { next: String(last.sk) }),
	}
}
