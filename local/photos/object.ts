import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { AwsError } from '../aws/error'
import { dechunk } from './chunked'
import type { ObjectStore, StoredObject } from './store'
import { xml } from './xml'

/** A bucket's name and a key in it. */
export type Place = { readonly bucket: string; readonly key: string }
export type Exchange = {
	readonly request: IncomingMessage
	readonly response: ServerResponse
	readonly query: URLSearchParams
	readonly store: ObjectStore
	readonly now: number
}

/** The headers of a request that a GET gives back. */
const keptHeaders = ['content-type', 'cache-control', 'content-disposition', 'content-language', 'expires']

export function headersToKeep(headers: IncomingMessage['headers']): Record<string, string> {
	const kept = Object.entries(headers).filter(
		([name]) => keptHeaders.includes(name) || name.startsWith('x-amz-meta-'),
	)
	const encoding = String(headers['content-encoding'] ?? '').replace(/aws-chunked,? ?/, '')
	return {
		'content-type': 'application/octet-stream',
		...Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
		...(encoding === '' ? {} : { 'content-encoding': encoding }),
	}
}

export function getObject(
	{ request, response, query, store }: Exchange,
	object: StoredObject,
): Promise<void> {
	const overrides = [...query]
		.filter(([name]) => name.startsWith('response-'))
		.map(([name, value]) => [name.slice('response-'.length), value])
	const headers: Record<string, string> = {
		...object.headers,
		etag: object.etag,
		'last-modified': new Date(object.modifiedAt).toUTCString(),
		'accept-ranges': 'bytes',
		...Object.fromEntries(overrides),
	}
	if (request.headers['if-none-match'] === object.etag) return finish(response, 304, headers)
	const range = rangeOf(request.headers.range, object.bytes)
	const [start, end] = range ?? [0, object.bytes - 1]
	headers['content-length'] = String(end - start + 1)
	if (range) headers['content-range'] = `bytes ${start}-${end}/${object.bytes}`
	if (request.method === 'HEAD' || object.bytes === 0) return finish(response, range ? 206 : 200, headers)
	response.writeHead(range ? 206 : 200, headers)
	return pipeline(store.open(object, start, end), response)
}

function finish(response: ServerResponse, status: number, headers: Record<string, string>): Promise<void> {
	response.writeHead(status, headers).end()
	return Promise.resolve()
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-50`; anything else is the whole. */
function rangeOf(range: string | undefined, bytes: number): readonly [number, number] | undefined {
	const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
	if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
	const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
	const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
	if (start > end) throw new AwsError(416, 'InvalidRange', 'The requested range is not satisfiable')
	return [start, end]
}

export async function putObject(
	{ request, response, store, now }: Exchange,
	{ bucket, key }: Place,
): Promise<void> {
	if (request.headers['if-none-match'] === '*' && store.read(bucket, key)) {
		throw new AwsError(
			412,
			'PreconditionFailed',
			'At least one of the pre-conditions you specified did not hold',
		)
	}
	const digest = String(request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD')
	const sums = new Map([['x-amz-checksum-crc32', String(request.headers['x-amz-checksum-crc32'] ?? '')]])
	const incoming = await store.receive(digest.startsWith('STREAMING-') ? dechunk(request, sums) : request)
	const crc = sums.get('x-amz-checksum-crc32')
	const isBroken =
		(/^[0-9a-f]{64}$/.test(digest) && digest !== incoming.sha256) || (crc !== '' && crc !== incoming.crc32)
	if (isBroken) {
		store.discard(incoming)
		throw new AwsError(
			400,
			'BadDigest',
			'The digest or checksum you specified did not match what we received.',
		)
	}
	const stored = store.commit(bucket, key, incoming, headersToKeep(request.headers), now)
	response.writeHead(200, { etag: stored.etag }).end()
}

export async function copyObject(
	{ request, response, store, now }: Exchange,
	object: StoredObject,
	{ bucket, key }: Place,
): Promise<void> {
	const incoming = await store.receive(store.open(object))
	const replaces = request.headers['x-amz-metadata-directive'] === 'REPLACE'
	const stored = store.commit(
		bucket,
		key,
		incoming,
		replaces ? headersToKeep(request.headers) : object.headers,
		now,
	)
	response.writeHead(200, { 'content-type': 'application/xml' })
	response.end(xml('CopyObjectResult', { LastModified: new Date(now).toISOString(), ETag: stored.etag }))
}
