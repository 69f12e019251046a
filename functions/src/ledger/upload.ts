import { bucketAddress, signedFetch } from '../aws/signed-fetch'

/** S3 takes no smaller part but the last. In bytes. */
export const PART_LEAST = 5 * 1024 * 1024
/** In milliseconds, for one part. */
const TIMEOUT = 60_000

/** What is done with the bucket that ledgers are in. */
export interface LedgerObjects {
	/** Puts a stream there, whole or not at all, never more of it in memory than a part. @returns its size in bytes */
	readonly put: (key: string, body: AsyncIterable<Uint8Array>, headers: Headers) => Promise<number>
	/** What is gone already stays gone. */
	readonly remove: (key: string) => Promise<void>
}
type Headers = Readonly<Record<string, string>>

/** A bucket in S3. What is small is put at once, what is larger part by part. @param bucket its name */
export function ledgerObjects(bucket: string): LedgerObjects {
	const send = async (key: string, init: RequestInit): Promise<Response> => {
		const answer = await signedFetch('s3', `${bucketAddress(bucket)}/${key}`, init, TIMEOUT)
		if (!answer.ok) throw new Error(`the bucket answered ${answer.status} to ${init.method}`)
		return answer
	}
	return {
		async put(key, body, headers) {
			const parts = partsOf(body)
			const first = await parts.next()
			const one = first.done ? new Uint8Array() : first.value
			const second = await parts.next()
			if (second.done) {
				await send(key, { method: 'PUT', headers, body: Buffer.from(one) })
				return one.length
			}
			const upload = await begin(key, headers)
			try {
				const tags = [await part(key, upload, 1, one), await part(key, upload, 2, second.value)]
				let size = one.length + second.value.length
				for await (const bytes of parts) {
					tags.push(await part(key, upload, tags.length + 1, bytes))
					size += bytes.length
				}
				await complete(key, upload, tags)
				return size
			} catch (error) {
				// What cannot even be given up, the bucket's own rule takes away after a day
				await send(`${key}?uploadId=${upload}`, { method: 'DELETE' }).catch(() => {})
				throw error
			}
		},
		async remove(key) {
			await send(key, { method: 'DELETE' })
		},
	}

	async function begin(key: string, headers: Headers): Promise<string> {
		const told = await (await send(`${key}?uploads=`, { method: 'POST', headers })).text()
		const upload = /<UploadId>([^<]+)<\/UploadId>/.exec(told)?.[1]
		if (upload === undefined) throw new Error('the bucket named no upload')
		return encodeURIComponent(upload)
	}

	async function part(key: string, upload: string, number: number, bytes: Uint8Array): Promise<string> {
		const answer = await send(`${key}?partNumber=${number}&uploadId=${upload}`, {
			method: 'PUT',
			body: Buffer.from(bytes),
		})
		const tag = answer.headers.get('etag')
		if (tag === null) throw new Error('the bucket named no part')
		return tag
	}

	async function complete(key: string, upload: string, tags: readonly string[]): Promise<void> {
		const parts = tags.map(
			(tag, place) => `<Part><PartNumber>${place + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
		)
		const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`
		const answer = await send(`${key}?uploadId=${upload}`, { method: 'POST', body })
		// What fails under way is told in the body of a 200
		if ((await answer.text()).includes('<Error>'))
			throw new Error('the bucket did not put the parts together')
	}
}

/** A stream in pieces that S3 takes; only the last is smaller. */
export async function* partsOf(
	body: AsyncIterable<Uint8Array>,
	least = PART_LEAST,
): AsyncGenerator<Uint8Array> {
	let held: Uint8Array[] = []
	let size = 0
	for await (const piece of body) {
		held.push(piece)
		size += piece.length
		if (size < least) continue
		yield Buffer.concat(held)
		held = []
		size = 0
	}
	if (size > 0) yield Buffer.concat(held)
}
