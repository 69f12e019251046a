import { randomUUID } from 'node:crypto'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Ticket } from '@huying/shared/photo/photo'
import { DAY, HOUR } from '@huying/shared/time/day'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Who } from '../edge/endpoint'
import { transact } from '../store/transaction'
import { type PhotoCloud, startPhotoCloud } from './cloud.fixture'
import { film } from './film.fixture'
import { photoHandlers } from './photo-handlers'
import { photoKey, thumbnailKey, uploadKey } from './photo-keys'
import { claimPhotos, claimRefusal, getPhoto, getPhotos, mediaRefusal } from './photo-store'
import { signPictures } from './picture-addresses'

const tenant = '370404'
const resident: Who = { user: 'resident', tenant, posts: [], session: 's' }
const neighbour: Who = { ...resident, user: 'neighbour' }

let cloud: PhotoCloud
let jpeg: Buffer
beforeAll(async () => {
	cloud = await startPhotoCloud()
	jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a33' } })
		.withExif({ IFD0: { Make: 'MEIZU' } })
		.jpeg()
		.toBuffer()
})
afterAll(() => cloud.stop())

const handlers = () => photoHandlers({ ...cloud, now: cloud.clock.now })
const rest = { correlation: 'test', userAgent: undefined, query: undefined } as const

function ask(who: Who, id: string, contentType = 'image/jpeg', size = 1000): Promise<Ticket> {
	return handlers().requestTicket({ ...rest, who, params: undefined, body: { id, contentType, size } })
}

function check(who: Who, photo: string) {
	return handlers().checkPhoto({ ...rest, who, params: { photo }, body: undefined })
}

/** Posts a file as a phone does. @returns the status and S3's code of what it refused */
async function send({ url, fields }: Ticket, file: Buffer, changes: Record<string, string> = {}) {
	const form = new FormData()
	for (const [name, value] of Object.entries({ ...fields, ...changes })) form.set(name, value)
	form.set('file', new Blob([Uint8Array.from(file)]), 'wxfile')
	const response = await fetch(url, { method: 'POST', body: form })
	return { status: response.status, code: /<Code>(\w+)/.exec(await response.text())?.[1] }
}

async function sent(who: Who, file: Buffer, contentType = 'image/jpeg'): Promise<string> {
	const id = randomUUID()
	expect((await send(await ask(who, id, contentType), file)).status).toBe(204)
	return id
}

async function ready(who: Who, file: Buffer = jpeg, contentType = 'image/jpeg'): Promise<string> {
	const id = await sent(who, file, contentType)
	await check(who, id)
	return id
}

const refused = (code: ErrorCode) =>
	expect.objectContaining({ refusal: expect.objectContaining({ refused: code }) })

describe('a ticket', () => {
	it('takes one file of its type', async () => {
		const id = randomUUID()
		const ticket = await ask(resident, id)
		expect(ticket.fields).toMatchObject({ key: uploadKey(tenant, id), 'Content-Type': 'image/jpeg' })
		expect(Math.abs(ticket.expiresAt - cloud.clock.now() - 15 * 60_000)).toBeLessThan(5000)
		expect(await send(ticket, jpeg, { 'Content-Type': 'text/html' })).toEqual({
			status: 403,
			code: 'AccessDenied',
		})
		expect(await send(ticket, jpeg, { key: uploadKey(tenant, 'another') })).toEqual({
			status: 403,
			code: 'AccessDenied',
		})
		expect(await send(ticket, Buffer.alloc(0))).toEqual({ status: 400, code: 'EntityTooSmall' })
		expect(await send(ticket, Buffer.alloc(20 * 1024 * 1024 + 1))).toEqual({
			status: 400,
			code: 'EntityTooLarge',
		})
		expect(await send(ticket, jpeg)).toEqual({ status: 204, code: undefined })
	})

	it('is given again for the same, also long after, and refused for anything else', async () => {
		const id = randomUUID()
		const first = await ask(resident, id)
		const again = await ask(resident, id)
		expect({ ...again, fields: again.fields.key }).toMatchObject({
			photo: id,
			url: first.url,
			fields: first.fields.key,
		})
		await expect(ask(resident, id, 'image/png')).rejects.toEqual(refused('identifierReused'))
		await expect(ask(resident, id, 'image/jpeg', 1001)).rejects.toEqual(refused('identifierReused'))
		await expect(ask(neighbour, id)).rejects.toEqual(refused('identifierReused'))
		await expect(ask({ ...neighbour, tenant: '410184' }, id)).resolves.toMatchObject({ photo: id })
	})

	it('asked for 20 times at once is one photo', async () => {
		const id = randomUUID()
		const tickets = await Promise.all(Array.from({ length: 20 }, () => ask(resident, id)))
		expect(new Set(tickets.map(({ photo }) => photo))).toEqual(new Set([id]))
		expect(await getPhoto(cloud.table, tenant, id)).toMatchObject({ owner: 'resident', status: 'awaiting' })
	})

	it('says when its photo may be forgotten, later when asked later', async () => {
		const id = randomUUID()
		const at = cloud.clock.now()
		const later = photoHandlers({ ...cloud, now: () => at + DAY })
		await ask(resident, id)
		const until = async () => Number((await getPhoto(cloud.table, tenant, id))?.sk1?.split('#')[0])
		expect(Math.abs((await until()) - at - 2 * DAY)).toBeLessThan(5000)
		await later.requestTicket({
			...rest,
			who: resident,
			params: undefined,
			body: { id, contentType: 'image/jpeg', size: 1000 },
		})
		expect(Math.abs((await until()) - at - 3 * DAY)).toBeLessThan(5000)
	})
})

