import { admissionRoutes } from '@huying/shared/admission/admission-routes'
import { promiseRoutes } from '@huying/shared/admission/promise-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { admissionHandlers } from './admission-handlers'

const table = openTable()

export const handler = endpoint<'admission'>(
	{ ...admissionRoutes, ...promiseRoutes },
	admissionHandlers(table, realPorts),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
