import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Calls, refusalSentence } from '../aws/calls'
import type { Principal, Principals } from '../aws/credential'
import { AwsError } from '../aws/error'
import type { Permission } from '../aws/policy'
import { verifier } from '../aws/signature'
import type { Clock } from '../cloud/clock'
import { type Listening, listen } from '../cloud/listen'
import type { Bucket } from '../template/deployment'
import { corsHeaders } from './cors'
import type { Exchange } from './object'
import { postObject } from './post'
import { bucketOf, decodeKey, signedOperation } from './signed'
import type { ObjectStore } from './store'
import { xml } from './xml'

export type PhotosOptions = {
	readonly buckets: readonly Bucket[]
	readonly store: ObjectStore
	readonly principals: Principals
	readonly calls: Calls
	readonly clock: Clock
	readonly port: number
}

/**
 * The S3 stand-in, path-style (`/{bucket}/{key}`): what is not signed is refused, a policy's every condition is
 * checked, and whoever signs is held to their packaged role. It never lists.
 */
export function startPhotos(options: PhotosOptions): Promise<Listening> {
	const server = createServer((request, response) => {
		response.setHeader('date', new Date(options.clock.now()).toUTCString())
		handle(request, response, options).catch((error: unknown) => refuse(request, response, error))
	})
	return listen(server, options.port)
}

async function handle(
	request: IncomingMessage,
	response: ServerResponse,
	options: PhotosOptions,
): Promise<void> {
	const { buckets, store, principals, calls, clock } = options
	const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s)
	const [, bucketName, ...parts] = path.split('/')
	const bucket = bucketOf(bucketName, buckets)
	if (request.method === 'OPTIONS') {
		answerPreflight(request, response, bucket)
		return
	}
	setCors(request, response, bucket)
	const check = verifier('s3', principals, clock.now)
	const authorise = (principal: Principal, permissions: readonly Permission[]) => {
		const refused = calls.refused(principal, permissions)
		if (refused) throw new AwsError(403, 'AccessDenied', refusalSentence(principal, refused))
	}
	const query = new URLSearchParams(search)
	const exchange: Exchange = { request, response, query, store, now: clock.now() }
	const key = decodeKey(parts.join('/'))
	if (request.method === 'POST' && key === '') {
		return postObject(exchange, bucket.name, (fields, posted) =>
			authorise(check.policy(fields), [{ action: 's3:PutObject', resource: `${bucket.arn}/${posted}` }]),
		)
	}
	const headers = Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(',')])
	const method = request.method ?? 'GET'
	const principal = check.request({ method, path, query, headers: Object.fromEntries(headers) })
	return signedOperation(
		{ ...exchange, principal, buckets, authorise: (permissions) => authorise(principal, permissions) },
		{ bucket, key },
	)
}

function answerPreflight(request: IncomingMessage, response: ServerResponse, bucket: Bucket): void {
	const { origin = '' } = request.headers
	const asked = String(request.headers['access-control-request-headers'] ?? '')
	const headers = corsHeaders(bucket.cors, {
		origin,
		method: String(request.headers['access-control-request-method'] ?? ''),
		headers: asked
			.split(',')
			.map((header) => header.trim())
			.filter(Boolean),
	})
	if (headers === undefined) {
		throw new AwsError(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
	}
	response.writeHead(200, headers).end()
}

function setCors(request: IncomingMessage, response: ServerResponse, bucket: Bucket): void {
	const { origin } = request.headers
	if (origin === undefined) return
	const headers = corsHeaders(bucket.cors, { origin, method: request.method ?? '', headers: [] })
	for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
	if (response.headersSent || (request.destroyed && !request.complete)) {
		response.destroy()
		return
	}
	const { status, code, message } =
		error instanceof AwsError ? error : new AwsError(500, 'InternalError', String(error))
	// What is still coming of the body is dropped, so that the sender hears the answer.
	request.resume()
	response.writeHead(status, { 'content-type': 'application/xml' })
	const body = xml('Error', { Code: code, Message: message, RequestId: randomUUID() })
	response.end(request.method === 'HEAD' ? undefined : body)
}
