import { ledgerRoutes } from '@huying/shared/ledger/ledger-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { pictureSource } from '../photo/picture-addresses'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { ledgerHandlers } from './ledger-handlers'
import { realLedger } from './real-ledger'

const table = openTable()

export const handler = endpoint<'ledger'>(
	ledgerRoutes,
	ledgerHandlers(realLedger(table), () => pictureSource(setting('LEDGER_BUCKET'))),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
