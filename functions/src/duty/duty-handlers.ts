import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { draftOf, followHandover, handoverOf, handoversOf, offerHandover } from '../handover/handover'
import { holdersOf } from '../roster/holders'
import { changeRoster, dutyOf, rosterOf } from '../roster/roster'
import type { Table } from '../store/table'

/** The routes of who is there: posts, rosters, and what one shift hands to the next. */
export function dutyHandlers(table: Table, ports: Ports): Handlers<'duty'> {
	return {
		unitPosts: async ({ who, params: { unit } }) => ({
			unit,
			posts: await holdersOf(table, who, unit, ports.now()),
		}),
		roster: ({ who, params, query }) => rosterOf(table, who, params.unit, query, ports.now()),
		changeRoster: ({ who, params, body }) => changeRoster(table, who, params.unit, body, ports.now()),
		duty: ({ who, params }) => dutyOf(table, who, params.unit, ports.now()),
		handoverDraft: ({ who }) => draftOf(table, who, ports.now()),
		handovers: ({ who }) => handoversOf(table, who, ports.now()),
		offerHandover: ({ who, body }) => offerHandover(table, who, body, ports.now()),
		handover: ({ who, params }) => handoverOf(table, who, params.handover, ports.now()),
		followHandover: ({ who, params, body }) => followHandover(table, who, params.handover, body, ports.now()),
	}
}
