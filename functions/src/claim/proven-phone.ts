import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { PROVEN_FOR } from '@huying/shared/claim/claim-view'
import { RefusalError } from '@huying/shared/error/refusal'
import { plainPhone } from '@huying/shared/user/phone'
import type { Who } from '../edge/endpoint'
import { getUser, userPartition } from '../session/user-store'
import type { Key, Table } from '../store/table'
import type { ClaimPorts } from './claim-ports'

/** In the user's own partition, and gone with it; the table drops it by itself soon after its time. */
const key = (tenant: string, user: string): Key => ({ pk: userPartition(tenant, user), sk: 'proven-phone' })

/**
 * Lets WeChat say which phone a code of its button stands for, and keeps it for a quarter of an hour: a code is good
 * once, and whoever claims first looks at what there is. GetItem and PutItem.
 * @throws RefusalError phoneCodeInvalid, sessionRevoked, unavailable
 */
export async function provePhone(
	table: Table,
	ports: Pick<ClaimPorts, 'wechat' | 'now'>,
	{ tenant, user }: Who,
	code: string,
	correlation: string,
): Promise<string> {
	const record = await getUser(table, tenant, user)
	if (record === undefined) throw new RefusalError('sessionRevoked')
	const { appid, openid } = record
	const told = await ports.wechat.phoneNumber({ appid, openid, code, correlation })
	// 40029: not a code, or used; whatever else it is, it may be tried again
	if (told.kind !== 'ok')
		throw new RefusalError(told.code === '40029' ? 'phoneCodeInvalid' : 'unavailable', 'phoneCode')
	const phone = plainPhone(told.value.phone)
	// A phone of another country was never left with a case here
	if (phone === undefined) throw new RefusalError('phoneCodeInvalid', 'phoneCode')
	const until = ports.now() + PROVEN_FOR
	await table.client.send(
		new PutCommand({
			TableName: table.name,
			Item: { ...key(tenant, user), phone, until, expires: Math.ceil(until / 1000) },
		}),
	)
	return phone
}

/** The phone that somebody has just proven. One GetItem, consistent. */
export async function provenPhone(
	table: Table,
	{ tenant, user }: Who,
	at: number,
): Promise<string | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: key(tenant, user), ConsistentRead: true }),
	)
	return Item !== undefined && Number(Item.until) > at ? String(Item.phone) : undefined
}
