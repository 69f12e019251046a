import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { RefusalError } from '@huying/shared/error/refusal'
import { beijingDay, DAY, HOUR } from '@huying/shared/time/day'
import type { Key, Table } from '../store/table'
import { lookUpKeys } from './look-up-keys'

/** How often one number may be asked about on a day, whoever asks: its four digits are ten thousand. */
export const NUMBER_LIMIT = 20
/** How often one network may ask in an hour. A whole village may be behind one address of a mobile carrier. */
export const SOURCE_LIMIT = 60

/**
 * Counts one attempt, right or wrong, by network and by number, before anything is looked at. Two UpdateItems.
 * @param source a digest of the network
 * @throws RefusalError askedTooOften, numberAskedTooOften
 */
export async function countAsked(
	table: Table,
	{ tenant, number, source }: { readonly tenant: string; readonly number: string; readonly source: string },
	at: number,
): Promise<void> {
	const hour = Math.floor(at / HOUR)
	await count(
		table,
		lookUpKeys.source(tenant, source, hour),
		SOURCE_LIMIT,
		(hour + 2) * HOUR,
		'askedTooOften',
	)
	const day = beijingDay(at)
	await count(
		table,
		lookUpKeys.number(tenant, number, day),
		NUMBER_LIMIT,
		(day + 2) * DAY,
		'numberAskedTooOften',
	)
}

async function count(table: Table, Key: Key, limit: number, until: number, code: ErrorCode): Promise<void> {
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key,
				UpdateExpression: 'ADD #times :one SET #expires = :expires',
				ConditionExpression: 'attribute_not_exists(#times) OR #times < :limit',
				ExpressionAttributeNames: { '#times': 'times', '#expires': 'expires' },
				ExpressionAttributeValues: { ':one': 1, ':limit': limit, ':expires': Math.ceil(until / 1000) },
			}),
		)
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) throw new RefusalError(code)
		throw error
	}
}
