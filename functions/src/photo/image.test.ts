import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { box, numbers } from './film.fixture'
import { cleanImage } from './image'

/** Red on the left, blue on the right, so that a turn shows. */
function drawing(width = 400, height = 200) {
	const right = {
		create: { width: Math.ceil(width / 2), height, channels: 3, background: '#0000ff' },
	} as const
	return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
		{ input: right, left: Math.floor(width / 2), top: 0 },
	])
}

async function cleaned(upload: Buffer) {
	const result = await cleanImage(upload)
	if (typeof result === 'string') throw new Error(result)
	return result
}

async function colourAt(picture: Buffer, left: number, top: number): Promise<string> {
	const { data } = await sharp(picture)
		.extract({ left, top, width: 1, height: 1 })
		.raw()
		.toBuffer({ resolveWithObject: true })
	const [red = 0, , blue = 0] = data
	return red > blue ? 'red' : 'blue'
}

const told = {
	IFD0: { Make: 'MEIZU', Model: '21' },
	IFD3: { GPSLatitude: '34/1 45/1 36/1', GPSLatitudeRef: 'N' },
}

describe('a photo', () => {
	it.each(['jpeg', 'png', 'webp'] as const)(
		'may be a %s, and becomes a JPEG with a thumbnail',
		async (format) => {
			const { photo, thumbnail, width, height } = await cleaned(await drawing().toFormat(format).toBuffer())
			expect(await sharp(photo).metadata()).toMatchObject({
				format: 'jpeg',
				width: 400,
				height: 200,
				space: 'srgb',
			})
			expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 200 })
			expect({ width, height }).toEqual({ width: 400, height: 200 })
		},
	)

	it('tells no place, no device and no profile any more', async () => {
		const upload = await drawing()
			.withExif(told)
			.withXmp('<x:xmpmeta>MEIZU</x:xmpmeta>')
			.withIccProfile('p3')
			.jpeg()
			.toBuffer()
		const before = await sharp(upload).metadata()
		expect(before.exif?.includes('MEIZU')).toBe(true)
		expect(before.icc).toBeDefined()
		const { photo, thumbnail } = await cleaned(upload)
		for (const picture of [photo, thumbnail]) {
			const { exif, icc, xmp, iptc, orientation } = await sharp(picture).metadata()
			expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
			expect(picture.includes('MEIZU')).toBe(false)
			expect(picture.includes('Exif')).toBe(false)
		}
	})

	it('stands upright', async () => {
		// 6: to be turned a quarter clockwise, so that what is left comes to the top.
		const upload = await drawing().withMetadata({ orientation: 6 }).jpeg().toBuffer()
		const { photo, thumbnail, width, height } = await cleaned(upload)
		expect({ width, height }).toEqual({ width: 200, height: 400 })
		expect(await colourAt(photo, 100, 20)).toBe('red')
		expect(await colourAt(photo, 100, 380)).toBe('blue')
		expect(await colourAt(thumbnail, 100, 20)).toBe('red')
	})

	it('is no larger than a screen needs, and small in lists', async () => {
		const { photo, thumbnail, width, height } = await cleaned(await drawing(4000, 1000).jpeg().toBuffer())
		expect({ width, height }).toEqual({ width: 2048, height: 512 })
		expect(await sharp(photo).metadata()).toMatchObject({ width: 2048, height: 512 })
		expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 400, height: 100 })
	})

	it('loses what is hidden behind it', async () => {
		const upload = Buffer.concat([await drawing().jpeg().toBuffer(), Buffer.from('PK\x03\x04<script>')])
		expect((await cleaned(upload)).photo.includes('<script>')).toBe(false)
	})

	it('is white where it was see-through', async () => {
		const clear = { r: 0, g: 0, b: 0, alpha: 0 }
		const upload = await sharp({ create: { width: 9, height: 9, channels: 4, background: clear } })
			.png()
			.toBuffer()
		const [red] = await sharp((await cleaned(upload)).photo)
			.raw()
			.toBuffer()
		expect(red).toBe(255)
	})
})

/** A PNG that says it is huge, in few bytes. */
function bomb(width: number, height: number, colourType = 2, depth = 8): Buffer {
	const chunk = (type: string, content: Buffer) => {
		const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
		return Buffer.concat([numbers(content.length), body, numbers(crc(body))])
	}
	const header = Buffer.concat([numbers(width, height), Buffer.from([depth, colourType, 0, 0, 0])])
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
		chunk('IEND', Buffer.alloc(0)),
	])
}

function crc(bytes: Buffer): number {
	let value = 0xffffffff
	for (const byte of bytes) {
		value ^= byte
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
	}
	return (value ^ 0xffffffff) >>> 0
}

describe('what is not a photo', () => {
	it.each([
		['nothing', Buffer.alloc(0)],
		['words called .jpg', Buffer.from('这不是照片，只是一段文字。')],
		['a drawing in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
		['a PDF', Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>')],
		['a picture of 900 million pixels', bomb(30_000, 30_000)],
		['a picture that would fill the memory', bomb(10_000, 10_000, 6, 16)],
		['the start of a JPEG', Buffer.from('ffd8ffe000104a4649460001', 'hex')],
	])('%s is refused', async (_, upload) => {
		expect(await cleanImage(upload)).toBe('photoUnreadable')
	})

	it.each(['gif', 'tiff'] as const)('a %s is refused', async (format) => {
		expect(await cleanImage(await drawing().toFormat(format).toBuffer())).toBe('photoUnreadable')
	})

	it('the same made small is a photo, so it is the size that refuses it', async () => {
		expect(await cleaned(bomb(500, 300))).toMatchObject({ width: 500, height: 300 })
	})

	it('a photo cut short is refused', async () => {
		const whole = await drawing(800, 600).composite([]).jpeg({ quality: 100 }).toBuffer()
		expect(await cleanImage(whole.subarray(0, whole.length - whole.length / 3))).toBe('photoUnreadable')
	})

	it('an iPhone’s HEIC gets the advice to send another kind', async () => {
		expect(await cleanImage(box('ftyp', 'heic', numbers(0)))).toBe('photoTypeRefused')
	})

	it('any bytes are a photo or a typed refusal', async () => {
		const starts = ['', 'ffd8ffe0', '89504e470d0a1a0a0000000d49484452', '52494646ffff00005745425056503820']
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...starts),
				fc.uint8Array({ maxLength: 300 }),
				async (start, bytes) => {
					const result = await cleanImage(Buffer.concat([Buffer.from(start, 'hex'), bytes]))
					if (typeof result === 'string') expect(['photoUnreadable', 'photoTypeRefused']).toContain(result)
				},
			),
			{ numRuns: 200 },
		)
	})

	it('so is a photo with some bytes changed', async () => {
		const whole = await drawing(60, 40).withExif(told).jpeg().toBuffer()
		const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
				const upload = Buffer.from(whole)
				for (const [at, value] of changes) upload[at] = value
				const result = await cleanImage(upload)
				if (typeof result !== 'string') expect(result.photo.includes('MEIZU')).toBe(false)
			}),
			{ numRuns: 200 },
		)
	})
})
