import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Key, Table } from '../store/table'

/** What is kept of a mini-program's access token: `appid#{appid}` / `access-token`. */
export interface TokenRecord {
	readonly token?: string
	/** When WeChat lets it expire, in epoch milliseconds. */
	readonly expiresAt?: number
	/** One more for each token written; 0 before the first. */
	readonly version: number
	/** Who fetches the next one, and until when others wait for it, in epoch milliseconds. */
	readonly holder?: string
	readonly leasedUntil?: number
}

/** How long whoever fetches a token has before another may: longer than WeChat is given to answer. */
export const LEASE = 8_000
/** After a failure nobody asks for this long, so that a WeChat that is down is not asked by all in turn. */
const REST = 2_000

const tokenKey = (appid: string): Key => ({ pk: `appid#${appid}`, sk: 'access-token' })

/** One GetItem, consistent: who was told that a token is dead must see the one after it. */
export async function readToken(table: Table, appid: string): Promise<TokenRecord> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: tokenKey(appid), ConsistentRead: true }),
	)
	return (Item as TokenRecord | undefined) ?? { version: 0 }
}

/**
 * Takes the lease to fetch the token after the one that was read.
 * One that lies further ahead than a lease can was taken under another time, and binds nobody.
 * @returns false when another holds it, or has brought a new token meanwhile
 */
export function leaseToken(
	table: Table,
	appid: string,
	{ version, holder, now }: { version: number; holder: string; now: number },
): Promise<boolean> {
	return update(table, appid, {
		UpdateExpression: 'SET holder = :holder, leasedUntil = :until, version = :version',
		ConditionExpression:
			'(attribute_not_exists(pk) OR version = :version) AND (attribute_not_exists(leasedUntil) OR leasedUntil <= :now OR leasedUntil > :furthest)',
		ExpressionAttributeValues: {
			':holder': holder,
			':until': now + LEASE,
			':version': version,
			':now': now,
			':furthest': now + LEASE,
		},
	})
}

/** Writes what the lease's holder brought, and ends the lease. @returns false when the lease has passed to another */
export function writeToken(
	table: Table,
	appid: string,
	fetched: { token: string; expiresAt: number; version: number; holder: string },
): Promise<boolean> {
	return update(table, appid, {
		UpdateExpression:
			'SET #token = :token, expiresAt = :expiresAt, version = :version REMOVE holder, leasedUntil',
		ConditionExpression: 'holder = :holder',
		ExpressionAttributeNames: { '#token': 'token' },
		ExpressionAttributeValues: {
			':token': fetched.token,
			':expiresAt': fetched.expiresAt,
			':version': fetched.version,
			':holder': fetched.holder,
		},
	})
}

/** Ends a lease that brought nothing, after a short rest. */
export function giveUpToken(table: Table, appid: string, holder: string, now: number): Promise<boolean> {
	return update(table, appid, {
		UpdateExpression: 'SET leasedUntil = :until',
		ConditionExpression: 'holder = :holder',
		ExpressionAttributeValues: { ':holder': holder, ':until': now + REST },
	})
}

type Change = {
	readonly UpdateExpression: string
	readonly ConditionExpression: string
	readonly ExpressionAttributeNames?: Record<string, string>
	readonly ExpressionAttributeValues: Record<string, unknown>
}

async function update(table: Table, appid: string, change: Change): Promise<boolean> {
	try {
		await table.client.send(new UpdateCommand({ TableName: table.name, Key: tokenKey(appid), ...change }))
		return true
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false
		throw error
	}
}
