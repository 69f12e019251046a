import { RefusalError } from '@huying/shared/error/refusal'
import { dayOf } from '@huying/shared/follow-up/figures'
import type { Ended } from '@huying/shared/leaving/leaving'
import type { Crew } from '@huying/shared/roster/roster'
import { crewOf } from '@huying/shared/roster/roster'
import { dayAfter } from '@huying/shared/roster/shift'
import { type RosterRecord, rosterDays, rosterWrite } from '../roster/roster-store'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import type { LeavingRecord } from './leaving-store'

/** How far ahead a duty roster is looked at, in days. */
const AHEAD = 400

/** The days ahead on which somebody is on duty in a unit. One Query. */
export async function dutyAhead(
	table: Table,
	tenant: string,
	unit: string,
	user: string,
	at: number,
): Promise<RosterRecord[]> {
	const from = dayOf(at)
	const days = await rosterDays(table, tenant, unit, { from, to: dayAfter(from, AHEAD) })
	return days.filter(({ shifts }) => Object.values(shifts).some((crew) => crewOf(crew).includes(user)))
}

/** A crew with a successor in somebody's place, or without them; nobody stands in it twice. */
function without(crew: Crew | undefined, user: string, successor: string | undefined): Crew | undefined {
	if (crew === undefined) return undefined
	const { leader, people } = crew
	const lead = leader === user ? successor : leader
	const rest = people.flatMap((one) => (one !== user ? [one] : successor === undefined ? [] : [successor]))
	return {
		...(lead !== undefined && { leader: lead }),
		people: [...new Set(rest)].filter((one) => one !== lead),
	}
}

/**
 * Somebody's days on duty in a unit go to their successor; where there is none they are left open, and the roster says
 * so. One Query, and one write for each day.
 * @returns how many days
 */
export async function passDuty(
	table: Table,
	{ tenant, user, by }: Pick<LeavingRecord, 'tenant' | 'user' | 'by'>,
	{ unit, successor }: Ended,
	at: number,
): Promise<number> {
	const days = await dutyAhead(table, tenant, unit, user, at)
	for (const { version, shifts, ...day } of days) {
		const record = {
			...day,
			shifts: Object.fromEntries(
				Object.entries(shifts).map(([name, crew]) => [name, without(crew, user, successor)]),
			),
			changedBy: by,
			changedAt: at,
		}
		if (await transact(table, [rosterWrite(table, tenant, unit, version, record)]))
			throw new RefusalError('rosterMoved')
	}
	return days.length
}
