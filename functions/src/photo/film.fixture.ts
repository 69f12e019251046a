/** Builds small films by hand, box by box, so that a test knows every byte of them. */

export function box(type: string, ...content: (Buffer | string)[]): Buffer {
	const body = Buffer.concat(
		content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
	)
	const header = Buffer.alloc(8)
	header.writeUInt32BE(8 + body.length)
	header.write(type, 4, 'latin1')
	return Buffer.concat([header, body])
}

export function numbers(...values: number[]): Buffer {
	const bytes = Buffer.alloc(values.length * 4)
	for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4)
	return bytes
}

/** What a phone of 2024 would write for a date: seconds since 1904. */
const DATE = 0xe2a1b2c3
const dated = (type: string, length: number) => box(type, numbers(0, DATE, DATE), Buffer.alloc(length - 12))

interface Track {
	readonly handler: string
	readonly sample: string
	/** Where the sample lies in the file. */
	readonly offset: number
	readonly quarterTurn?: boolean
}

const FIXED = 65536

function track({ handler, sample, offset, quarterTurn = false }: Track): Buffer {
	const matrix = quarterTurn
		? [0, FIXED, 0, 0xffff0000, 0, 0, 0, 0, 0x40000000]
		: [FIXED, 0, 0, 0, FIXED, 0, 0, 0, 0x40000000]
	const header = box(
		'tkhd',
		numbers(7, DATE, DATE, 1, 0, 1000, 0, 0, 0, 0, ...matrix, 1920 * FIXED, 1080 * FIXED),
	)
	const entry = Buffer.alloc(86)
	entry.write('avc1', 4, 'latin1')
	entry.write('appl', 20, 'latin1')
	entry.write('\x0fMEIZU-H264-0001', 50, 'latin1')
	entry.writeUInt32BE(86)
	return box(
		'trak',
		header,
		box(
			'mdia',
			dated('mdhd', 24),
			box('hdlr', numbers(0, 0), handler, Buffer.alloc(12), 'MEIZU Core Media\0'),
			box(
				'minf',
				box(
					'stbl',
					box('stsd', numbers(0, 1), entry),
					box('stsz', numbers(0, 0, 2, 4, sample.length - 4)),
					box('stsc', numbers(0, 1, 1, 2, 1)),
					box('stco', numbers(0, 1, offset)),
				),
			),
		),
		box('udta', box('name', 'MEIZU track')),
	)
}

export interface FilmParts {
	readonly brand?: string
	readonly quarterTurn?: boolean
	/** Boxes to put behind the others. */
	readonly more?: readonly Buffer[]
}

export const PICTURE = 'picture-picture-picture'
export const PLACE = '+34.7600+117.5800/'

/** A film with a picture track, a track of GPS samples, and a place, a maker and XMP wherever cameras put them. */
export function film({ brand = 'isom', quarterTurn = false, more = [] }: FilmParts = {}): Buffer {
	const type = box('ftyp', brand, numbers(512), brand, 'zzzz')
	const gps = `GPS!${PLACE}`
	const data = box('mdat', PICTURE, gps)
	const first = type.length + 8
	return Buffer.concat([
		type,
		data,
		box(
			'moov',
			dated('mvhd', 100),
			track({ handler: 'vide', sample: PICTURE, offset: first, quarterTurn }),
			track({ handler: 'meta', sample: gps, offset: first + PICTURE.length }),
			box(
				'udta',
				box('\xa9xyz', Buffer.from([0, PLACE.length, 0x15, 0xc7]), PLACE),
				box('meta', `MEIZU ${PLACE}`),
			),
			box('meta', `com.apple.quicktime.location.ISO6709 ${PLACE}`),
		),
		box('uuid', Buffer.alloc(16, 7), `<x:xmpmeta exif:GPSLatitude="${PLACE}"/>`),
		box('free', `left over ${PLACE}`),
		...more,
	])
}
