import { gridHandoverRoutes } from '@huying/shared/grid-handover/grid-handover-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { storedErrands } from './errands'
import { gridHandoverHandlers } from './grid-handover-handlers'

const table = openTable()

export const handler = endpoint<'gridHandover'>(
	gridHandoverRoutes,
	gridHandoverHandlers(table, realPorts, storedErrands(table, realPorts)),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
