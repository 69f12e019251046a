import { createHash, randomUUID } from 'node:crypto'
import {
	createReadStream,
	createWriteStream,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { replaceFile } from '../cloud/replace-file'

/** What is kept about an object; `file` holds its bytes. */
export type StoredObject = {
	readonly key: string
	readonly file: string
	readonly bytes: number
	readonly etag: string
	readonly modifiedAt: number
	/** Content-Type, Cache-Control, x-amz-meta-…: what a GET answers again. */
	readonly headers: Readonly<Record<string, string>>
}

/** Bytes that have come in and are not yet an object. Digests are hex, the CRC base64 as S3 writes it. */
export type Incoming = {
	readonly file: string
	readonly bytes: number
	readonly md5: string
	readonly sha256: string
	readonly crc32: string
}

/** Thrown while receiving: the rest of the stream is not read by the store. */
export class TooLarge extends Error {}

export type ObjectStore = ReturnType<typeof openStore>

/** Objects on disk: each is a body file and a JSON file that names it, so that an object appears whole or not at all. */
export function openStore(folder: string) {
	const place = (bucket: string, key: string) => {
		const digest = createHash('sha256').update(key).digest('hex')
		return join(folder, bucket, digest.slice(0, 2), `${digest}.json`)
	}

	function read(bucket: string, key: string): StoredObject | undefined {
		const file = place(bucket, key)
		if (!existsSync(file)) return undefined
		const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredObject
		// By its name alone, so that a copy of a data folder has bytes of its own.
		return { ...stored, file: join(folder, 'bytes', basename(stored.file)) }
	}

	return {
		read,

		/** Takes a stream onto the disk, never more than `maximumBytes` of it. */
		async receive(
			stream: Readable | AsyncIterable<Buffer>,
			maximumBytes = Number.POSITIVE_INFINITY,
		): Promise<Incoming> {
			const file = join(folder, 'bytes', randomUUID())
			mkdirSync(join(folder, 'bytes'), { recursive: true })
			// Opened here: a stream that is destroyed while it opens its file still leaves one behind.
			const kept = createWriteStream(file, { fd: openSync(file, 'wx') })
			const md5 = createHash('md5')
			const sha256 = createHash('sha256')
			let sum = 0
			let bytes = 0
			async function* counted(source: AsyncIterable<Buffer>) {
				for await (const piece of source) {
					bytes += piece.length
					if (bytes > maximumBytes) throw new TooLarge()
					md5.update(piece)
					sha256.update(piece)
					sum = crc32(piece, sum)
					yield piece
				}
			}
			try {
				await pipeline(stream, counted, kept)
			} catch (error) {
				rmSync(file, { force: true })
				throw error
			}
			const crc = Buffer.alloc(4)
			crc.writeUInt32BE(sum)
			return {
				file,
				bytes,
				md5: md5.digest('hex'),
				sha256: sha256.digest('hex'),
				crc32: crc.toString('base64'),
			}
		},

		/** What has come in and is not yet an object, again. */
		openIncoming: ({ file }: Incoming): Readable => createReadStream(file),

		discard(incoming: Incoming): void {
			rmSync(incoming.file, { force: true })
		},

		commit(
			bucket: string,
			key: string,
			incoming: Incoming,
			headers: Readonly<Record<string, string>>,
			modifiedAt: number,
		): StoredObject {
			const before = read(bucket, key)
			const stored = {
				key,
				file: incoming.file,
				bytes: incoming.bytes,
				etag: `"${incoming.md5}"`,
				modifiedAt,
				headers,
			}
			replaceFile(place(bucket, key), JSON.stringify({ ...stored, file: basename(stored.file) }))
			if (before) rmSync(before.file, { force: true })
			return stored
		},

		/** The bytes from `start` to `end`, both included. */
		open(object: StoredObject, start = 0, end = object.bytes - 1): Readable {
			return createReadStream(object.file, end < start ? {} : { start, end })
		},

		remove(bucket: string, key: string): void {
			const stored = read(bucket, key)
			rmSync(place(bucket, key), { force: true })
			if (stored) rmSync(stored.file, { force: true })
		},
	}
}
