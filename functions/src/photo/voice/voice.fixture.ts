/** Recordings in small, written byte by byte. What they say cannot be heard: only their structure is real. */

/** MPEG 2, layer III, 16 kHz, 32 kbit/s: what WeChat's recorder makes. A frame is 144 bytes and 36 ms. */
export const MP3_FRAME = Buffer.concat([Buffer.from([0xff, 0xf3, 0x48, 0xc4]), Buffer.alloc(140, 0x55)])
export const mp3 = (frames: number): Buffer => Buffer.concat(Array.from({ length: frames }, () => MP3_FRAME))

/** AAC LC, 16 kHz, one channel. A frame is 64 ms. */
export function adtsFrame(payload = 40): Buffer {
	const size = payload + 7
	return Buffer.concat([
		Buffer.from([0xff, 0xf1, 0x60, 0x40 | (size >> 11), (size >> 3) & 0xff, ((size & 7) << 5) | 0x1f, 0xfc]),
		Buffer.alloc(payload, 0x21),
	])
}
export const adts = (frames: number): Buffer =>
	Buffer.concat(Array.from({ length: frames }, () => adtsFrame()))

/** An ID3v2.3 tag that says where somebody lives. */
export function id3(text: string): Buffer {
	const words = Buffer.from(text, 'utf8')
	const size = words.length + 10
	return Buffer.concat([
		Buffer.from('ID3\x03\x00\x00', 'latin1'),
		Buffer.from([0, 0, size >> 7, size & 0x7f]),
		Buffer.from('COMM', 'latin1'),
		Buffer.from([0, 0, 0, words.length, 0, 0]),
		words,
	])
}
export const id3v1 = (text: string): Buffer => Buffer.concat([Buffer.from(`TAG${text}`)], 128)

export function box(type: string, ...content: (Buffer | number[])[]): Buffer {
	const inside = Buffer.concat(content.map((one) => Buffer.from(one)))
	const header = Buffer.alloc(8)
	header.writeUInt32BE(inside.length + 8)
	header.write(type, 4, 'latin1')
	return Buffer.concat([header, inside])
}
const number = (...values: number[]): Buffer => {
	const bytes = Buffer.alloc(values.length * 4)
	for (const [place, value] of values.entries()) bytes.writeUInt32BE(value, place * 4)
	return bytes
}

const track = (duration: number, handler: string): Buffer =>
	box(
		'trak',
		box('tkhd', number(0, 11, 12, 1, 0, duration), Buffer.alloc(60)),
		box(
			'mdia',
			box('mdhd', number(0, 21, 22, 16_000, duration, 0)),
			box('hdlr', number(0, 0), Buffer.from(`${handler}${'\0'.repeat(12)}Maker\0`, 'latin1')),
			box('minf', box('smhd', number(0, 0)), box('stbl', box('stsd', number(0, 0)))),
		),
	)

/** A recording as Safari makes it; `seconds` as its header says. */
export const m4a = (seconds: number, { handler = 'soun', place = '' } = {}): Buffer =>
	Buffer.concat([
		box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42', 'latin1')),
		box(
			'moov',
			box('mvhd', number(0, 1, 2, 1000, seconds * 1000), Buffer.alloc(80)),
			track(seconds * 16_000, handler),
			...(place === '' ? [] : [box('udta', box('©xyz', Buffer.from(place)))]),
		),
		box('mdat', Buffer.alloc(200, 7)),
	])

/** As Chrome makes it: its header knows no length, each fragment has its own. */
export const fragmented = (fragments: readonly { samples: number; each?: number }[]): Buffer =>
	Buffer.concat([
		box('ftyp', Buffer.from('isom\0\0\0\0isomiso5', 'latin1')),
		box(
			'moov',
			box('mvhd', number(0, 1, 2, 1000, 0), Buffer.alloc(80)),
			track(0, 'soun'),
			box('mvex', box('trex', number(0, 1, 1, 320, 0, 0))),
		),
		...fragments.flatMap(({ samples, each }) => [
			box(
				'moof',
				box('mfhd', number(0, 1)),
				box(
					'traf',
					box('tfhd', number(0x20000, 1)),
					box('tfdt', number(0, 0)),
					each === undefined
						? box('trun', number(0x1, samples, 100))
						: box(
								'trun',
								number(0x301, samples, 100),
								number(...Array.from({ length: samples }, () => [each, 10]).flat()),
							),
				),
			),
			box('mdat', Buffer.alloc(50, 7)),
		]),
	])

/** One EBML element; `endless` leaves its size open, as a recorder does that does not know it yet. */
export function element(id: number, content: Buffer, endless = false): Buffer {
	const name = Buffer.from(id.toString(16), 'hex')
	const size = Buffer.alloc(8)
	size.writeBigUInt64BE((1n << 56n) | BigInt(content.length))
	return Buffer.concat([name, endless ? Buffer.from('01ffffffffffffff', 'hex') : size, content])
}
const text = (id: number, words: string): Buffer => element(id, Buffer.from(words, 'utf8'))
const value = (id: number, ...bytes: number[]): Buffer => element(id, Buffer.from(bytes))

/** A block of the first track, so many milliseconds after its cluster. */
const block = (at: number): Buffer => element(0xa3, Buffer.from([0x81, at >> 8, at & 0xff, 0x80, 1, 2, 3, 4]))

/** A recording as Chrome and Firefox make it: a block every 60 ms, a cluster every 6 seconds. */
export function webm(
	seconds: number,
	{ endless = true, type = 2, codec = 'A_OPUS', secret = '' } = {},
): Buffer {
	const clusters = Array.from({ length: Math.ceil(seconds / 6) }, (_, place) => {
		const lasts = Math.min(6000, seconds * 1000 - place * 6000)
		const blocks = Array.from({ length: Math.floor(lasts / 60) }, (__, one) => block(one * 60))
		const time = place * 6000
		return element(
			0x1f43b675,
			Buffer.concat([value(0xe7, time >> 16, (time >> 8) & 0xff, time & 0xff), ...blocks]),
			endless,
		)
	})
	const inside = Buffer.concat([
		element(
			0x1549a966,
			Buffer.concat([
				value(0x2ad7b1, 0x0f, 0x42, 0x40),
				text(0x4d80, `Chrome${secret}`),
				text(0x5741, 'Chrome'),
				...(secret === '' ? [] : [text(0x7ba9, secret), value(0x4461, 1, 2, 3, 4, 5, 6, 7, 8)]),
			]),
		),
		element(
			0x1654ae6b,
			element(
				0xae,
				Buffer.concat([
					value(0xd7, 1),
					value(0x83, type),
					text(0x86, codec),
					...(secret === '' ? [] : [text(0x536e, secret)]),
				]),
			),
		),
		...clusters,
		...(secret === '' ? [] : [element(0x1254c367, text(0x7373, secret))]),
	])
	const header = Buffer.concat([text(0x4282, 'webm'), value(0x4287, 4)])
	return Buffer.concat([element(0x1a45dfa3, header), element(0x18538067, inside, endless)])
}
