import type { VillageBoard } from '@huying/shared/disclosure/disclosure-view'
import type { Audience } from '@huying/shared/disclosure/group'
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
	_at: number,
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
		owed: [],
	}
}
