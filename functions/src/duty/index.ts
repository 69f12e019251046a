import { handoverRoutes } from '@huying/shared/handover/handover-routes'
import { rosterRoutes } from '@huying/shared/roster/roster-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { dutyHandlers } from './duty-handlers'

const table = openTable()
const authenticate = authenticator({
	table,
	secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
	now: realPorts.now,
})

export const handler = endpoint<'duty'>(
	{ ...rosterRoutes, ...handoverRoutes },
	dutyHandlers(table, realPorts),
	authenticate,
	realPorts,
)
