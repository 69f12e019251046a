import { createHash, randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { AwsError } from '../aws/error'
import { type Exchange, headersToKeep, type Place } from './object'
import type { Incoming, ObjectStore } from './store'
import { xml } from './xml'

/** S3 takes no smaller part but the last. In bytes. */
const PART_LEAST = 5 * 1024 * 1024

interface Upload extends Place {
	readonly headers: Readonly<Record<string, string>>
	readonly parts: Map<number, Incoming>
}

/** Uploads under way, by store and name: like every other thing half done, they do not outlive the machine's cloud. */
const uploads = new WeakMap<ObjectStore, Map<string, Upload>>()

/** Part by part, as of Amazon S3 API Reference, "CreateMultipartUpload" and its kin. */
export async function createUpload({ request, response, store }: Exchange, place: Place): Promise<void> {
	const known = uploads.get(store) ?? new Map<string, Upload>()
	uploads.set(store, known)
	const id = randomUUID()
	known.set(id, { ...place, headers: headersToKeep(request.headers), parts: new Map() })
	request.resume()
	response.writeHead(200, { 'content-type': 'application/xml' })
	response.end(xml('InitiateMultipartUploadResult', { Bucket: place.bucket, Key: place.key, UploadId: id }))
}

export async function putPart(exchange: Exchange, place: Place): Promise<void> {
	const { request, response, query, store } = exchange
	const number = Number(query.get('partNumber'))
	if (!(Number.isInteger(number) && number >= 1 && number <= 10_000))
		throw new AwsError(
			400,
			'InvalidArgument',
			'Part number must be an integer between 1 and 10000, inclusive',
		)
	const { parts } = uploadOf(exchange, place)
	const incoming = await store.receive(request)
	const before = parts.get(number)
	if (before) store.discard(before)
	parts.set(number, incoming)
	response.writeHead(200, { etag: tagOf(incoming) }).end()
}

/** Puts the parts together as they are listed: known, in order, none too small but the last. */
export async function completeUpload(exchange: Exchange, place: Place): Promise<void> {
	const { request, response, store, now } = exchange
	const { parts, headers } = uploadOf(exchange, place)
	const asked = [...(await text(request)).matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
		number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
		tag: /<ETag>(.*?)<\/ETag>/s.exec(part)?.[1]?.replaceAll('&quot;', '"'),
	}))
	if (asked.length === 0) throw new AwsError(400, 'MalformedXML', 'The XML you provided was not well-formed')
	if (asked.some(({ number }, place) => number <= (asked[place - 1]?.number ?? 0)))
		throw new AwsError(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.')
	const found = asked.map(({ number, tag }) => {
		const part = parts.get(number)
		if (part === undefined || tag !== tagOf(part))
			throw new AwsError(400, 'InvalidPart', 'One or more of the specified parts could not be found.')
		return part
	})
	if (found.slice(0, -1).some(({ bytes }) => bytes < PART_LEAST))
		throw new AwsError(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
	const whole = await store.receive(bytesOf(store, found))
	const digests = found.map(({ md5 }) => Buffer.from(md5, 'hex'))
	const md5 = `${createHash('md5').update(Buffer.concat(digests)).digest('hex')}-${found.length}`
	const { etag } = store.commit(place.bucket, place.key, { ...whole, md5 }, headers, now)
	forget(exchange, parts)
	response.writeHead(200, { 'content-type': 'application/xml' })
	response.end(xml('CompleteMultipartUploadResult', { Bucket: place.bucket, Key: place.key, ETag: etag }))
}

export async function abortUpload(exchange: Exchange, place: Place): Promise<void> {
	const { parts } = uploadOf(exchange, place)
	forget(exchange, parts)
	exchange.response.writeHead(204).end()
}

function uploadOf({ store, query }: Exchange, { bucket, key }: Place): Upload {
	const upload = uploads.get(store)?.get(query.get('uploadId') ?? '')
	if (upload === undefined || upload.bucket !== bucket || upload.key !== key)
		throw new AwsError(404, 'NoSuchUpload', 'The specified multipart upload does not exist.')
	return upload
}

function forget({ store, query }: Exchange, parts: ReadonlyMap<number, Incoming>): void {
	for (const part of parts.values()) store.discard(part)
	uploads.get(store)?.delete(query.get('uploadId') ?? '')
}

const tagOf = ({ md5 }: Incoming) => `"${md5}"`

async function* bytesOf(store: ObjectStore, parts: readonly Incoming[]): AsyncGenerator<Buffer> {
	for (const part of parts) yield* store.openIncoming(part)
}
