import { townUnit, villageUnit } from '@huying/shared/disclosure/disclosure'
import { isPublic, type Reminder, remindersDue } from '@huying/shared/disclosure/owed'
import { RefusalError } from '@huying/shared/error/refusal'
import { owedTold } from '@huying/shared/notice/owed-told'
import type { Town } from '@huying/shared/region/region'
import type { Due } from '../clock/due-items'
import { groupsOf } from '../disclosure/groups-store'
import type { Ports } from '../edge/ports'
import { toldWrite } from '../notice/told-outbox'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { wholeTenant } from '../tenant/tenant-store'
import { clockItem, type OwedClock, readOwedClock } from './owed-clock'
import { rowsOf, sinceOf } from './owed-store'

/** Reminders told in one transaction beside the clock's own item; the rest is told in a moment. */
const AT_ONCE = 90

/**
 * Tells what fell due since the clock was last here: villages that have not published, and their towns. The clock's
 * item moves on in the same transaction, so that nothing is told twice; what does not fit waits for the next sweep.
 */
export async function owedByClock(table: Table, ports: Pick<Ports, 'now'>, due: Due): Promise<void> {
	const { tenant } = due
	const now = ports.now()
	const clock = await readOwedClock(table, tenant)
	if (clock === undefined) return
	const [groups, since, county] = await Promise.all([
		groupsOf(table, tenant),
		sinceOf(table, tenant, now),
		wholeTenant(table, tenant),
	])
	const found = remindersDue(groups, since, { after: clock.until - 1, until: now })
		.sort((left, right) => left.at - right.at || (nameOf(left) < nameOf(right) ? -1 : 1))
		.filter((one) => one.at > clock.until || (clock.last !== undefined && nameOf(one) > clock.last))
	const writes: Write[] = []
	let reached: Pick<OwedClock, 'until' | 'last'> = { until: now }
	for (const [place, reminder] of found.entries()) {
		const told = await writesOf(table, tenant, county?.towns ?? [], reminder)
		const before = found[place - 1]
		if (before && writes.length + told.length > AT_ONCE) {
			reached = { until: before.at, last: nameOf(before) }
			break
		}
		writes.push(...told)
	}
	const next = await clockItem(table, tenant, { since: clock.since, ...reached })
	const failed = await transact(table, [
		{
			Put: {
				TableName: table.name,
				Item: next,
				ConditionExpression: '#until = :read AND sk1 = :taken',
				ExpressionAttributeNames: { '#until': 'until' },
				ExpressionAttributeValues: { ':read': clock.until, ':taken': due.sk1 },
			},
		},
		...writes,
	])
	if (failed) throw new RefusalError('caseMoved')
}

/** Orders the reminders of one instant, the same each time. */
const nameOf = ({ group, period, step }: Reminder) => `${group} ${period} ${step}`

/** One outbox item for each town with villages that have not published. */
async function writesOf(
	table: Table,
	tenant: string,
	towns: readonly Town[],
	reminder: Reminder,
): Promise<Write[]> {
	const rows = await rowsOf(table, tenant, reminder.group, reminder.period)
	return towns.flatMap(({ code, villages }) => {
		const without = villages.filter((village) => !isPublic(rows.get(village.code)))
		const [first] = without
		if (first === undefined) return []
		const units =
			reminder.step === 'late' ? [townUnit(first.code)] : without.map((village) => villageUnit(village.code))
		const who = { tenant, correlation: `owed-${reminder.period}-${reminder.step}` }
		return [toldWrite(table, owedTold(reminder, code, units), who)]
	})
}
