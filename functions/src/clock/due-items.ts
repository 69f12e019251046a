import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { dueShards } from '../case/case-keys'
import { dueIn } from '../store/due-in'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'

/** Something that must happen to a case at a time. */
export interface Due extends Key {
	readonly tenant: string
	readonly case: string
	readonly sk1: string
	readonly attempts: number
	/** Not the case itself, but what was merged into it. */
	readonly settles?: boolean
	/** No case at all: what a village published, by its name; what all villages owe; a patrol's track, by the patrol; what of an ended case has run its time; a user who stays away; an erasure. */
	readonly about?:
		| 'disclosure'
		| 'owed'
		| 'inspection'
		| 'gridHandover'
		| 'track'
		| 'stars'
		| 'retention'
		| 'account'
		| 'erasure'
		| 'accessLog'
		| 'countersign'
		| 'leaving'
		| 'unitRenamed'
}

/** How many due items one sweep takes from one shard. */
const BATCH = 100
/** How long one attempt has before another may take its turn. */
const LEASE = 5 * 60_000
/** After this many attempts an item is dead: it waits in a shard of its own until somebody revives it. */
const ATTEMPTS = 8
export const DEAD = 'due#dead'

/** What is due by now, in all shards, the longest overdue first. */
export const dueBy = async (table: Table, now: number): Promise<Due[]> =>
	(await dueIn(table, dueShards, now, BATCH)) as unknown as Due[]

/** Since when an item has been due, in epoch milliseconds: each attempt that failed has put it off by a lease. */
export const dueSince = ({ sk1, attempts }: Due): number => Number(sk1.slice(0, 13)) - attempts * LEASE

/** How many due items are dead, in all counties. One Query that brings none of them. */
export async function deadItems(table: Table): Promise<number> {
	const { Count = 0 } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index1',
			KeyConditionExpression: 'pk1 = :dead',
			ExpressionAttributeValues: { ':dead': DEAD },
			Select: 'COUNT',
		}),
	)
	return Count
}

/**
 * Takes one due item by moving its own time forward, so that two sweeps may race.
 * @returns the item as it now stands; undefined when another sweep has it, or it is no longer due
 */
export async function lease(table: Table, due: Due, now: number): Promise<Due | undefined> {
	const dead = due.attempts + 1 >= ATTEMPTS
	const taken = { ...due, sk1: `${ordered(now + LEASE)}#${due.case}`, attempts: due.attempts + 1 }
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: { pk: due.pk, sk: due.sk },
				UpdateExpression: `SET sk1 = :later, attempts = :attempts${dead ? ', pk1 = :dead' : ''}`,
				ConditionExpression: 'sk1 = :read',
				ExpressionAttributeValues: {
					':later': taken.sk1,
					':attempts': taken.attempts,
					':read': due.sk1,
					...(dead && { ':dead': DEAD }),
				},
			}),
		)
		return taken
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return undefined
		throw error
	}
}

/** Takes a leased item away once everything is done; not when something new fell due under it meanwhile. */
export async function finish(table: Table, { pk, sk, sk1 }: Due): Promise<void> {
	try {
		await table.client.send(
			new DeleteCommand({
				TableName: table.name,
				Key: { pk, sk },
				ConditionExpression: 'sk1 = :taken',
				ExpressionAttributeValues: { ':taken': sk1 },
			}),
		)
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
	}
}
