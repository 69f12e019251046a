import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import {
	CopyObjectCommand,
	DeleteObjectCommand,
	GetObjectCommand,
	HeadObjectCommand,
	ListObjectsV2Command,
	PutObjectCommand,
	S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCalls } from '../aws/calls'
import type { Principal } from '../aws/credential'
import { statementsOf } from '../aws/policy'
import { type Clock, startClock } from '../cloud/clock'
import type { Listening } from '../cloud/listen'
import { startPhotos } from './photos'
import { openStore } from './store'

const arn = 'arn:aws-cn:s3:::photos'
const Bucket = 'photos'
const cors = [
	{
		origins: ['https://*.example.cn'],
		methods: ['GET', 'POST'],
		headers: ['*'],
		exposed: ['ETag'],
		maxAgeSeconds: 60,
	},
]
const roles = {
	photo: [
		{
			Effect: 'Allow',
			Action: ['s3:PutObject', 's3:GetObject', 's3:DeleteObject'],
			Resource: [`${arn}/upload/*`, `${arn}/photo/*`],
		},
	],
	lister: [
		{ Effect: 'Allow', Action: 's3:GetObject', Resource: `${arn}/*` },
		{ Effect: 'Allow', Action: 's3:ListBucket', Resource: arn },
	],
	nobody: [],
}
const principals = new Map<string, Principal>(
	Object.entries(roles).map(([key, Statement]) => [
		key,
		{ key, secret: `secret of ${key}`, statements: statementsOf({ Statement }) },
	]),
)

let photos: Listening
let clock: Clock
const folder = mkdtempSync(join(tmpdir(), 'huying-photos-'))
const clients: S3Client[] = []

beforeAll(async () => {
	clock = startClock()
	photos = await startPhotos({
		buckets: [{ logicalId: 'PhotoBucket', name: Bucket, arn, cors }],
		store: openStore(folder),
		principals,
		calls: startCalls(),
		clock,
		port: 0,
	})
})
afterAll(async () => {
	for (const client of clients) client.destroy()
	await photos.stop()
	rmSync(folder, { recursive: true })
})

function clientOf(key: string, secret = `secret of ${key}`): S3Client {
	const client = new S3Client({
		endpoint: photos.address,
		region: 'cn-north-1',
		credentials: { accessKeyId: key, secretAccessKey: secret },
		maxAttempts: 1,
	})
	clients.push(client)
	return client
}

const post = {
	Bucket,
	Key: 'upload/a.jpg',
	Expires: 60,
	Fields: { 'Content-Type': 'image/jpeg' },
	Conditions: [['content-length-range', 1, 1000]],
} satisfies PresignedPostOptions

type Change = (fields: Map<string, string>) => void

async function upload(
	changed: Partial<PresignedPostOptions> = {},
	change: Change = () => {},
	file: Buffer | undefined = Buffer.from('picture'),
	key = 'photo',
) {
	const { url, fields } = await createPresignedPost(clientOf(key), { ...post, ...changed })
	const sent = new Map(Object.entries(fields))
	change(sent)
	const form = new FormData()
	for (const [name, value] of sent) form.append(name, value)
	if (file) form.append('file', new Blob([new Uint8Array(file)]), 'dir/my photo.jpg')
	const answer = await fetch(url, { method: 'POST', body: form })
	const body = await answer.text()
	return { status: answer.status, code: /<Code>(.*)<\/Code>/.exec(body)?.[1], body }
}