describe('a check', () => {
	it('keeps a clean photo and a thumbnail, and the upload is gone', async () => {
		const id = await sent(resident, jpeg)
		expect(await check(resident, id)).toEqual({ photo: id, media: 'image', width: 60, height: 40 })
		expect(cloud.isStored(uploadKey(tenant, id))).toBe(false)
		expect(cloud.isStored(thumbnailKey(tenant, id))).toBe(true)
		const pictures = await signPictures(
			tenant,
			await getPhotos(cloud.table, tenant, [id]),
			Date.now(),
			cloud.source,
		)
		const kept = Buffer.from(await (await fetch(pictures[id]?.url ?? '')).arrayBuffer())
		expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 60 })
		expect(kept.includes('MEIZU')).toBe(false)
	})

	it('keeps a clean film, without a thumbnail', async () => {
		const id = await sent(resident, film(), 'video/mp4')
		expect(await check(resident, id)).toEqual({ photo: id, media: 'video', width: 1920, height: 1080 })
		expect(cloud.isStored(photoKey(tenant, id, 'video'))).toBe(true)
		expect(cloud.isStored(thumbnailKey(tenant, id))).toBe(false)
		expect(cloud.isStored(uploadKey(tenant, id))).toBe(false)
	})

	it('says the same again, also when many ask at once', async () => {
		const id = await sent(resident, jpeg)
		const answers = await Promise.all(Array.from({ length: 8 }, () => check(resident, id)))
		answers.push(await check(resident, id))
		for (const answer of answers) expect(answer).toEqual({ photo: id, media: 'image', width: 60, height: 40 })
		expect(cloud.isStored(uploadKey(tenant, id))).toBe(false)
	})

	it('tells nobody else of a photo', async () => {
		const id = await sent(resident, jpeg)
		await expect(check(neighbour, id)).rejects.toEqual(refused('photoUnknown'))
		await expect(check({ ...resident, tenant: '410184' }, id)).rejects.toEqual(refused('photoUnknown'))
		await expect(check(resident, randomUUID())).rejects.toEqual(refused('photoUnknown'))
		expect(cloud.isStored(uploadKey(tenant, id))).toBe(true)
	})

	it('waits for what was not uploaded', async () => {
		const id = randomUUID()
		await ask(resident, id)
		await expect(check(resident, id)).rejects.toEqual(refused('photoNotUploaded'))
	})

	it.each([
		['words called .jpg', 'image/jpeg', Buffer.from('这不是照片')],
		['a film called .jpg', 'image/jpeg', film()],
		['words called .mp4', 'video/mp4', Buffer.from('这不是视频')],
	])('refuses %s, says so again, and keeps nothing of it', async (_, contentType, file) => {
		const id = await sent(resident, file, contentType)
		await expect(check(resident, id)).rejects.toEqual(refused('photoUnreadable'))
		expect(cloud.isStored(uploadKey(tenant, id))).toBe(false)
		await send(await ask(resident, id, contentType), jpeg)
		await expect(check(resident, id)).rejects.toEqual(refused('photoUnreadable'))
		for (const key of [uploadKey(tenant, id), photoKey(tenant, id, 'image'), thumbnailKey(tenant, id)])
			expect(cloud.isStored(key)).toBe(false)
	})

	it('refuses what is larger than a ticket allows, unread', async () => {
		const id = randomUUID()
		await ask(resident, id)
		await cloud.storage.write(uploadKey(tenant, id), Buffer.alloc(20 * 1024 * 1024 + 1), 'image/jpeg')
		await expect(check(resident, id)).rejects.toEqual(refused('photoTooLarge'))
		expect(cloud.isStored(uploadKey(tenant, id))).toBe(false)
	})

	it('of any bytes is an answer or a typed refusal', async () => {
		const upload = fc.uint8Array({ minLength: 1, maxLength: 200 })
		await fc.assert(
			fc.asyncProperty(upload, fc.constantFrom('image/png', 'video/quicktime'), async (bytes, type) => {
				const id = await sent(resident, Buffer.from(bytes), type)
				const error = await check(resident, id).catch((error: unknown) => error)
				if (error instanceof Error) expect(error).toBeInstanceOf(RefusalError)
			}),
			{ numRuns: 25 },
		)
	})
})

