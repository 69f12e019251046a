import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { allCaseRoutes } from './all-case-routes'
import { caseHandlers } from './case-handlers'

const table = openTable()
const authenticate = authenticator({
	table,
	secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
	now: realPorts.now,
})

export const handler = endpoint<'case'>(
	allCaseRoutes,
	caseHandlers(table, realPorts),
	authenticate,
	realPorts,
)