describe('a presigned POST', () => {
	it('takes what its policy says', async () => {
		expect(await upload()).toMatchObject({ status: 204 })
		const object = await clientOf('photo').send(new GetObjectCommand({ Bucket, Key: 'upload/a.jpg' }))
		expect([object.ContentType, await object.Body?.transformToString()]).toEqual(['image/jpeg', 'picture'])
	})

	it('answers 201 where asked, and puts the file name into the key', async () => {
		const answer = await upload({ Key: `upload/\${filename}`, Fields: { success_action_status: '201' } })
		expect(answer.status).toBe(201)
		expect(answer.body).toMatch(/<Key>upload\/.*my photo.jpg<\/Key>/)
	})

	const broken: [string, Change, string][] = [
		['another key', (fields) => fields.set('key', 'upload/b.jpg'), 'AccessDenied'],
		['another type', (fields) => fields.set('Content-Type', 'text/html'), 'AccessDenied'],
		['no type', (fields) => fields.delete('Content-Type'), 'AccessDenied'],
		['a field that no condition covers', (fields) => fields.set('x-amz-meta-more', '1'), 'AccessDenied'],
		[
			'a forged signature',
			(fields) => fields.set('X-Amz-Signature', '0'.repeat(64)),
			'SignatureDoesNotMatch',
		],
		['no signature', (fields) => fields.delete('X-Amz-Signature'), 'SignatureDoesNotMatch'],
		['no policy', (fields) => fields.delete('Policy'), 'AccessDenied'],
		[
			'a policy of its own',
			(fields) =>
				fields.set(
					'Policy',
					Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString('base64'),
				),
			'SignatureDoesNotMatch',
		],
		[
			'an unknown key id',
			(fields) => fields.set('X-Amz-Credential', 'who/20260101/cn-north-1/s3/aws4_request'),
			'InvalidAccessKeyId',
		],
		[
			'another region',
			(fields) =>
				fields.set(
					'X-Amz-Credential',
					(fields.get('X-Amz-Credential') ?? '').replace('cn-north-1', 'us-east-1'),
				),
			'AuthorizationHeaderMalformed',
		],
	]
	it.each(broken)('is refused with %s', async (_what, change, code) => {
		const answer = await upload({}, change)
		expect(answer.status).toBeGreaterThanOrEqual(400)
		expect(answer.code).toBe(code)
	})

	it('holds starts-with', async () => {
		const starting = {
			Conditions: [['starts-with', '$x-amz-meta-who', 'a'] as ['starts-with', string, string]],
		}
		expect((await upload(starting, (fields) => fields.set('x-amz-meta-who', 'anna'))).status).toBe(204)
		expect((await upload(starting, (fields) => fields.set('x-amz-meta-who', 'bob'))).code).toBe(
			'AccessDenied',
		)
	})

	it('holds the length, either way', async () => {
		expect(await upload({}, undefined, Buffer.alloc(1001))).toMatchObject({
			status: 400,
			code: 'EntityTooLarge',
		})
		expect(await upload({}, undefined, Buffer.alloc(0))).toMatchObject({
			status: 400,
			code: 'EntityTooSmall',
		})
		expect(await upload({}, undefined, Buffer.alloc(1000))).toMatchObject({ status: 204 })
	})

	it('refuses 200 MB without holding them, and leaves nothing', async () => {
		const kept = readdirSync(join(folder, 'bytes'))
		const before = process.memoryUsage().arrayBuffers
		const { url, fields } = await createPresignedPost(clientOf('photo'), post)
		let peak = 0
		const answer = await postLarge(url, fields, 200, () => {
			peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)
		})
		expect(answer).toContain('EntityTooLarge')
		// What was read and not yet collected counts too.
		expect(peak).toBeLessThan(120 * 1024 * 1024)
		expect(readdirSync(join(folder, 'bytes'))).toEqual(kept)
	})

	it('is refused after its time', async () => {
		const { url, fields } = await createPresignedPost(clientOf('photo'), post)
		const form = new FormData()
		for (const [name, value] of Object.entries(fields)) form.append(name, value)
		form.append('file', new Blob(['picture']))
		const before = clock.now()
		clock.set(before + 61_000)
		const answer = await fetch(url, { method: 'POST', body: form })
		clock.set(before)
		expect(await answer.text()).toContain('Policy expired')
	})

	it("is refused where the signer's role has no such right", async () => {
		expect(await upload({}, undefined, Buffer.from('a'), 'nobody')).toMatchObject({
			status: 403,
			code: 'AccessDenied',
		})
		expect(await upload({ Key: 'elsewhere/a' })).toMatchObject({ status: 403, code: 'AccessDenied' })
	})

	it('needs a file, and a form', async () => {
		const { url, fields } = await createPresignedPost(clientOf('photo'), post)
		const form = new FormData()
		for (const [name, value] of Object.entries(fields)) form.append(name, value)
		expect((await fetch(url, { method: 'POST', body: form })).status).toBe(400)
		expect((await fetch(url, { method: 'POST', body: 'no form' })).status).toBe(412)
	})
})

