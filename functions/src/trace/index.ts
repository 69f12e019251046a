import { traceRoutes } from '@huying/shared/trace/trace-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'

import { traceHandlers } from './trace-handlers'

const table = openTable()

export const handler = endpoint<'trace'>(
	traceRoutes,
	traceHandlers(table, realPorts),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
