import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Appended, Beside, DeviceState } from '@huying/shared/trace/append'
import { type Stretch, stretchOfMonth } from '@huying/shared/trace/day'
import type { TraceEntry } from '@huying/shared/trace/entry'
import { emptyTrace, type TraceState } from '@huying/shared/trace/state'
import { batchGet } from '../store/batch-get'
import { onVersion } from '../store/on-version'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import type { Write } from '../store/transaction'
import { traceKeys } from './trace-keys'

/** Where a log stands, and which write left it so. */
export interface Head extends TraceState {
	/** Counts writes; 0 before the first. */
	readonly version: number
}

/** What stands beside an entry, with the photos that came. */
export interface BesideItem extends Beside {
	readonly attached?: ReadonlySet<string>
}

/** Items by their keys, consistent; those that do not exist are left out. One BatchGetItem for each hundred. */
export const readAll = (table: Table, keys: readonly Key[]): Promise<Record<string, unknown>[]> =>
	batchGet(table, keys, { ConsistentRead: true })

/** Items of one worker's log by their sort keys, as `readAll` has them. */
export const readItems = async (
	table: Table,
	keys: readonly Key[],
): Promise<ReadonlyMap<string, Record<string, unknown>>> =>
	new Map((await readAll(table, keys)).map((item) => [String(item.sk), item]))

/** Everything of one worker whose sort key lies between two, consistent. One Query for each megabyte. */
export async function between(
	table: Table,
	pk: string,
	from: string,
	to: string,
): Promise<Record<string, unknown>[]> {
	const found: Record<string, unknown>[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
				ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		found.push(...(page.Items ?? []))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}

/** Everything of one worker under a prefix. `$` is the letter after `#`. */
export const under = (table: Table, pk: string, name: string) => between(table, pk, `${name}#`, `${name}$`)

/** A worker's entries that count as done within a stretch of time, in the order of the log. One Query. */
export async function entriesBetween(
	table: Table,
	tenant: string,
	user: string,
	{ from, to }: Stretch,
): Promise<Appended[]> {
	const pk = traceKeys.partition(tenant, user)
	const items = await between(table, pk, `entry#${ordered(Math.max(0, from))}`, `entry#${ordered(to)}$`)
	return inOrder(items)
}

/** A worker's entries of a Beijing month (2026-03), in the order of the log. One Query. */
export async function entriesOf(
	table: Table,
	tenant: string,
	user: string,
	month: string,
): Promise<TraceEntry[]> {
	return (await entriesBetween(table, tenant, user, stretchOfMonth(month))).map(({ entry }) => entry)
}

/** A worker's whole log with its links: `brokenAt` of shared/case/chain says whether it holds. */
export async function wholeTrace(table: Table, tenant: string, user: string): Promise<Appended[]> {
	return inOrder(await under(table, traceKeys.partition(tenant, user), 'entry'))
}

function inOrder(items: readonly Record<string, unknown>[]): Appended[] {
	return items
		.map(({ stored, hash }): Appended => {
			const text = String(stored)
			return { entry: JSON.parse(text) as TraceEntry, stored: text, hash: String(hash) }
		})
		.sort((one, other) => one.entry.number - other.entry.number)
}

export const headFrom = (item: Record<string, unknown> | undefined): Head => {
	if (item === undefined) return { ...emptyTrace, version: 0 }
	const { pk: _pk, sk: _sk, ...head } = item
	return head as unknown as Head
}

export const deviceFrom = (item: Record<string, unknown> | undefined): DeviceState =>
	item === undefined
		? { expected: 1 }
		: { expected: Number(item.expected), ...(item.when !== undefined && { when: Number(item.when) }) }

/** The log's new end, on condition that nobody else wrote to it meanwhile. First in every transaction. */
export function headWrite(
	table: Table,
	tenant: string,
	user: string,
	{ version }: Head,
	state: TraceState,
): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...traceKeys.head(tenant, user), ...state, version: version + 1 },
			...onVersion(version),
		},
	}
}

/** An entry, for ever: nothing stood at its place. */
export function entryWrite(
	table: Table,
	tenant: string,
	user: string,
	{ entry, stored, hash }: Appended,
): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...traceKeys.entry(tenant, user, entry), stored, hash },
			ConditionExpression: 'attribute_not_exists(pk)',
		},
	}
}
