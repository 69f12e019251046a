import { villageRoutes } from '@huying/shared/disclosure/village-routes'
import { RefusalError } from '@huying/shared/error/refusal'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { bucketObjects } from '../disclosure/objects'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { pictureSource } from '../photo/picture-addresses'
import { openTable } from '../store/table'
import { isPageRoute, servePage } from './page/pages'
import { villageHandlers } from './village-handlers'

const bucket = setting('DISCLOSURE_BUCKET')
const parts = {
	table: openTable(),
	objects: bucketObjects(bucket),
	pictures: () => pictureSource(bucket),
	now: realPorts.now,
}

const answer = endpoint<'village'>(
	villageRoutes,
	villageHandlers(parts),
	// Every route of it is open: nobody is asked who they are
	async () => {
		throw new RefusalError('sessionMissing')
	},
	realPorts,
)

/** What villages publish, for everybody: as data for our own clients, as pages for any browser. */
export const handler = (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
	isPageRoute(event.routeKey) ? servePage(parts, event) : answer(event)
