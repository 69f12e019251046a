import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
	AbortMultipartUploadCommand,
	CompleteMultipartUploadCommand,
	CreateMultipartUploadCommand,
	GetObjectCommand,
	S3Client,
	UploadPartCommand,
} from '@aws-sdk/client-s3'
import { ledgerObjects } from '@huying/functions/ledger/upload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCalls } from '../aws/calls'
import { statementsOf } from '../aws/policy'
import { startClock } from '../cloud/clock'
import type { Listening } from '../cloud/listen'
import { startPhotos } from './photos'
import { openStore } from './store'

const arn = 'arn:aws-cn:s3:::photos'
const Bucket = 'photos'
const Key = 'ledger/370404/user/one.xlsx'
const secret = 'secret of the writer'
const Statement = [
	{
		Effect: 'Allow',
		Action: ['s3:PutObject', 's3:GetObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
		Resource: `${arn}/ledger/*`,
	},
]
const folder = mkdtempSync(join(tmpdir(), 'huying-multipart-'))
const MEGABYTE = 1024 * 1024
let photos: Listening
let client: S3Client

beforeAll(async () => {
	photos = await startPhotos({
		buckets: [{ logicalId: 'PhotoBucket', name: Bucket, arn, cors: [] }],
		store: openStore(folder),
		principals: new Map([['writer', { key: 'writer', secret, statements: statementsOf({ Statement }) }]]),
		calls: startCalls(),
		clock: startClock(),
		port: 0,
	})
	client = new S3Client({
		endpoint: photos.address,
		region: 'cn-north-1',
		forcePathStyle: true,
		credentials: { accessKeyId: 'writer', secretAccessKey: secret },
		requestChecksumCalculation: 'WHEN_REQUIRED',
	})
	Object.assign(process.env, {
		AWS_ENDPOINT_URL_S3: photos.address,
		AWS_REGION: 'cn-north-1',
		AWS_ACCESS_KEY_ID: 'writer',
		AWS_SECRET_ACCESS_KEY: secret,
	})
})
afterAll(async () => {
	client.destroy()
	await photos.stop()
	rmSync(folder, { recursive: true })
})

const held = async (key = Key): Promise<Uint8Array> => {
	const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }))
	return (await Body?.transformToByteArray()) ?? new Uint8Array()
}
const begin = async () => (await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))).UploadId
const part = async (UploadId: string | undefined, PartNumber: number, size: number) => {
	const Body = Buffer.alloc(size, PartNumber)
	const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))
	return { PartNumber, ETag }
}
const complete = (UploadId: string | undefined, Parts: { PartNumber: number; ETag: string | undefined }[]) =>
	client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))

describe('an upload in parts', () => {
	it('is put together in order, and nothing is left of the parts', async () => {
		const upload = await begin()
		const second = await part(upload, 2, 9)
		const first = await part(upload, 1, 5 * MEGABYTE)
		const { ETag } = await complete(upload, [first, second])
		expect(ETag).toMatch(/-2"$/)
		const bytes = await held()
		expect([bytes.length, bytes[0], bytes.at(-1)]).toEqual([5 * MEGABYTE + 9, 1, 2])
		expect(readdirSync(join(folder, 'bytes'))).toHaveLength(1)
	})

	it('is refused with parts that are too small, in another order, unknown, or of nothing', async () => {
		const upload = await begin()
		const [first, second] = [await part(upload, 1, 9), await part(upload, 2, 9)]
		await expect(complete(upload, [first, second])).rejects.toThrow('smaller than the minimum')
		await expect(complete(upload, [second, first])).rejects.toThrow('ascending order')
		await expect(complete(upload, [{ ...first, ETag: '"other"' }])).rejects.toThrow('could not be found')
		await expect(complete('another', [first])).rejects.toThrow('does not exist')
		await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId: upload }))
		await expect(part(upload, 3, 9)).rejects.toThrow('does not exist')
	})
})

describe('what a ledger is put there with', () => {
	const objects = ledgerObjects(Bucket)
	async function* pieces(size: number) {
		for (let left = size; left > 0; left -= MEGABYTE) yield Buffer.alloc(Math.min(left, MEGABYTE), 7)
	}

	it.each([0, 9, 5 * MEGABYTE, 5 * MEGABYTE + 1, 12 * MEGABYTE])(
		'%d bytes come as they were',
		async (size) => {
			const key = `ledger/370404/user/${size}.xlsx`
			expect(await objects.put(key, pieces(size), { 'content-type': 'text/plain' })).toBe(size)
			expect((await held(key)).length).toBe(size)
			await objects.remove(key)
			await expect(held(key)).rejects.toThrow()
		},
	)

	it('a stream that breaks off leaves nothing', async () => {
		const before = readdirSync(join(folder, 'bytes')).length
		const breaking = async function* () {
			yield* pieces(11 * MEGABYTE)
			throw new Error('broken off')
		}
		await expect(objects.put('ledger/370404/user/broken.xlsx', breaking(), {})).rejects.toThrow('broken off')
		expect(readdirSync(join(folder, 'bytes'))).toHaveLength(before)
	})
})
