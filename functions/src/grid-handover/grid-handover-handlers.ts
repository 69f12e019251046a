import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import type { Errands } from './carry'
import { draftOf, followSlip, offer } from './grid-handover'
import { slipOf, slipsOf } from './read-slips'

/** The routes of slips by which a grid, or one job, changes hands. */
export function gridHandoverHandlers(table: Table, ports: Ports, errands: Errands): Handlers<'gridHandover'> {
	return {
		gridHandoverDraft: ({ who, query }) => draftOf(table, errands, who, query, ports.now()),
		gridHandovers: ({ who }) => slipsOf(table, who),
		offerGridHandover: ({ who, body }) => offer(table, errands, who, body, ports.now()),
		gridHandover: ({ who, params }) => slipOf(table, who, params.handover, ports.now()),
		followGridHandover: ({ who, params, body }) =>
			followSlip(table, errands, who, params.handover, body, ports.now()),
	}
}
