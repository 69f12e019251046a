import { replyTemplateRoutes } from '@huying/shared/reply-template/reply-template-routes'
import { listRoutes } from '@huying/shared/service/list-routes'
import { serviceRoutes } from '@huying/shared/service/service-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { serviceHandlers } from './service-handlers'

const table = openTable()

export const handler = endpoint<'service'>(
	{ ...serviceRoutes, ...listRoutes, ...replyTemplateRoutes },
	serviceHandlers(table, realPorts),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
