import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import type { Group } from '@huying/shared/disclosure/group'
import { kept } from '../store/kept'
import { onVersion } from '../store/on-version'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { disclosureKeys } from './disclosure-keys'

/** A county's groups of what villages publish; version 0 where it has settled nothing. */
export interface GroupsRecord {
	readonly groups: readonly Group[]
	readonly version: number
}

/** The groups as they stand. One GetItem, consistent. */
export async function getGroups(table: Table, tenant: string): Promise<GroupsRecord> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: disclosureKeys.groups(tenant), ConsistentRead: true }),
	)
	if (Item === undefined) return { groups: defaultGroups, version: 0 }
	return { groups: Item.groups as Group[], version: Number(Item.version) }
}

const read = kept<readonly Group[]>(60_000, 100)

/** The groups to read by: one GetItem, then none for a minute in this process. */
export const groupsOf = (table: Table, tenant: string): Promise<readonly Group[]> =>
	read.get(table, tenant, async () => (await getGroups(table, tenant)).groups)

/**
 * Puts new groups in place of a version that was seen, and keeps them as a version of their own.
 * @returns the failed write, as `transact` does: 0 says that somebody else changed them meanwhile
 */
export async function putGroups(
	table: Table,
	tenant: string,
	change: {
		readonly groups: readonly Group[]
		readonly seen: number
		readonly by: string
		readonly at: number
	},
	also: readonly Write[],
): ReturnType<typeof transact> {
	const { groups, seen, by, at } = change
	const record = { groups, version: seen + 1, by, at }
	const failed = await transact(table, [
		{
			Put: {
				TableName: table.name,
				Item: { ...disclosureKeys.groups(tenant), ...record },
				...onVersion(seen),
			},
		},
		{ Put: { TableName: table.name, Item: { ...disclosureKeys.groupsChange(tenant, seen + 1), ...record } } },
		...also,
	])
	if (failed === undefined) read.forget(table, tenant)
	return failed
}
