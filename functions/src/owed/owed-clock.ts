import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { nextReminder } from '@huying/shared/disclosure/owed'
import { sinceBegun } from '@huying/shared/disclosure/since'
import { dueShard } from '../case/case-keys'
import { groupsOf } from '../disclosure/groups-store'
import { rulesOf } from '../rule/rules-store'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'

/** A county's reminders: until when they were sent, and when the next one falls due. One item a county. */
export interface OwedClock {
	/** The day from which its villages publish, where the county settled none itself. */
	readonly since: string
	/** Everything until then was told, in epoch milliseconds. */
	readonly until: number
	/** Where not all of that very instant was: the name of the last that was. */
	readonly last?: string
}

/** Without a reminder ahead it looks again after a day: groups and rules change. */
const LOOK_AGAIN = 86_400_000

const clockKey = (tenant: string): Key => ({ pk: `${tenant}#owed`, sk: 'clock' })

/** One GetItem. */
export async function readOwedClock(table: Table, tenant: string): Promise<OwedClock | undefined> {
	const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: clockKey(tenant) }))
	return Item as OwedClock | undefined
}

/** The clock's item: when it falls due, and until when everything was told. */
export async function clockItem(table: Table, tenant: string, clock: OwedClock) {
	const { since, until, last } = clock
	const [groups, { rules }] = await Promise.all([groupsOf(table, tenant), rulesOf(table, tenant)])
	const next = nextReminder(groups, rules.disclosuresSince ?? since, until)
	// A change of groups or rules is noticed within a day
	const at = last === undefined ? Math.min(next ?? Number.POSITIVE_INFINITY, until + LOOK_AGAIN) : until
	const id = `owed-${tenant}`
	return {
		...clockKey(tenant),
		pk1: dueShard(id),
		sk1: `${ordered(at)}#${id}`,
		tenant,
		case: id,
		about: 'owed',
		attempts: 0,
		...clock,
	}
}

/** Starts a county's reminders, once. */
export async function startOwedClock(
	table: Table,
	tenant: string,
	now: number,
	since: string = sinceBegun(now),
): Promise<void> {
	if ((await readOwedClock(table, tenant)) !== undefined) return
	try {
		await table.client.send(
			new PutCommand({
				TableName: table.name,
				Item: await clockItem(table, tenant, { since, until: now }),
				ConditionExpression: 'attribute_not_exists(pk)',
			}),
		)
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
	}
}
