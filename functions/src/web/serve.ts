import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { RefusalError } from '@huying/shared/error/refusal'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { contentTypeOf } from './content-type'
import { cacheControlOf } from './headers'

const compress = promisify(gzip)

/** Reads one file of the web app; undefined where there is none. */
export type ReadFile = (key: string) => Promise<Uint8Array | undefined>

/**
 * Answers one file of the web app: compressed where that helps, 304 where the browser has it.
 * @throws RefusalError routeUnknown where there is no such file
 */
export async function serve(
	event: APIGatewayProxyEventV2,
	read: ReadFile,
): Promise<APIGatewayProxyStructuredResultV2> {
	const key = keyOf(event.rawPath)
	const content = key === undefined ? undefined : contentTypeOf(key)
	const bytes = key === undefined || content === undefined ? undefined : await read(key)
	if (key === undefined || content === undefined || bytes === undefined) {
		throw new RefusalError('routeUnknown')
	}
	// Weak, because the same file may travel compressed or not
	const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
	const headers = {
		// With 304 too: the gateway would put text/plain there, and a browser would believe it
		'content-type': content.type,
		'cache-control': cacheControlOf(key),
		etag,
		...(content.text && { vary: 'accept-encoding' }),
	}
	if (event.headers['if-none-match']?.includes(etag)) return { statusCode: 304, headers }
	const zipped = content.text && /\bgzip\b/.test(event.headers['accept-encoding'] ?? '')
	const body = zipped ? await compress(bytes) : Buffer.from(bytes)
	return {
		statusCode: 200,
		headers: { ...headers, ...(zipped && { 'content-encoding': 'gzip' }) },
		body: body.toString('base64'),
		isBase64Encoded: true,
	}
}

/** The bucket's key for a path; undefined for what cannot be one of ours. */
function keyOf(path: string): string | undefined {
	if (path === '/' || path === '') return 'index.html'
	const key = path.slice(1)
	const plain = /^[\w@.-]+(\/[\w@.-]+)*$/.test(key) && key.length <= 200
	return plain && !key.split('/').some((part) => /^\.+$/.test(part)) ? key : undefined
}
