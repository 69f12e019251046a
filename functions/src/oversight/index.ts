import { accessLogRoutes } from '@huying/shared/access-log/access-log-routes'
import { countersignRoutes } from '@huying/shared/countersign/countersign-routes'
import { unitRoutes } from '@huying/shared/unit/unit-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { oversightHandlers } from './oversight-handlers'

const table = openTable()

export const handler = endpoint<'oversight'>(
	{ ...accessLogRoutes, ...countersignRoutes, ...unitRoutes },
	oversightHandlers(table, realPorts),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
