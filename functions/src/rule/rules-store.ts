import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Calendar } from '@huying/shared/calendar/calendar'
import { calendarOf } from '@huying/shared/rule/calendar-of'
import { completed } from '@huying/shared/rule/completed'
import type { Rules } from '@huying/shared/rule/rules'
import { onVersion } from '../store/on-version'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'

/** How long a process goes without looking whether a county's rules were changed. */
const KEPT = 30_000

const partition = (tenant: string) => `${tenant}#tenant`
const rulesKey = (tenant: string): Key => ({ pk: partition(tenant), sk: 'rules' })
/** One version of the rules, by when it was made; never changed and never deleted. */
const versionKey = (tenant: string, at: number): Key => ({
	pk: partition(tenant),
	sk: `rules#${ordered(at)}`,
})

/** What a rule is decided on: the county's rules, and the calendar that they make. */
export interface CountyRules {
	readonly rules: Rules
	readonly calendar: Calendar
}

/** The rules with what is kept of their last change; version 0 where the county has settled nothing. */
export interface RulesRecord {
	readonly rules: Rules
	readonly version: number
	/** Who changed them last, and when in epoch milliseconds. */
	readonly by?: string
	readonly at?: number
}

type Kept = { readonly until: number; readonly found: Promise<CountyRules> }
/** By table, so that one table's rules never stand for another's. */
const kept = new WeakMap<Table, Map<string, Kept>>()

/**
 * A county's rules and calendar: one GetItem, then none for 30 s in this process.
 * @param now milliseconds that never jump; not the wall clock, which may
 */
export function rulesOf(
	table: Table,
	tenant: string,
	now: () => number = () => performance.now(),
): Promise<CountyRules> {
	const known = kept.get(table) ?? new Map<string, Kept>()
	kept.set(table, known)
	const there = known.get(tenant)
	if (there !== undefined && now() < there.until) return there.found
	const found = getRules(table, tenant).then(({ rules }) => ({ rules, calendar: calendarOf(rules) }))
	known.set(tenant, { until: now() + KEPT, found })
	// What could not be read is asked for again
	found.catch(() => {
		if (known.get(tenant)?.found === found) known.delete(tenant)
	})
	return found
}

/** The rules as they stand in the table. One GetItem, consistent. */
export async function getRules(table: Table, tenant: string): Promise<RulesRecord> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: rulesKey(tenant), ConsistentRead: true }),
	)
	if (Item === undefined) return { rules: completed({}), version: 0 }
	const { rules, version, by, at } = Item as unknown as RulesRecord & { by: string; at: number }
	return { rules: completed(rules), version, by, at }
}

/**
 * Puts new rules in place of a version that was seen, and keeps them as a version of their own. One transaction of two
 * writes, and what else must be true with them.
 * @returns the index of the write whose condition failed: 0 says that somebody else changed the rules meanwhile
 */
export async function putRules(
	table: Table,
	tenant: string,
	change: { readonly rules: Rules; readonly seen: number; readonly by: string; readonly at: number },
	also: readonly Write[] = [],
): ReturnType<typeof transact> {
	const failed = await transact(table, [...rulesWrites(table, tenant, change), ...also])
	if (failed === undefined) kept.get(table)?.delete(tenant)
	return failed
}

/** The two writes that put new rules in place of a version that was seen. */
export function rulesWrites(
	table: Table,
	tenant: string,
	{
		rules,
		seen,
		by,
		at,
	}: { readonly rules: Rules; readonly seen: number; readonly by: string; readonly at: number },
): Write[] {
	const record = { rules, version: seen + 1, by, at }
	return [
		{
			Put: {
				TableName: table.name,
				Item: { ...rulesKey(tenant), ...record },
				...onVersion(seen),
			},
		},
		{
			Put: {
				TableName: table.name,
				Item: { ...versionKey(tenant, at), ...record },
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		},
	]
}