/** Streams a form with a file of many megabytes; the answer's body. */
function postLarge(
	url: string,
	fields: Record<string, string>,
	megabytes: number,
	each: () => void,
): Promise<string> {
	const boundary = 'huying'
	const part = (name: string, value: string) =>
		`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
	const head = Object.entries(fields)
		.map(([name, value]) => part(name, value))
		.join('')
	// The same one again and again: this process also counts what the stand-in holds.
	const megabyte = Buffer.alloc(1024 * 1024)
	return new Promise((resolve, reject) => {
		const sending = request(
			url,
			{ method: 'POST', headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } },
			(answer) => resolve(text(answer)),
		)
		sending.on('error', reject)
		Readable.from(
			(function* () {
				yield Buffer.from(
					`${head}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`,
				)
				for (let sent = 0; sent < megabytes; sent++) {
					each()
					yield megabyte
				}
				yield Buffer.from(`\r\n--${boundary}--\r\n`)
			})(),
		).pipe(sending)
	})
}

describe('the SDK', () => {
	it('puts, heads, gets, copies, deletes', async () => {
		const client = clientOf('photo')
		const Key = 'photo/呼应 (1)+.jpg'
		await client.send(
			new PutObjectCommand({
				Bucket,
				Key,
				Body: 'picture',
				ContentType: 'image/jpeg',
				Metadata: { by: 'test' },
			}),
		)
		const head = await client.send(new HeadObjectCommand({ Bucket, Key }))
		expect([head.ContentLength, head.ContentType, head.Metadata]).toEqual([7, 'image/jpeg', { by: 'test' }])
		const part = await client.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=0-2' }))
		expect([part.ContentRange, await part.Body?.transformToString()]).toEqual(['bytes 0-2/7', 'pic'])
		await client.send(
			new CopyObjectCommand({
				Bucket,
				Key: 'photo/copy',
				CopySource: encodeURIComponent(`${Bucket}/${Key}`),
			}),
		)
		const copy = await client.send(new GetObjectCommand({ Bucket, Key: 'photo/copy' }))
		expect([copy.ContentType, await copy.Body?.transformToString()]).toEqual(['image/jpeg', 'picture'])
		await client.send(new DeleteObjectCommand({ Bucket, Key }))
		await expect(client.send(new GetObjectCommand({ Bucket, Key }))).rejects.toMatchObject({
			name: 'AccessDenied',
		})
	})

	it('streams a body in signed chunks with a checksum after it', async () => {
		const client = clientOf('photo')
		const pieces = ['呼'.repeat(30_000), '应'.repeat(50_000)].map((piece) => Buffer.from(piece))
		const ContentLength = pieces.reduce((sum, piece) => sum + piece.length, 0)
		await client.send(
			new PutObjectCommand({ Bucket, Key: 'photo/film', Body: Readable.from(pieces), ContentLength }),
		)
		const film = await client.send(new GetObjectCommand({ Bucket, Key: 'photo/film' }))
		expect(await film.Body?.transformToString()).toBe(Buffer.concat(pieces).toString())
	})

	it('overwrites only if it may', async () => {
		const once = () =>
			clientOf('photo').send(new PutObjectCommand({ Bucket, Key: 'photo/once', Body: 'a', IfNoneMatch: '*' }))
		await once()
		await expect(once()).rejects.toMatchObject({ name: 'PreconditionFailed' })
	})

	it('learns that an object is missing only where it may list', async () => {
		await expect(
			clientOf('lister').send(new GetObjectCommand({ Bucket, Key: 'none' })),
		).rejects.toMatchObject({ name: 'NoSuchKey' })
	})

	it.each([
		['a wrong secret', () => clientOf('photo', 'guessed'), 'SignatureDoesNotMatch'],
		['an unknown key', () => clientOf('who'), 'InvalidAccessKeyId'],
		['a role without the right', () => clientOf('nobody'), 'AccessDenied'],
	])('is refused with %s', async (_what, client, name) => {
		await expect(client().send(new GetObjectCommand({ Bucket, Key: 'photo/a' }))).rejects.toMatchObject({
			name,
		})
	})

	it('never lists', async () => {
		await expect(clientOf('lister').send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
			name: 'AccessDenied',
		})
	})
})

describe('a presigned address', () => {
	const address = (expiresIn = 60, key = 'photo') =>
		getSignedUrl(clientOf(key), new GetObjectCommand({ Bucket, Key: 'upload/a.jpg' }), { expiresIn })

	it('shows the object until it expires', async () => {
		await upload()
		const url = await address()
		const answer = await fetch(url)
		expect([answer.status, await answer.text()]).toEqual([200, 'picture'])
		const before = clock.now()
		clock.set(before + 61_000)
		const late = await fetch(url)
		clock.set(before)
		expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')])
	})

	it('is for its own object and method', async () => {
		const url = await address()
		expect((await fetch(url.replace('a.jpg', 'b.jpg'))).status).toBe(403)
		expect((await fetch(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'))).status).toBe(403)
		expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
		expect((await fetch(url.replace(/X-Amz-Signature=.*?(&|$)/, ''))).status).toBe(403)
	})

	it("is held to its signer's role", async () => {
		expect((await fetch(await address(60, 'nobody'))).status).toBe(403)
	})
})

describe('without a signature', () => {
	it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('%s is refused', async (method) => {
		expect((await fetch(`${photos.address}/${Bucket}/upload/a.jpg`, { method })).status).toBe(403)
	})

	it('what is not known is refused as well', async () => {
		expect((await fetch(`${photos.address}/elsewhere/a`)).status).toBe(404)
		expect((await fetch(`${photos.address}/${Bucket}/%E0%A4%A`)).status).toBe(400)
	})
})

describe("the bucket's CORS", () => {
	const preflight = (origin: string, method: string) =>
		fetch(`${photos.address}/${Bucket}`, {
			method: 'OPTIONS',
			headers: {
				origin,
				'access-control-request-method': method,
				'access-control-request-headers': 'content-type',
			},
		})

	it('lets in the origins and methods of its rules', async () => {
		const answer = await preflight('https://web.example.cn', 'POST')
		expect(answer.status).toBe(200)
		expect(answer.headers.get('access-control-allow-origin')).toBe('https://web.example.cn')
		expect((await preflight('https://example.com', 'POST')).status).toBe(403)
		expect((await preflight('https://web.example.cn', 'DELETE')).status).toBe(403)
	})
})
