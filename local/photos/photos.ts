import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Calls, refusalSentence } from '../aws/calls'
import type { Principal, Principals } from '../aws/credential'
import { AwsError } from '../aws/error'
import { isAllowed, type Permission } from '../aws/policy'
import { verifier } from '../aws/signature'
import type { Clock } from '../cloud/clock'
import { type Listening, listen } from '../cloud/listen'
import type { Bucket } from '../template/deployment'
import { corsHeaders } from './cors'
import { postObject } from './form'
import { copyObject, type Exchange, getObject, putObject } from './object'
import type { ObjectStore, StoredObject } from './store'

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
	const [rawPath = '/', rawQuery = ''] = (request.url ?? '/').split(/\?(.*)/s)
	const [, bucketName = '', ...parts] = rawPath.split('/')
	const bucket = options.buckets.find(({ name }) => name === bucketName)
	if (bucket === undefined) throw new AwsError(404, 'NoSuchBucket', 'The specified bucket does not exist')
	const isPreflight = request.method === 'OPTIONS'
	const allowed = applyCors(request, response, bucket, isPreflight)
	if (isPreflight) {
		if (!allowed)
			throw new AwsError(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
		return void response.writeHead(200).end()
	}
	const query = new URLSearchParams(rawQuery)
	const exchange: Exchange = { request, response, query, store: options.store, now: options.clock.now() }
	const check = verifier('s3', options.principals, options.clock.now)
	const authorise = (principal: Principal, permissions: readonly Permission[]) => {
		const refused = options.calls.refused(principal, permissions)
		if (refused) throw new AwsError(403, 'AccessDenied', refusalSentence(principal, refused))
	}
	const resource = (key: string) => `${bucket.arn}/${key}`
	const key = decodeKey(parts.join('/'))
	if (request.method === 'POST' && key === '') {
		return postObject(exchange, bucket.name, { verify: check.policy, authorise, resource })
	}
	const principal = check.request({
		method: request.method ?? 'GET',
		path: rawPath,
		query,
		headers: Object.fromEntries(
			Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(',')]),
		),
	})
	if (key === '') throw new AwsError(403, 'AccessDenied', 'Access Denied')

	/** Who may not list a bucket is not told either whether an object is there: S3 answers 403, not 404. */
	const existing = (place: { bucket: Bucket; key: string }): StoredObject => {
		const object = options.store.read(place.bucket.name, place.key)
		if (object) return object
		const mayList = isAllowed(principal.statements, { action: 's3:ListBucket', resource: place.bucket.arn })
		throw mayList
			? new AwsError(404, 'NoSuchKey', 'The specified key does not exist.')
			: new AwsError(403, 'AccessDenied', 'Access Denied')
	}

	const copySource = request.headers['x-amz-copy-source']
	const operations: Readonly<Record<string, () => Promise<void> | void>> = {
		GET() {
			authorise(principal, [{ action: 's3:GetObject', resource: resource(key) }])
			return getObject(exchange, existing({ bucket, key }))
		},
		PUT() {
			const put = { action: 's3:PutObject', resource: resource(key) }
			if (copySource === undefined) {
				authorise(principal, [put])
				return putObject(exchange, { bucket: bucket.name, key })
			}
			const source = sourceOf(String(copySource), options.buckets)
			authorise(principal, [{ action: 's3:GetObject', resource: `${source.bucket.arn}/${source.key}` }, put])
			return copyObject(exchange, existing(source), { bucket: bucket.name, key })
		},
		DELETE() {
			authorise(principal, [{ action: 's3:DeleteObject', resource: resource(key) }])
			options.store.remove(bucket.name, key)
			response.writeHead(204).end()
		},
	}
	const operation = operations[request.method === 'HEAD' ? 'GET' : (request.method ?? '')]
	if (operation === undefined)
		throw new AwsError(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.')
	await operation()
}

function applyCors(
	request: IncomingMessage,
	response: ServerResponse,
	bucket: Bucket,
	isPreflight: boolean,
): boolean {
	const { origin } = request.headers
	if (origin === undefined) return false
	const asked = isPreflight ? String(request.headers['access-control-request-headers'] ?? '') : ''
	const headers = corsHeaders(bucket.cors, {
		origin,
		method: isPreflight
			? String(request.headers['access-control-request-method'] ?? '')
			: (request.method ?? ''),
		headers: asked
			.split(',')
			.map((header) => header.trim())
			.filter(Boolean),
	})
	for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
	return headers !== undefined
}

function sourceOf(header: string, buckets: readonly Bucket[]): { bucket: Bucket; key: string } {
	const [name, ...parts] = decodeKey(header).replace(/^\//, '').split('/')
	const bucket = buckets.find((candidate) => candidate.name === name)
	if (bucket === undefined) throw new AwsError(404, 'NoSuchBucket', 'The specified bucket does not exist')
	return { bucket, key: parts.join('/') }
}

function decodeKey(encoded: string): string {
	try {
		return decodeURIComponent(encoded)
	} catch {
		throw new AwsError(400, 'InvalidURI', "Couldn't parse the specified URI.")
	}
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
	if (response.headersSent || (request.destroyed && !request.complete)) return void response.destroy()
	const { status, code, message } =
		error instanceof AwsError ? error : new AwsError(500, 'InternalError', String(error))
	// What is still coming of the body is dropped, so that the sender hears the answer.
	request.resume()
	response.writeHead(status, { 'content-type': 'application/xml' })
	const escaped = message.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`)
	const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped}</Message><RequestId>${randomUUID()}</RequestId></Error>`
	response.end(request.method === 'HEAD' ? undefined : body)
}
