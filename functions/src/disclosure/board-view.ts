import type { VillageBoard } from '@huying/shared/disclosure/disclosure-view'
import type { Audience } from '@huying/shared/disclosure/group'
import type { Owed } from '@huying/shared/disclosure/owed'
import { missingOf } from '../owed/owed-store'
import { kept } from '../store/kept'
import type { Table } from '../store/table'
import { type BoardQuery, boardOf } from './board-store'
import { groupsOf } from './groups-store'
import { placeOf } from './village-place'

/**
 * A village's board for one audience: its page of items, and on the first what it owes.
 * @throws RefusalError villageUnknown, groupUnknown
 */
export async function boardView(
	table: Table,
	tenant: string,
	village: string,
	audience: Audience,
	query: BoardQuery,
	at: number,
): Promise<VillageBoard> {
	const [place, groups] = await Promise.all([placeOf(table, tenant, village), groupsOf(table, tenant)])
	const page = await boardOf(table, tenant, village, audience, query)
	return {
		village,
		...place,
		groups: groups.map(({ group, name, sentence, audience: readers }) => ({
			group,
			name,
			sentence,
			audience: readers,
		})),
		...page,
		owed: query.after === undefined ? await owedHere(table, tenant, village, audience, at) : [],
	}
}

/** What villages owed when somebody last looked. */
const missing = kept<readonly Owed[]>(60_000, 500)

/** What should be public by now and is not, of the groups of one audience. */
async function owedHere(
	table: Table,
	tenant: string,
	village: string,
	audience: Audience,
	at: number,
): Promise<VillageBoard['owed']> {
	const [owed, groups] = await Promise.all([
		missing.get(table, `${tenant}#${village}`, () => missingOf(table, tenant, village, at)),
		groupsOf(table, tenant),
	])
	return owed
		.filter((one) =>
			groups.some(({ group, audience: readers }) => group === one.group && readers === audience),
		)
		.map(({ group, groupName, period, dueAt }) => ({ group, groupName, period, dueAt }))
}
