import { S3Client } from '@aws-sdk/client-s3'
import { photoRoutes } from '@huying/shared/photo/photo-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { photoHandlers } from './photo-handlers'
import { bucketStorage } from './storage'

const table = openTable()
const authenticate = authenticator({
	table,
	secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
	now: realPorts.now,
})
// An endpoint that the environment names has no host name for each bucket.
const client = new S3Client({ forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3) })
const storage = bucketStorage(client, setting('PHOTO_BUCKET'))

export const handler = endpoint<'photo'>(
	photoRoutes,
	photoHandlers({ table, storage, now: realPorts.now }),
	authenticate,
	realPorts,
)