describe('a claim', () => {
	const claim = async (who: Who, photos: string[], step: string) => {
		const held = await transact(cloud.table, claimPhotos(cloud.table, tenant, who.user, photos, 'case', step))
		return held && claimRefusal(held.item, who.user)
	}

	it('takes photos once, and again for the very same step', async () => {
		const photos = [await ready(resident), await ready(resident)]
		expect(await claim(resident, photos, 'one')).toBeUndefined()
		expect(await claim(resident, photos, 'one')).toBeUndefined()
		expect(await claim(resident, photos, 'two')).toBe('photoTaken')
		const item = await getPhoto(cloud.table, tenant, photos[0] ?? '')
		expect(item).toMatchObject({ case: 'case', claim: 'one', status: 'ready' })
		expect(item).not.toHaveProperty('pk1')
		await ask(resident, photos[0] ?? '')
		await check(resident, photos[0] ?? '')
		expect(await getPhoto(cloud.table, tenant, photos[0] ?? '')).not.toHaveProperty('pk1')
	})

	it('takes all or none', async () => {
		const own = await ready(resident)
		expect(await claim(resident, [own, await ready(neighbour)], 'one')).toBe('photoNotYours')
		expect(await getPhoto(cloud.table, tenant, own)).not.toHaveProperty('claim')
	})

	it('says what is wrong', async () => {
		expect(await claim(resident, [randomUUID()], 'one')).toBe('photoNotYours')
		expect(await claim(resident, [await sent(resident, jpeg)], 'one')).toBe('photoNotReady')
	})

	it('takes a film alone only', async () => {
		const photo = await ready(resident)
		const other = await ready(resident, film(), 'video/mp4')
		expect(mediaRefusal(await getPhotos(cloud.table, tenant, [photo, other]))).toBe('photoAndVideo')
		expect(await claim(resident, [photo, other], 'one')).toBe('photoAndVideo')
		expect(mediaRefusal(await getPhotos(cloud.table, tenant, [other]))).toBeUndefined()
		expect(await claim(resident, [other], 'one')).toBeUndefined()
	})

	it('of ten at once for one photo leaves one', async () => {
		const photo = await ready(resident)
		const steps = Array.from({ length: 10 }, (_, step) => `step-${step}`)
		const outcomes = await Promise.all(steps.map((step) => claim(resident, [photo], step)))
		expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1)
		expect(new Set(outcomes.filter((outcome) => outcome !== undefined))).toEqual(new Set(['photoTaken']))
	})
})

describe('photos together', () => {
	it('are read with one request, each once, and those that do not exist are left out', async () => {
		const photos = await Promise.all([ready(resident), ready(resident)])
		const items = await getPhotos(cloud.table, tenant, [...photos, ...photos, randomUUID()])
		expect(items.map(({ photo }) => photo).sort()).toEqual([...photos].sort())
		expect(await getPhotos(cloud.table, tenant, [])).toEqual([])
		expect(await getPhotos(cloud.table, '410184', photos)).toEqual([])
	})
})

describe('an address', () => {
	const shown = { photo: 'p'.repeat(20), media: 'image' } as const
	const noon = Math.floor(Date.now() / HOUR) * HOUR

	it('is the same within the hour, and another in the next', async () => {
		const at = async (time: number) => (await signPictures(tenant, [shown], time, cloud.source))[shown.photo]
		expect(await at(noon + 59 * 60_000)).toEqual(await at(noon))
		expect((await at(noon + HOUR))?.url).not.toBe((await at(noon))?.url)
	})

	it('opens what it names and nothing else, and not for ever', async () => {
		const id = await ready(resident)
		const status = async (address: string) => (await fetch(address)).status
		const open = async (time: number) => {
			const pictures = await signPictures(tenant, [{ photo: id, media: 'image' }], time, cloud.source)
			return pictures[id] ?? { url: '', thumbnail: '' }
		}
		const now = cloud.clock.now()
		const { url, thumbnail = '' } = await open(now)
		expect(await status(url)).toBe(200)
		expect(await status(thumbnail)).toBe(200)
		expect(await status(url.split('?')[0] ?? '')).toBe(403)
		expect(await status(url.replace('/photo/', '/upload/'))).toBe(403)
		expect(await status((await open(now - 3 * HOUR)).url)).toBe(403)
	})

	it('of a film has no thumbnail', async () => {
		const pictures = await signPictures(
			tenant,
			[{ ...shown, media: 'video', width: 9, height: 7 }],
			noon,
			cloud.source,
		)
		expect(pictures[shown.photo]).toEqual({
			media: 'video',
			width: 9,
			height: 7,
			url: expect.stringContaining('.mp4?'),
		})
	})
})
