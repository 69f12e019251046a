import { RefusalError } from '@huying/shared/error/refusal'
import { transparencyRoutes } from '@huying/shared/transparency/transparency-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts } from '../edge/ports'
import { openTable } from '../store/table'
import { keyService } from './key-service'
import { transparencyHandlers } from './transparency-handlers'

export const handler = endpoint<'transparency'>(
	transparencyRoutes,
	transparencyHandlers(openTable(), keyService.publicKey),
	// Every route of it is open: nobody is asked who they are
	async () => {
		throw new RefusalError('sessionMissing')
	},
	realPorts,
)
