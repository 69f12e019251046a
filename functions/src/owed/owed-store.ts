import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type Owed, type OwedRow, owedOf, periodsOwed } from '@huying/shared/disclosure/owed'
import { sinceBegun } from '@huying/shared/disclosure/since'
import { disclosureKeys } from '../disclosure/disclosure-keys'
import { groupsOf } from '../disclosure/groups-store'
import { rulesOf } from '../rule/rules-store'
import { batchGet } from '../store/batch-get'
import type { Key, Table } from '../store/table'
import { readOwedClock } from './owed-clock'

/** Periods of each group that a village's own board looks back over. */
const LOOKED_BACK = 2

/** The day from which a county's villages publish: what it settled, else the quarter in which it began. */
export async function sinceOf(table: Table, tenant: string, now: number): Promise<string> {
	const { rules } = await rulesOf(table, tenant)
	return rules.disclosuresSince ?? (await readOwedClock(table, tenant))?.since ?? sinceBegun(now)
}

/** Who has published a group in a period, by village. One Query a megabyte. @param town only the villages of this one */
export async function rowsOf(
	table: Table,
	tenant: string,
	group: string,
	period: string,
	town = '',
): Promise<ReadonlyMap<string, OwedRow>> {
	const rows = new Map<string, OwedRow>()
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: town === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :town)',
				ExpressionAttributeValues: {
					':pk': disclosureKeys.owed(tenant, group, period),
					...(town !== '' && { ':town': town }),
				},
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		for (const item of page.Items ?? []) rows.set(String(item.sk), item as unknown as OwedRow)
		start = page.LastEvaluatedKey
	} while (start)
	return rows
}

/** What a village should have made public by now and has not. One GetItem or two, and one batch. */
export async function missingOf(table: Table, tenant: string, village: string, now: number): Promise<Owed[]> {
	const [groups, since] = await Promise.all([groupsOf(table, tenant), sinceOf(table, tenant, now)])
	const keys = groups.flatMap((group) =>
		periodsOwed(group, since, now, LOOKED_BACK).map((period) => ({
			pk: disclosureKeys.owed(tenant, group.group, period),
			sk: village,
		})),
	)
	const rows = await readRows(table, keys)
	const rowOf = (group: string, period: string) => rows.get(disclosureKeys.owed(tenant, group, period))
	return owedOf(groups, since, rowOf, now, LOOKED_BACK).filter(({ status }) => status === 'missing')
}

async function readRows(table: Table, keys: readonly Key[]): Promise<Map<string, OwedRow>> {
	const items = await batchGet(table, keys, {})
	return new Map(items.map((item) => [String(item.pk), item as unknown as OwedRow]))
}
