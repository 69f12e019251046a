import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Line } from '@huying/shared/archive/archive'
import { monthOf } from '@huying/shared/archive/month'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import { archiveKeys } from './archive-keys'

/** Steps that stars are chosen by. */
const starSteps: ReadonlySet<Line['step']> = new Set(['errandDone', 'errandRated', 'errandReworked'])

/** An objection as stored. Its words are staff's own, about their own work. */
export interface Objection {
	readonly user: string
	readonly month: string
	readonly entry: string
	/** The unit whose grid worker they were when they objected: it decides. */
	readonly unit: string
	readonly words: string
	readonly at: number
	readonly status: 'open' | 'upheld' | 'refused'
	readonly answer?: string
	readonly decidedBy?: string
	readonly decidedAt?: number
}

/** A person's month as stored. */
export interface MonthRecord {
	readonly lines: readonly Line[]
	readonly objections: readonly Objection[]
}

/** Writes a line where none stands: told again, it stays as it is, struck out or not. One PutItem. */
export async function putLine(table: Table, tenant: string, line: Line): Promise<void> {
	try {
		await table.client.send(
			new PutCommand({
				TableName: table.name,
				Item: {
					...archiveKeys.line(tenant, line),
					...line,
					...(starSteps.has(line.step) && {
						pk2: archiveKeys.errands(tenant, monthOf(line.at)),
						sk2: `${line.user}#${ordered(line.at)}#${line.case}#${line.seq}`,
					}),
				},
				ConditionExpression: 'attribute_not_exists(pk)',
			}),
		)
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
	}
}

/** A person's month: one Query for each megabyte, consistent. */
export async function readMonth(
	table: Table,
	tenant: string,
	user: string,
	month: string,
): Promise<MonthRecord> {
	const items = await query(table, { pk: archiveKeys.month(tenant, user, month) })
	const is = (item: Key) => item.sk.startsWith('objection#')
	return {
		lines: items.filter((item) => !is(item)).map((item) => bare(item) as unknown as Line),
		objections: items.filter(is).map((item) => bare(item) as unknown as Objection),
	}
}

/** What a county's errands of a month came to, worker by worker. One Query of index2 for each megabyte. */
export async function errandLines(table: Table, tenant: string, month: string): Promise<Line[]> {
	const items = await query(table, { index: 'index2', pk: archiveKeys.errands(tenant, month) })
	return items.map((item) => bare(item) as unknown as Line)
}

/** Objections that a unit has to decide, the oldest first: one Query of index1. */
export async function openObjections(table: Table, tenant: string, unit: string): Promise<Objection[]> {
	const items = await query(table, { index: 'index1', pk: archiveKeys.open(tenant, unit) })
	return items.map((item) => bare(item) as unknown as Objection)
}

async function query(
	table: Table,
	{ pk, index }: { readonly pk: string; readonly index?: 'index1' | 'index2' },
): Promise<Key[]> {
	const found: Key[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				...(index ? { IndexName: index } : { ConsistentRead: true }),
				KeyConditionExpression: `${index === undefined ? 'pk' : `pk${index.slice(-1)}`} = :pk`,
				ExpressionAttributeValues: { ':pk': pk },
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		found.push(...((page.Items ?? []) as Key[]))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}

function bare(item: Record<string, unknown> | Key): Record<string, unknown> {
	const {
		pk: _pk,
		sk: _sk,
		pk1: _pk1,
		sk1: _sk1,
		pk2: _pk2,
		sk2: _sk2,
		...rest
	} = item as Record<string, unknown>
	return rest
}
