import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../store/table'
import { villagerKeys } from './villager-keys'

/** Whether a village has confirmed that a user is its own, and not revoked it. One GetItem, consistent. */
export async function isConfirmed(
	table: Table,
	tenant: string,
	user: string,
	village: string,
): Promise<boolean> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: villagerKeys.villager(tenant, user, village),
			ConsistentRead: true,
		}),
	)
	return Item?.status === 'confirmed'
}
