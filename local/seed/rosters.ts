import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { rosterKey } from '@huying/functions/roster/roster-keys'
import type { Table } from '@huying/functions/store/table'
import type { Crew, RosterDay } from '@huying/shared/roster/roster'
import { dayAfter, dutyAt } from '@huying/shared/roster/shift'
import { CENTRE } from '@huying/shared/unit/unit'
import type { Member } from './members'

/** Days before and after the first start that have a demonstration roster. */
const AROUND = 7

/** Who takes turns in a demonstration unit: by day, by night, and who leads; keys of demonstration members. */
const turns: Readonly<Record<string, { day: readonly string[]; night: readonly string[]; leader?: string }>> =
	{
		[CENTRE]: {
			day: ['dispatcher1', 'dispatcher2'],
			night: ['dispatcher2', 'dispatcher1'],
			leader: 'leader',
		},
		housing: { day: ['handler-housing'], night: ['handler-housing'], leader: 'leader-housing' },
		enforcement: { day: ['handler-enforcement'], night: ['handler-enforcement'] },
		'town-370404103': {
			day: ['handler-town-370404103'],
			night: ['handler-town-370404103'],
			leader: 'gridLeader',
		},
	}
/** A night so many days ahead that nobody has taken yet, so that a gap is seen. */
const GAP = 4

/**
 * Two weeks of duty around the first start, for the centre and three units. Everybody on it is a demonstration member,
 * and marked so in their name.
 */
export async function putRosters(
	table: Table,
	tenant: string,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	const today = dutyAt(now)?.day
	if (today === undefined) return
	for (const unit of Object.keys(turns)) {
		for (let ahead = -AROUND; ahead < AROUND; ahead++) {
			const record = rosterDay(unit, dayAfter(today, ahead), ahead, members)
			await table.client.send(
				new PutCommand({
					TableName: table.name,
					Item: { ...rosterKey(tenant, unit, record.day), ...record, version: 1, changedAt: now },
				}),
			)
		}
	}
}

function rosterDay(
	unit: string,
	day: string,
	ahead: number,
	members: ReadonlyMap<string, Member>,
): RosterDay & { changedBy: string } {
	const { day: byDay = [], night = [], leader } = turns[unit] ?? {}
	const userOf = (key: string | undefined) => members.get(key ?? '')?.user
	const crew = (keys: readonly string[]): Crew => {
		const one = userOf(keys[(ahead + AROUND) % keys.length])
		const lead = userOf(leader)
		return { people: one === undefined ? [] : [one], ...(lead !== undefined && { leader: lead }) }
	}
	return {
		day,
		shifts: { day: crew(byDay), ...(ahead !== GAP && { night: crew(night) }) },
		changedBy: userOf(byDay[0]) ?? '',
	}
}
