import type { Group } from '@huying/shared/disclosure/group'
import { type OwedStatus, owedStatus, owedStatuses, periodsOwed } from '@huying/shared/disclosure/owed'
import type { OwedBoard, OwedTally, OwedTown } from '@huying/shared/disclosure/owed-view'
import { dueAt, endOf, periodAt } from '@huying/shared/disclosure/period'
import { RefusalError } from '@huying/shared/error/refusal'
import { groupsOf } from '../disclosure/groups-store'
import type { Handlers, Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { getTown, wholeTenant } from '../tenant/tenant-store'
import { startOwedClock } from './owed-clock'
import { rowsOf, sinceOf } from './owed-store'

/** The routes of what villages owe. */
export function owedHandlers(
	table: Table,
	{ now }: Pick<Ports, 'now'>,
): Pick<Handlers<'villager'>, 'owed' | 'owedTown'> {
	return {
		owed: ({ who, query }) => board(table, who, query.period, now()),
		owedTown: ({ who, params, query }) => ofTown(table, who, params.town, query.period, now()),
	}
}

/** Which period is looked at, of which groups. */
interface Looked {
	readonly since: string
	readonly period: string
	readonly periods: string[]
	readonly owing: readonly Group[]
}

/** @throws RefusalError periodInvalid where no group has such a period, or it is not over */
async function looked(table: Table, tenant: string, asked: string | undefined, now: number): Promise<Looked> {
	// whoever looks first starts the reminders of a county that nobody has set up for them
	await startOwedClock(table, tenant, now)
	const [groups, since] = await Promise.all([groupsOf(table, tenant), sinceOf(table, tenant, now)])
	const owed = new Map(groups.map((group) => [group, periodsOwed(group, since, now)]))
	const periods = [...new Set([...owed.values()].flat())].sort(
		(left, right) => endOf(right) - endOf(left) || (left < right ? -1 : 1),
	)
	const newest = periods.find((period) => period.includes('Q')) ?? periods[0]
	const period = asked ?? newest ?? periodAt('quarterly', now)
	if (asked !== undefined && !periods.includes(asked)) throw new RefusalError('periodInvalid', 'period')
	return { since, period, periods, owing: groups.filter((group) => owed.get(group)?.includes(period)) }
}

const named = (owing: readonly Group[], period: string) =>
	owing.map((group) => ({ group: group.group, name: group.name, dueAt: dueAt(group, period) }))

/** Three requests at most, and one Query for each group of the period. */
async function board(table: Table, who: Who, asked: string | undefined, now: number): Promise<OwedBoard> {
	const [{ since, period, periods, owing }, tenant] = await Promise.all([
		looked(table, who.tenant, asked, now),
		wholeTenant(table, who.tenant),
	])
	const rows = await Promise.all(owing.map(({ group }) => rowsOf(table, who.tenant, group, period)))
	return {
		since,
		period,
		periods,
		groups: named(owing, period),
		towns: (tenant?.towns ?? []).map(({ code, name, villages }) => ({
			town: code,
			name,
			tallies: owing.map((group, place): OwedTally => {
				const counts = Object.fromEntries(owedStatuses.map((status) => [status, 0])) as Record<
					OwedStatus,
					number
				>
				for (const village of villages)
					counts[owedStatus(group, period, rows[place]?.get(village.code), now)]++
				return { group: group.group, dueAt: dueAt(group, period), villages: villages.length, ...counts }
			}),
		})),
	}
}

async function ofTown(
	table: Table,
	who: Who,
	code: string,
	asked: string | undefined,
	now: number,
): Promise<OwedTown> {
	const [{ since, period, periods, owing }, town] = await Promise.all([
		looked(table, who.tenant, asked, now),
		getTown(table, who.tenant, code),
	])
	if (town === undefined) throw new RefusalError('villageUnknown', 'town')
	const rows = await Promise.all(owing.map(({ group }) => rowsOf(table, who.tenant, group, period, code)))
	return {
		since,
		period,
		periods,
		town: code,
		name: town.name,
		groups: named(owing, period),
		villages: town.villages.map((village) => ({
			village: village.code,
			name: village.name,
			cells: owing.map((group, place) => {
				const row = rows[place]?.get(village.code)
				return {
					group: group.group,
					status: owedStatus(group, period, row, now),
					...(row && { disclosure: row.disclosure, publishedAt: row.publishedAt }),
				}
			}),
		})),
	}
}
