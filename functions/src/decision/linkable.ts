import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { disclosureKeys } from '../disclosure/disclosure-keys'
import type { Table } from '../store/table'

/** Whether a disclosure that a decision points to is public. One GetItem of two members; none where it points to a paper. */
export async function isLinkable(
	table: Table,
	tenant: string,
	disclosure: string | undefined,
): Promise<boolean> {
	if (disclosure === undefined) return true
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: disclosureKeys.disclosure(tenant, disclosure),
			ProjectionExpression: 'standing, audience',
		}),
	)
	return Item?.standing === 'published' && Item.audience === 'public'
}
