import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseEvent } from '@huying/shared/case/event'
import type { CaseState } from '@huying/shared/case/state'
import type { Suggestion } from '@huying/shared/safety/safety'
import { dueIn } from '../store/due-in'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { checkDue, safetyKeys, safetyShards } from './safety-keys'

/** What of one event is still to be checked, and how far that has come. */
export interface CheckItem {
	readonly tenant: string
	readonly case: string
	readonly seq: number
	/** When it falls due; also what a lease is taken on. */
	readonly sk1: string
	/** When the event happened. */
	readonly first: number
	/** Attempts that WeChat answered with "later", or not at all. */
	readonly attempts: number
	/** How often it was taken up at all. */
	readonly runs: number
	/** Parts of the text that are checked, and the worst that was said of them. */
	readonly parts: number
	readonly worst?: Suggestion
	/** Photos that WeChat has been asked about: under which name, and when. */
	readonly asked: Readonly<Record<string, { readonly trace: string; readonly at: number }>>
	/** Names the request that brought it about in the logs. */
	readonly correlation: string
}

/** How long one run has before another may take it up. */
const LEASE = 60_000
/** How many one sweep takes from one shard. */
const BATCH = 50

/** The write that makes sure that what a caller sends is checked, in the very transaction that takes it in. */
export function safetyWrites(table: Table, event: CaseEvent, state: CaseState, correlation: string): Write[] {
	// An answer that is to stand under an item for everybody is checked like what residents send
	if (event.type === 'resolved' && state.disclosure && event.words !== undefined)
		return [checkWrite(table, event, state, correlation)]
	const sent = event.type === 'opened' || event.type === 'supplemented'
	const something = event.words !== undefined || (event.photos ?? []).length > 0
	// What somebody else filed has no person at WeChat to ask about: it is never shown, and needs no check
	if (!sent || !something || state.caller === undefined || event.by.user !== state.caller) return []
	return [checkWrite(table, event, state, correlation)]
}

function checkWrite(table: Table, event: CaseEvent, state: CaseState, correlation: string): Write {
	const { sk1, pk1 } = checkDue(event.at, state.case, event.seq)
	const item: CheckItem = {
		tenant: state.tenant,
		case: state.case,
		seq: event.seq,
		sk1,
		first: event.at,
		attempts: 0,
		runs: 0,
		parts: 0,
		asked: {},
		correlation,
	}
	const key = safetyKeys.check(state.tenant, state.case, event.seq)
	return { Put: { TableName: table.name, Item: { ...key, pk1, ...item } } }
}

/** What is due by now, the longest overdue first. */
export const dueChecks = async (table: Table, now: number): Promise<CheckItem[]> =>
	(await dueIn(table, safetyShards, now, BATCH)) as unknown as CheckItem[]

/**
 * Takes an item by moving its own time forward, so that two sweeps may race.
 * @returns the item as it now stands; undefined when another has it, or it is done
 */
export async function leaseCheck(table: Table, item: CheckItem, now: number): Promise<CheckItem | undefined> {
	const runs = item.runs + 1
	const { sk1 } = checkDue(now + LEASE, item.case, item.seq)
	const moved = await update(table, item, { sk1, runs })
	return moved ? { ...item, sk1, runs } : undefined
}

/** Notes how far it has come, and when to go on; another who took it up meanwhile goes on instead. */
export async function putBack(
	table: Table,
	leased: CheckItem,
	progress: Pick<CheckItem, 'attempts' | 'parts' | 'asked'> & { readonly worst: Suggestion | undefined },
	at: number,
): Promise<void> {
	const { worst, ...rest } = progress
	const { sk1 } = checkDue(at, leased.case, leased.seq)
	await update(table, leased, { sk1, ...rest, ...(worst !== undefined && { worst }) })
}

export async function removeCheck(table: Table, { tenant, case: id, seq }: CheckItem): Promise<void> {
	await table.client.send(
		new DeleteCommand({ TableName: table.name, Key: safetyKeys.check(tenant, id, seq) }),
	)
}

async function update(
	table: Table,
	{ tenant, case: id, seq, sk1 }: CheckItem,
	set: Record<string, unknown>,
): Promise<boolean> {
	const names = Object.keys(set)
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: safetyKeys.check(tenant, id, seq),
				UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
				ConditionExpression: '#sk1 = :read',
				ExpressionAttributeNames: {
					'#sk1': 'sk1',
					...Object.fromEntries(names.map((name) => [`#${name}`, name])),
				},
				ExpressionAttributeValues: {
					':read': sk1,
					...Object.fromEntries(names.map((name) => [`:${name}`, set[name]])),
				},
			}),
		)
		return true
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false
		throw error
	}
}
