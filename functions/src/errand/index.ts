import { errandRoutes } from '@huying/shared/errand/errand-routes'
import { materialRoutes } from '@huying/shared/material/material-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { errandHandlers } from './errand-handlers'

const table = openTable()
const authenticate = authenticator({
	table,
	secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
	now: realPorts.now,
})

export const handler = endpoint<'errand'>(
	{ ...errandRoutes, ...materialRoutes },
	errandHandlers(table, realPorts),
	authenticate,
	realPorts,
)
