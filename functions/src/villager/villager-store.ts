import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { VillagerChange } from '@huying/shared/villager/decide'
import type { Villager, VillagerStatus, VillagerStep } from '@huying/shared/villager/villager'
import { userPartition } from '../session/user-store'
import { batchGet } from '../store/batch-get'
import { onVersion } from '../store/on-version'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { villagerKeys } from './villager-keys'

/** Villagers on one page. */
export const PAGE = 50

/** A user's place in a village; undefined where they never asked. One GetItem, consistent. */
export async function getVillager(
	table: Table,
	tenant: string,
	user: string,
	village: string,
): Promise<Villager | undefined> {
	const Key = villagerKeys.villager(tenant, user, village)
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
	)
	return Item && bare(Item)
}

/** Whether a village has confirmed that a user is its own, and not revoked it. One GetItem, consistent. */
export async function isConfirmed(
	table: Table,
	tenant: string,
	user: string,
	village: string,
): Promise<boolean> {
	return (await confirmedVillager(table, tenant, user, village)) !== undefined
}

/**
 * A confirmed villager with the household that the village has them in, for whoever counts voices; undefined where they
 * are not confirmed. One GetItem, consistent.
 */
export async function confirmedVillager(
	table: Table,
	tenant: string,
	user: string,
	village: string,
): Promise<Pick<Villager, 'household'> | undefined> {
	const villager = await getVillager(table, tenant, user, village)
	if (villager?.status !== 'confirmed') return undefined
	return villager.household === undefined ? {} : { household: villager.household }
}

/** Every village that a user is of, or asked to be of. One Query, consistent. */
export async function villagesOf(table: Table, tenant: string, user: string): Promise<Villager[]> {
	return (await query(table, userPartition(tenant, user), 'villager#')).map(bare)
}

/** Every step of a user's place in a village, the oldest first. One Query. */
export async function stepsOf(
	table: Table,
	tenant: string,
	user: string,
	village: string,
): Promise<VillagerStep[]> {
	const items = await query(table, userPartition(tenant, user), `villager-step#${village}#`)
	return items.map(({ pk: _pk, sk: _sk, ...step }) => step as unknown as VillagerStep)
}

/** Who stands in a list: pseudonyms, and what they are on a roster. */
export interface Listed {
	readonly user: string
	readonly sk: string
}

/** A page of a village's list. One Query and one batch. @param after the `next` of the page before */
export async function villagersOf(
	table: Table,
	tenant: string,
	village: string,
	status: VillagerStatus,
	after?: string,
): Promise<{ readonly villagers: Villager[]; readonly next?: string }> {
	const pk = villagerKeys.ofVillage(tenant, village)
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :status)',
			ExpressionAttributeValues: { ':pk': pk, ':status': `${status}#` },
			ConsistentRead: true,
			ScanIndexForward: false,
			Limit: PAGE,
			...(after !== undefined && { ExclusiveStartKey: { pk, sk: `${status}#${after}` } }),
		}),
	)
	const villagers = await readVillagers(
		table,
		tenant,
		village,
		(Items as unknown as Listed[]).map(({ user }) => user),
	)
	const last = LastEvaluatedKey && String(LastEvaluatedKey.sk).slice(status.length + 1)
	return { villagers, ...(last !== undefined && { next: last }) }
}

/** Everybody of a village in some statuses. One Query for each status and thousand, one batch for each hundred. */
export async function everyVillager(
	table: Table,
	tenant: string,
	village: string,
	statuses: readonly VillagerStatus[],
): Promise<Villager[]> {
	const found: Villager[] = []
	for (const status of statuses) {
		const listed = await query(table, villagerKeys.ofVillage(tenant, village), `${status}#`)
		const users = listed.map(({ user }) => String(user))
		for (let from = 0; from < users.length; from += 100)
			found.push(...(await readVillagers(table, tenant, village, users.slice(from, from + 100))))
	}
	return found
}

/**
 * What one step writes: the place itself on condition that nobody moved it meanwhile, its place in the village's list,
 * and the step.
 */
export function villagerWrites(
	table: Table,
	before: Villager | undefined,
	{ villager, step }: VillagerChange,
): Write[] {
	const TableName = table.name
	const { tenant, village, user, status, at, version } = villager
	const place = villagerKeys.listed(tenant, village, status, at, user)
	const was = before && villagerKeys.listed(tenant, village, before.status, before.at, user)
	return [
		{
			Put: {
				TableName,
				Item: { ...villagerKeys.villager(tenant, user, village), ...villager },
				...onVersion(before?.version ?? 0),
			},
		},
		{ Put: { TableName, Item: { ...villagerKeys.step(tenant, user, village, version), ...step } } },
		...(was && was.sk !== place.sk ? [{ Delete: { TableName, Key: was } }] : []),
		...(was?.sk === place.sk ? [] : [{ Put: { TableName, Item: { ...place, user } } }]),
	]
}

async function query(table: Table, pk: string, begins: string): Promise<Record<string, unknown>[]> {
	const found: Record<string, unknown>[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND begins_with(sk, :begins)',
				ExpressionAttributeValues: { ':pk': pk, ':begins': begins },
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		found.push(...(page.Items ?? []))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}

async function readVillagers(
	table: Table,
	tenant: string,
	village: string,
	users: readonly string[],
): Promise<Villager[]> {
	const items = await batchGet(
		table,
		users.map((user) => villagerKeys.villager(tenant, user, village)),
		{ ConsistentRead: true },
	)
	const found = new Map(items.map((item) => [String(item.user), bare(item)]))
	return users.flatMap((user) => found.get(user) ?? [])
}

function bare({ pk: _pk, sk: _sk, ...villager }: Record<string, unknown>): Villager {
	return villager as unknown as Villager
}
