import { findRoutes } from '@huying/shared/find/find-routes'
import { repeatRoutes } from '@huying/shared/repeat/repeat-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { findHandlers } from './find-handlers'

const table = openTable()

export const handler = endpoint<'find'>(
	{ ...repeatRoutes, ...findRoutes },
	findHandlers(table, realPorts),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
