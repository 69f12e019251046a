import { decisionRoutes } from '@huying/shared/decision/decision-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { confirmedVillager } from '../villager/villager-store'
import { decisionHandlers } from './decision-handlers'

const table = openTable()

export const handler = endpoint<'decision'>(
	decisionRoutes,
	decisionHandlers(table, realPorts, confirmedVillager),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
