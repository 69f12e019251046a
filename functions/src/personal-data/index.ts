import { personalDataRoutes } from '@huying/shared/personal-data/personal-data-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { personalDataHandlers } from './personal-data-handlers'

const table = openTable()

export const handler = endpoint<'personalData'>(
	personalDataRoutes,
	personalDataHandlers(table, realPorts),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
