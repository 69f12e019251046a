import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import { canonical, digest } from '@huying/shared/identifier/digest'
import type { Key, Table } from './table'
import type { Write } from './transaction'

/** How long a command's record is kept: a phone can be out of reach for a week, and then sends again what it has. */
export const RECORD_LASTS = 8 * 86_400_000

/** What stands for a command that was done: enough to answer the same again, and to tell another body from it. */
export interface CommandRecord<Answer> {
	/** Digest of the canonical body, as `digestOf` makes it. */
	readonly digest: string
	readonly answer: Answer
	/** When it was done, in epoch milliseconds. */
	readonly at: number
}

/** The key is the tenant's and the user's own: an identifier alone would give one user another's answer. */
export function commandKey(tenant: string, user: string, id: string): Key {
	return { pk: `${tenant}#user#${user}#command#${id}`, sk: 'command' }
}

/**
 * Tells one command from another that bears the same identifier.
 * @param operation the route's name with what its path names, so that the same body elsewhere is another command
 * @param body the parsed body, so that spelling and order of members do not matter
 */
export function digestOf(operation: string, body: unknown): string {
	return digest(`${operation}\n${canonical(body)}`)
}

/**
 * The record of a command, as a write to put into the very transaction that does it. Where the condition does not hold,
 * `transact` returns this write's index and the record that stands there: hand it to `answerOf`.
 */
export function recordOf<Answer>(table: Table, key: Key, record: CommandRecord<Answer>): Write {
	return {
		Put: {
			TableName: table.name,
			// As text, so that it comes back byte for byte: an item's maps keep no order.
			Item: {
				...key,
				...record,
				answer: JSON.stringify(record.answer),
				expires: Math.ceil((record.at + RECORD_LASTS) / 1000),
			},
			ConditionExpression: 'attribute_not_exists(pk)',
			ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
		},
	}
}

/**
 * What was answered when this very command was done before; undefined when it is new. One GetItem, consistent.
 * @throws RefusalError `identifierReused` when the identifier was used for something else
 */
export async function answered<Answer>(table: Table, key: Key, wanted: string): Promise<Answer | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
	)
	return Item === undefined ? undefined : answerOf<Answer>(Item, wanted)
}

/**
 * Does a command that was not done before. Where it is refused, it may have come twice at once: the other one has moved
 * what this one saw, and both are answered alike. A refusal costs one GetItem more.
 * @throws whatever `attempt` throws; RefusalError `identifierReused`
 */
export async function once<Answer>(
	table: Table,
	key: Key,
	wanted: string,
	attempt: () => Promise<Answer>,
): Promise<Answer> {
	const before = await answered<Answer>(table, key, wanted)
	if (before !== undefined) return before
	try {
		return await attempt()
	} catch (error) {
		if (!(error instanceof RefusalError)) throw error
		const meanwhile = await answered<Answer>(table, key, wanted)
		if (meanwhile !== undefined) return meanwhile
		throw error
	}
}

/**
 * The answer in a record that stands.
 * @throws RefusalError `identifierReused` when it is of another body
 */
export function answerOf<Answer>(record: Record<string, unknown>, wanted: string): Answer {
	if (record.digest !== wanted) throw new RefusalError('identifierReused', 'id')
	// Written by recordOf of the same operation: the digest says so.
	return JSON.parse(String(record.answer)) as Answer
}
