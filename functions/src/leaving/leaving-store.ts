import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type Leaving, noWork, type Work } from '@huying/shared/leaving/leaving'
import { dueShard } from '../case/case-keys'
import { onVersion } from '../store/on-version'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import type { Write } from '../store/transaction'

/** A leaving as stored: whether the sessions have ended besides. */
export interface LeavingRecord extends Leaving {
	readonly signedOut: boolean
	/** How much work went to whom so far. */
	readonly carried?: Readonly<Record<string, Work>>
}

const partition = (tenant: string, id: string) => `${tenant}#leaving#${id}`
const leavingKey = (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'leaving' })
const lines = (tenant: string, user: string) => `${tenant}#user#${user}#leavings`

/** One GetItem, consistent. */
export async function getLeaving(
	table: Table,
	tenant: string,
	id: string,
): Promise<LeavingRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: leavingKey(tenant, id), ConsistentRead: true }),
	)
	return Item && bare(Item)
}

/** What somebody left, the newest first, the last ten. One Query and a GetItem of each. */
export async function leavingsOf(table: Table, tenant: string, user: string): Promise<LeavingRecord[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': lines(tenant, user) },
			ScanIndexForward: false,
			ConsistentRead: true,
			Limit: 10,
		}),
	)
	const found = await Promise.all(Items.map((item) => getLeaving(table, tenant, String(item.leaving))))
	return found.filter((one) => one !== undefined)
}

/** The writes of a new leaving: itself, its line with whoever leaves, and that work has to go on when the posts end. */
export function leavingWrites(table: Table, record: LeavingRecord): Write[] {
	const { tenant, leaving, user, at } = record
	const TableName = table.name
	return [
		{
			Put: {
				TableName,
				Item: { ...leavingKey(tenant, leaving), ...record },
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		},
		{ Put: { TableName, Item: { pk: lines(tenant, user), sk: `${ordered(at)}#${leaving}`, leaving } } },
		{
			Put: {
				TableName,
				Item: {
					pk: partition(tenant, leaving),
					sk: 'due',
					pk1: dueShard(leaving),
					sk1: `${ordered(at)}#${leaving}`,
					tenant,
					case: leaving,
					about: 'leaving',
					attempts: 0,
				},
			},
		},
	]
}

/** The write of a leaving in place of the version that was read. */
export function leavingMoved(table: Table, record: LeavingRecord): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...leavingKey(record.tenant, record.leaving), ...record, version: record.version + 1 },
			...onVersion(record.version),
		},
	}
}

function bare({ pk: _, sk: __, went, stayed, carried, ...record }: Record<string, unknown>): LeavingRecord {
	return {
		...record,
		went: workOf(went),
		stayed: workOf(stayed),
		...(carried !== undefined && {
			carried: Object.fromEntries(
				Object.entries(carried as object).map(([user, kept]) => [user, workOf(kept)]),
			),
		}),
	} as unknown as LeavingRecord
}

/** Once all was one count, and told as cases. */
const workOf = (kept: unknown): Work =>
	typeof kept === 'number' ? { ...noWork, cases: kept } : (kept as Work)
