import { documentRoutes } from '@huying/shared/api/document-routes'
import { RefusalError } from '@huying/shared/error/refusal'
import { endpoint } from '../edge/endpoint'
import { realPorts } from '../edge/ports'
import { openApiDocument } from './document'

const document = openApiDocument()

export const handler = endpoint<'openapi'>(
	documentRoutes,
	{ openApi: async () => document },
	// Its only route is open: nobody is asked who they are
	async () => {
		throw new RefusalError('sessionMissing')
	},
	realPorts,
)
