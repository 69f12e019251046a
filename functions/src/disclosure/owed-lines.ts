import { type Disclosure, disclosureName, tenantIn } from '@huying/shared/disclosure/disclosure'
import type { Group } from '@huying/shared/disclosure/group'
import { type OwedRow, owedOf, periodsOwed } from '@huying/shared/disclosure/owed'
import { townOf } from '@huying/shared/region/region'
import { rowsOf, sinceOf } from '../owed/owed-store'
import type { Table } from '../store/table'
import { groupsOf } from './groups-store'
import { townAt } from './village-place'

/** Periods of each group that a list looks back over. */
const LOOKED_BACK = 2

/**
 * What villages of a region should publish for a period that is over, and have not: as disclosures that nobody has
 * begun. One Query for each group and period, some dozen.
 * @param region code of a village, or of a town: then of all its villages
 */
export async function owedIn(
	table: Table,
	tenant: string,
	region: string,
	at: number,
): Promise<Disclosure[]> {
	const [groups, since, town] = await Promise.all([
		groupsOf(table, tenant),
		sinceOf(table, tenant, at),
		townAt(table, tenant, townOf(region)),
	])
	const rows = new Map<string, ReadonlyMap<string, OwedRow>>()
	await Promise.all(
		groups.flatMap((group) =>
			periodsOwed(group, since, at, LOOKED_BACK).map(async (period) => {
				rows.set(`${group.group}#${period}`, await rowsOf(table, tenant, group.group, period, region))
			}),
		),
	)
	const villages = town?.villages.filter(({ code }) => code.startsWith(region)) ?? []
	return villages.flatMap(({ code }) =>
		owedOf(groups, since, (group, period) => rows.get(`${group}#${period}`)?.get(code), at, LOOKED_BACK)
			.filter(({ status }) => status === 'due' || status === 'missing')
			.map(
				(owed): Disclosure => ({
					tenant: tenantIn(code),
					disclosure: disclosureName(code, owed.group, owed.period),
					village: code,
					group: owed.group,
					groupName: owed.groupName,
					audience: audienceOf(groups, owed.group),
					period: owed.period,
					dueAt: owed.dueAt,
					work: 'idle',
					// What was taken down is owed anew
					standing: owed.disclosure === undefined ? 'unpublished' : 'withdrawn',
					editions: [],
					steps: [],
					version: 0,
				}),
			),
	)
}

const audienceOf = (groups: readonly Group[], name: string): Group['audience'] =>
	groups.find(({ group }) => group === name)?.audience ?? 'public'
