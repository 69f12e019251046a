import { catalogueRoutes } from '@huying/shared/catalogue/catalogue-routes'
import { proposalRoutes } from '@huying/shared/catalogue/proposal-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { catalogueHandlers } from './catalogue-handlers'

const table = openTable()

export const handler = endpoint<'catalogue'>(
	{ ...catalogueRoutes, ...proposalRoutes },
	catalogueHandlers(table, realPorts),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
