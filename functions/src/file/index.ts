import { S3Client } from '@aws-sdk/client-s3'
import { disclosureFileRoutes } from '@huying/shared/disclosure/disclosure-file-routes'
import { endpoint } from '../edge/endpoint'
import { realPorts, setting } from '../edge/ports'
import { bucketStorage } from '../photo/storage'
import { parameter } from '../secret/parameters'
import { authenticator } from '../session/authenticate'
import { openTable } from '../store/table'
import { fileHandlers } from './file-handlers'

const table = openTable()
// An endpoint that the environment names has no host name for each bucket.
const client = new S3Client({ forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3) })
const storage = bucketStorage(client, setting('DISCLOSURE_BUCKET'))

export const handler = endpoint<'file'>(
	disclosureFileRoutes,
	fileHandlers({ table, storage, now: realPorts.now }),
	authenticator({
		table,
		secret: () => parameter(setting('SESSION_SECRET_PARAMETER')),
		now: realPorts.now,
	}),
	realPorts,
)
