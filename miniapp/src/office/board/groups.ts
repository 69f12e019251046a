import type { BoardLine } from '@huying/shared/board/board-view'
import type { TabName } from './view'

export const groupNames = ['units', 'places', 'towns'] as const
export type GroupName = (typeof groupNames)[number]

/** Which kinds of line stand together; the centre and the inspectorate do no work of their own. */
const kinds: Readonly<Record<GroupName, readonly BoardLine['kind'][]>> = {
	units: ['department', 'postedOffice'],
	places: ['place'],
	towns: ['town', 'village', 'workTeam'],
}
const tabs: Readonly<Record<TabName, readonly GroupName[]>> = {
	units: ['units'],
	towns: ['places', 'towns'],
}

/** The lines of a tab, group by group. */
export function groupsOf(lines: readonly BoardLine[], tab: TabName) {
	return tabs[tab].map((name) => ({ name, lines: lines.filter(({ kind }) => kinds[name].includes(kind)) }))
}

/** All lines, group by group, without groups that have none: for somebody who sees only their own. */
export function ownGroups(lines: readonly BoardLine[]) {
	return groupNames
		.map((name) => ({ name, lines: lines.filter(({ kind }) => kinds[name].includes(kind)) }))
		.filter(({ lines: some }) => some.length > 0)
}
