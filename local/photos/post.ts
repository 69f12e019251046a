import { AwsError } from '../aws/error'
import { receiveForm } from './form'
import type { Exchange } from './object'
import { checkPolicy } from './policy'
import { xml } from './xml'

/** Throws unless the policy is signed by someone known whose role lets them put this key. */
export type PostCheck = (fields: ReadonlyMap<string, string>, key: string) => void

const keptFields = /^(content-(type|disposition|encoding)|cache-control|expires|x-amz-meta-.*)$/

/** A presigned POST: 204, or 200 or 201 where the form asks for it. */
export async function postObject(exchange: Exchange, bucket: string, check: PostCheck): Promise<void> {
	const { request, response, store, now } = exchange
	const { fields, incoming } = await receiveForm(request, store, (given) => {
		check(given, keyOf(given))
		return checkPolicy(given, bucket, now)
	})
	const key = keyOf(fields)
	const headers = {
		'content-type': 'application/octet-stream',
		...Object.fromEntries([...fields].filter(([name]) => keptFields.test(name))),
	}
	const { etag } = store.commit(bucket, key, incoming, headers, now)
	const location = `http://${request.headers.host}/${bucket}/${encodeURIComponent(key)}`
	const status = ['200', '201'].includes(fields.get('success_action_status') ?? '')
		? Number(fields.get('success_action_status'))
		: 204
	response.writeHead(status, {
		etag,
		location,
		...(status === 201 ? { 'content-type': 'application/xml' } : {}),
	})
	response.end(
		status === 201
			? xml('PostResponse', { Location: location, Bucket: bucket, Key: key, ETag: etag })
			: undefined,
	)
}

function keyOf(fields: ReadonlyMap<string, string>): string {
	const key = fields.get('key')
	if (!key) throw new AwsError(400, 'InvalidArgument', "Bucket POST must contain a field named 'key'.")
	return key
}
