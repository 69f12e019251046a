import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Due } from './due-items'

/**
 * Lets a leased item fall due again at another time, its attempts forgotten; not when something new fell due under it.
 * @param also what it remembers until then
 */
export async function dueAgain(
	table: Table,
	{ pk, sk, sk1, case: id }: Due,
	at: number,
	also: Readonly<Record<string, unknown>> = {},
): Promise<void> {
	const names = Object.keys(also)
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: { pk, sk },
				UpdateExpression: `SET sk1 = :later, attempts = :none${names.map((_, place) => `, #a${place} = :a${place}`).join('')}`,
				ConditionExpression: 'sk1 = :taken',
				...(names.length > 0 && {
					ExpressionAttributeNames: Object.fromEntries(names.map((name, place) => [`#a${place}`, name])),
				}),
				ExpressionAttributeValues: {
					':later': `${ordered(at)}#${id}`,
					':none': 0,
					':taken': sk1,
					...Object.fromEntries(names.map((name, place) => [`:a${place}`, also[name]])),
				},
			}),
		)
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
	}
}
