import { disclosureRoutes } from '@huying/shared/disclosure/disclosure-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { pictureSource } from '../photo/picture-addresses'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { disclosureHandlers } from './disclosure-handlers'
import { bucketObjects } from './objects'

const table = openTable()
const bucket = setting('DISCLOSURE_BUCKET')

export const handler = endpoint<'disclosure'>(
	disclosureRoutes,
	disclosureHandlers({
		table,
		ports: realPorts,
		objects: bucketObjects(bucket),
		photos: bucketObjects(setting('PHOTO_BUCKET')),
		pictures: () => pictureSource(bucket),
	}),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
