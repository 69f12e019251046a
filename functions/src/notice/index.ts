import { noticeRoutes } from '@huying/shared/notice/notice-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { noticeHandlers } from './notice-handlers'

const table = openTable()

export const handler = endpoint<'notice'>(
	noticeRoutes,
	noticeHandlers(table, realPorts),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
