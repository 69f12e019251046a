import { RefusalError } from '@huying/shared/error/refusal'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { bucketAddress, signedFetch } from '../aws/signed-fetch'
import { answering } from '../edge/answering'
import { realPorts, setting } from '../edge/ports'
import { securityHeaders } from './headers'
import { type ReadFile, serve } from './serve'

/** In bytes. An answer of a function may be 6 MB, and base64 takes a third more; compressed, no file is near it. */
const GREATEST = 5 * 1024 * 1024
const TIMEOUT = 8_000

/** No file is told by 404, or by 403 to those who, like this function, may not list the bucket. */
const read: ReadFile = async (key) => {
	const answer = await signedFetch('s3', `${bucketAddress(setting('WEB_BUCKET'))}/${key}`, {}, TIMEOUT)
	if (answer.status === 404 || answer.status === 403) return undefined
	if (!answer.ok) throw new RefusalError('busy')
	if (Number(answer.headers.get('content-length')) > GREATEST) throw new Error(`too large to serve: ${key}`)
	return new Uint8Array(await answer.arrayBuffer())
}

/** The web app's entrance: its files and nothing else. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
	const security = securityHeaders(
		bucketAddress(setting('PHOTO_BUCKET')),
		bucketAddress(setting('DISCLOSURE_BUCKET')),
	)
	const result = await answering(event, event.requestContext.requestId, realPorts, () => serve(event, read))
	return { ...result, headers: { ...result.headers, ...security } }
}
