import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

const compress = promisify(gzip)
/** What is shorter travels in one packet anyway. In characters. */
const SHORT = 1_000

/**
 * An answer that others may keep, as it is sent: nothing where they have it already, compressed where they take that.
 * Others stay as they are.
 */
export async function keptAnswer(
	result: APIGatewayProxyStructuredResultV2,
	{ headers: asked }: Pick<APIGatewayProxyEventV2, 'headers'>,
): Promise<APIGatewayProxyStructuredResultV2> {
	const { body, headers } = result
	if (body === undefined || headers?.['cache-control'] === 'no-store') return result
	// Weak, because the same may travel compressed or not
	const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
	const kept = { ...headers, etag, vary: 'accept-encoding' }
	// With its type: the gateway would put text/plain there
	if (result.statusCode === 200 && asked['if-none-match']?.includes(etag))
		return { statusCode: 304, headers: kept }
	if (body.length < SHORT || !/\bgzip\b/.test(asked['accept-encoding'] ?? ''))
		return { ...result, headers: kept }
	return {
		...result,
		headers: { ...kept, 'content-encoding': 'gzip' },
		body: (await compress(body)).toString('base64'),
		isBase64Encoded: true,
	}
}
