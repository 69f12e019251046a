import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { box, film, numbers, PICTURE, PLACE } from './film.fixture'
import { boxesIn } from './film-box'
import { cleanVideo } from './video'

function cleaned(upload: Buffer) {
	const result = cleanVideo(Buffer.from(upload))
	if (typeof result === 'string') throw new Error(result)
	return result
}

describe('a film', () => {
	it('keeps its length, its boxes, and its picture', () => {
		const upload = film()
		const { body } = cleaned(upload)
		expect(body).toHaveLength(upload.length)
		expect(body.includes(PICTURE)).toBe(true)
		expect(boxesIn(body).map(({ type }) => type)).toEqual(['ftyp', 'mdat', 'moov', 'free', 'free'])
	})

	it('tells no place any more, in no box and no sample', () => {
		const upload = film()
		expect(upload.toString('latin1').split(PLACE)).toHaveLength(7)
		const { body } = cleaned(upload)
		expect(body.includes('34.7')).toBe(false)
		expect(body.includes('GPS')).toBe(false)
		expect(body.includes('xyz')).toBe(false)
	})

	it('tells no device and no date any more', () => {
		const { body } = cleaned(film())
		for (const word of ['MEIZU', 'apple', 'appl', 'Core Media']) expect(body.includes(word)).toBe(false)
		expect(body.includes(Buffer.from('e2a1b2c3', 'hex'))).toBe(false)
	})

	it('says how large it is shown', () => {
		expect(cleaned(film())).toMatchObject({ width: 1920, height: 1080 })
		expect(cleaned(film({ quarterTurn: true }))).toMatchObject({ width: 1080, height: 1920 })
	})

	it('is clean when it is clean', () => {
		const { body } = cleaned(film())
		expect(cleaned(body).body.equals(body)).toBe(true)
	})

	it.each(['qt  ', 'mp42', '3gp5'])('may be of brand %s', (brand) => {
		expect(cleaned(film({ brand })).width).toBe(1920)
	})
})

describe('what is not a film', () => {
	it.each([
		['nothing', Buffer.alloc(0)],
		['zeros', Buffer.alloc(4096)],
		['words', Buffer.from('这不是视频')],
		['a film cut short', film().subarray(0, 300)],
		['a film with something behind it', Buffer.concat([film(), Buffer.from('PK\x03\x04 an archive')])],
		[
			'a film without picture',
			Buffer.concat([box('ftyp', 'isom', numbers(0)), box('mdat', 'x'), box('moov')]),
		],
		['a film in pieces with a GPS track', film({ more: [box('moof', box('mfhd', numbers(0, 1)))] })],
		['a film with two structures', film({ more: [box('moov')] })],
	])('%s is refused', (_, upload) => {
		expect(cleanVideo(upload)).toBe('photoUnreadable')
	})

	it('is told apart from a kind of file that is not taken', () => {
		expect(cleanVideo(film({ brand: 'heic' }))).toBe('photoTypeRefused')
	})

	it('is refused when its tables point outside of it', () => {
		const upload = film()
		upload.writeUInt32BE(upload.length - 2, upload.lastIndexOf('stco') + 12)
		expect(cleanVideo(upload)).toBe('photoUnreadable')
	})
})

describe('any bytes', () => {
	it('are a film or a typed refusal', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				const behind = Buffer.concat([box('ftyp', 'isom', numbers(0)), bytes])
				for (const upload of [Buffer.from(bytes), behind]) {
					const result = cleanVideo(upload)
					if (typeof result === 'string') expect(['photoUnreadable', 'photoTypeRefused']).toContain(result)
				}
			}),
			{ numRuns: 500 },
		)
	})

	it('are so, too, when they are a film with some changed', () => {
		const change = fc.tuple(fc.nat(film().length - 1), fc.nat(255))
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
				const upload = film()
				for (const [at, value] of changes) upload[at] = value
				const result = cleanVideo(upload)
				if (typeof result !== 'string') expect(result.body).toHaveLength(upload.length)
			}),
			{ numRuns: 2000 },
		)
	})
})
