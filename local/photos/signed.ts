import type { Principal } from '../aws/credential'
import { AwsError } from '../aws/error'
import { isAllowed, type Permission } from '../aws/policy'
import type { Bucket } from '../template/deployment'
import { abortUpload, completeUpload, createUpload, putPart } from './multipart'
import { copyObject, type Exchange, getObject, type Place, putObject } from './object'
import type { StoredObject } from './store'

export type SignedExchange = Exchange & {
	readonly principal: Principal
	readonly buckets: readonly Bucket[]
	/** Throws unless the principal's role gives all of them. */
	readonly authorise: (permissions: readonly Permission[]) => void
}

export type ObjectPlace = { readonly bucket: Bucket; readonly key: string }

type Operation = (exchange: SignedExchange, place: ObjectPlace) => Promise<void> | void

/** What can be asked with a signature, by header or in a presigned address. There is no listing. */
const operations: Readonly<Record<string, Operation>> = {
	GET: get,
	HEAD: get,
	PUT: put,
	DELETE: remove,
	'POST uploads': allowed('s3:PutObject', createUpload),
	'PUT uploadId': allowed('s3:PutObject', putPart),
	'POST uploadId': allowed('s3:PutObject', completeUpload),
	'DELETE uploadId': allowed('s3:AbortMultipartUpload', abortUpload),
}

/** A request's method, with what of its query makes it a step of an upload in parts. */
function operationOf({ request, query }: Exchange): string {
	const step = ['uploads', 'uploadId'].find((name) => query.has(name))
	return step === undefined ? (request.method ?? '') : `${request.method} ${step}`
}

function allowed(action: string, operation: (exchange: Exchange, place: Place) => Promise<void>): Operation {
	return (exchange, place) => {
		exchange.authorise([permission(action, place)])
		return operation(exchange, { bucket: place.bucket.name, key: place.key })
	}
}

export async function signedOperation(exchange: SignedExchange, place: ObjectPlace): Promise<void> {
	if (place.key === '') throw new AwsError(403, 'AccessDenied', 'Access Denied')
	const operation = operations[operationOf(exchange)]
	if (operation === undefined) {
		throw new AwsError(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.')
	}
	await operation(exchange, place)
}

function get(exchange: SignedExchange, place: ObjectPlace): Promise<void> {
	exchange.authorise([permission('s3:GetObject', place)])
	return getObject(exchange, existing(exchange, place))
}

function put(exchange: SignedExchange, place: ObjectPlace): Promise<void> {
	const own = permission('s3:PutObject', place)
	const target = { bucket: place.bucket.name, key: place.key }
	const copied = exchange.request.headers['x-amz-copy-source']
	if (copied === undefined) {
		exchange.authorise([own])
		return putObject(exchange, target)
	}
	const source = sourceOf(String(copied), exchange.buckets)
	exchange.authorise([permission('s3:GetObject', source), own])
	return copyObject(exchange, existing(exchange, source), target)
}

function remove(exchange: SignedExchange, place: ObjectPlace): void {
	exchange.authorise([permission('s3:DeleteObject', place)])
	exchange.store.remove(place.bucket.name, place.key)
	exchange.response.writeHead(204).end()
}

function permission(action: string, { bucket, key }: ObjectPlace): Permission {
	return { action, resource: `${bucket.arn}/${key}` }
}

/** Who may not list a bucket is not told either whether an object is there: S3 answers 403, not 404. */
function existing({ store, principal }: SignedExchange, { bucket, key }: ObjectPlace): StoredObject {
	const object = store.read(bucket.name, key)
	if (object) return object
	const mayList = isAllowed(principal.statements, { action: 's3:ListBucket', resource: bucket.arn })
	throw mayList
		? new AwsError(404, 'NoSuchKey', 'The specified key does not exist.')
		: new AwsError(403, 'AccessDenied', 'Access Denied')
}

function sourceOf(header: string, buckets: readonly Bucket[]): ObjectPlace {
	const [name, ...parts] = decodeKey(header).replace(/^\//, '').split('/')
	return { bucket: bucketOf(name, buckets), key: parts.join('/') }
}

export function bucketOf(name: string | undefined, buckets: readonly Bucket[]): Bucket {
	const bucket = buckets.find((candidate) => candidate.name === name)
	if (bucket === undefined) throw new AwsError(404, 'NoSuchBucket', 'The specified bucket does not exist')
	return bucket
}

export function decodeKey(encoded: string): string {
	try {
		return decodeURIComponent(encoded)
	} catch {
		throw new AwsError(400, 'InvalidURI', "Couldn't parse the specified URI.")
	}
}
