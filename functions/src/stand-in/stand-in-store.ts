import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { StandIn } from '@huying/shared/stand-in/stand-in'
import { userPartition } from '../session/user-store'
import type { Key, Table } from '../store/table'
import type { Write } from '../store/transaction'

const STAND_IN = 'stand-in#'
const standInKey = (tenant: string, user: string, standIn: string): Key => ({
	pk: userPartition(tenant, user),
	sk: `${STAND_IN}${standIn}`,
})

/** On which days somebody is stood in for, those that are over too. One Query, consistent. */
export async function standInsFor(table: Table, tenant: string, user: string): Promise<StandIn[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :standIn)',
			ExpressionAttributeValues: { ':pk': userPartition(tenant, user), ':standIn': STAND_IN },
			ConsistentRead: true,
		}),
	)
	return Items.map(({ pk: _, sk: __, expires: ___, ...standIn }) => standIn as unknown as StandIn)
}

/** A year after its end nobody asks any more. In milliseconds. */
const KEPT = 366 * 86_400_000

/** The write of some days, new or ended before their time. */
export function standInWrite(table: Table, tenant: string, standIn: StandIn): Write {
	return {
		Put: {
			TableName: table.name,
			Item: {
				...standInKey(tenant, standIn.for, standIn.standIn),
				...standIn,
				expires: Math.ceil((standIn.until + KEPT) / 1000),
			},
		},
	}
}
