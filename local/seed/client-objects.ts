import type { S3Client } from '@aws-sdk/client-s3'
import type { Objects } from '@huying/functions/disclosure/objects'
import { bucketStorage } from '@huying/functions/photo/storage'

/** A bucket by a client of one's own: the functions' own way signs with what their environment names. */
export function clientObjects(client: S3Client, bucket: string): Objects {
	const { read, write, remove } = bucketStorage(client, bucket)
	const bytesAt = async (key: string) => {
		const found = await read(key, Number.MAX_SAFE_INTEGER)
		return found.found === 'bytes' ? found.bytes : undefined
	}
	return {
		read: bytesAt,
		async copy(from, to) {
			const bytes = await bytesAt(from)
			if (bytes !== undefined) await write(to, bytes, 'application/octet-stream')
			return bytes !== undefined
		},
		write: (key, body, contentType) =>
			write(key, typeof body === 'string' ? new TextEncoder().encode(body) : body, contentType),
		remove,
	}
}
