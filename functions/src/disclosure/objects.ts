import { RefusalError } from '@huying/shared/error/refusal'
import { bucketAddress, signedFetch } from '../aws/signed-fetch'

/** What is done with the bucket of what is published. */
export interface Objects {
	/** Undefined where there is none. */
	readonly read: (key: string) => Promise<Uint8Array | undefined>
	readonly write: (key: string, body: Uint8Array | string, contentType: string) => Promise<void>
	/** Within the bucket, without reading it. @returns whether it was there */
	readonly copy: (from: string, to: string) => Promise<boolean>
	/** What is gone already stays gone. */
	readonly remove: (key: string) => Promise<void>
}

const TIMEOUT = 8_000

/** A bucket in S3. @param bucket its name */
export function bucketObjects(bucket: string): Objects {
	const send = (key: string, init: RequestInit) =>
		signedFetch('s3', `${bucketAddress(bucket)}/${key}`, init, TIMEOUT)
	return {
		async read(key) {
			const answer = await send(key, {})
			// S3 answers 403 for what is missing to whom may not list the bucket, and no function may
			if (answer.status === 404 || answer.status === 403) return undefined
			if (!answer.ok) throw new RefusalError('busy')
			return new Uint8Array(await answer.arrayBuffer())
		},
		async write(key, body, contentType) {
			const headers = { 'content-type': contentType, 'cache-control': 'private, max-age=31536000, immutable' }
			const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
			const answer = await send(key, { method: 'PUT', headers, body: Buffer.from(bytes) })
			if (!answer.ok) throw new RefusalError('busy')
		},
		async copy(from, to) {
			const headers = { 'x-amz-copy-source': `/${bucket}/${from}` }
			const answer = await send(to, { method: 'PUT', headers })
			if (answer.status === 404 || answer.status === 403) return false
			// A copy that fails under way is told in the body of a 200
			if (!answer.ok || (await answer.text()).includes('<Error>')) throw new RefusalError('busy')
			return true
		},
		async remove(key) {
			const answer = await send(key, { method: 'DELETE' })
			if (!answer.ok && answer.status !== 404) throw new RefusalError('busy')
		},
	}
}

const text = new TextDecoder()
/** An object that is a text. */
export async function readText(objects: Pick<Objects, 'read'>, key: string): Promise<string | undefined> {
	const bytes = await objects.read(key)
	return bytes && text.decode(bytes)
}
