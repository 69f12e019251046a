import type { Handlers } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { materialHandlers } from '../material/material-handlers'
import type { Table } from '../store/table'
import { askForErrand } from './ask-errand'
import { errands, errandWorkers } from './errand-lists'
import { consent, invite, lookAtInvitation } from './invitation'

/** The routes of errands, besides those of their cases. */
export function errandHandlers(table: Table, ports: Ports): Handlers<'errand'> {
	return {
		...materialHandlers(table, ports),
		askErrand: ({ who, body, correlation }) => askForErrand(table, ports, who, body, correlation),
		errands: ({ who, query }) => errands(table, who, query, ports.now()),
		errandWorkers: ({ who, params }) => errandWorkers(table, who, params.case, ports.now()),
		inviteConsent: ({ who, params }) => invite(table, ports, who, params.case),
		lookAtInvitation: ({ who, params, body }) => lookAtInvitation(table, ports, who, params.case, body.code),
		consentErrand: ({ who, params, body, correlation }) =>
			consent(table, ports, who, params.case, body, correlation),
	}
}
