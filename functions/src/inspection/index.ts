import { inspectionRoutes } from '@huying/shared/inspection/inspection-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { inspectionHandlers } from './inspection-handlers'

const table = openTable()

export const handler = endpoint<'inspection'>(
	inspectionRoutes,
	inspectionHandlers(table, realPorts),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
