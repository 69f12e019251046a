import { descend, type FilmBox, FilmFault } from './film-box'

/**
 * Blanks the samples of a track, which lie in the film's `mdat` between those of picture and sound: a track of timed
 * metadata (a GPS track of `camm`, `gpmd` or Apple's `mebx`) would still be there to read when only its box is blanked.
 * Where they lie is said by chunks: offsets, samples in each, and sizes (ISO/IEC 14496-12 §8.7).
 * @throws FilmFault when the tables do not fit the film
 */
export function blankSamples(track: FilmBox, data: readonly FilmBox[]): void {
	const table = (type: string) => descend(track, 'mdia', 'minf', 'stbl', type)?.content
	const sizes = table('stsz')
	const spread = table('stsc')
	const offsets = offsetsOf(table('stco'), table('co64'))
	if (offsets.length === 0) return
	if (sizes === undefined || spread === undefined) throw new FilmFault()
	let sample = 0
	let blanked = 0
	const whole = data.reduce((sum, box) => sum + box.content.length, 0)
	const samplesIn = spreadOver(spread)
	for (const [chunk, offset] of offsets.entries()) {
		const { count, size } = chunkSize(sizes, sample, samplesIn(chunk + 1))
		sample += count
		blanked += size
		// Samples do not overlap, so together they are no more than the data: else this could be made to take for ever.
		if (blanked > whole) throw new FilmFault()
		const box = data.find(({ at, content }) => at <= offset && offset + size <= at + content.length)
		if (box === undefined && size > 0) throw new FilmFault()
		box?.content.fill(0, offset - box.at, offset - box.at + size)
	}
}

function offsetsOf(short: Buffer | undefined, long: Buffer | undefined): number[] {
	const table = short ?? long
	if (table === undefined) return []
	const width = short ? 4 : 8
	return rows(table, 8, width).map((at) =>
		short ? table.readUInt32BE(at) : Number(table.readBigUInt64BE(at)),
	)
}

/** No sane track comes near this; more would only fill our memory. */
const MOST_ROWS = 1_000_000

/** Where each row of a table begins; the number of rows stands before the first. */
function rows(table: Buffer, first: number, width: number): number[] {
	const count = table.readUInt32BE(first - 4)
	if (count > MOST_ROWS || first + count * width > table.length) throw new FilmFault()
	return Array.from({ length: count }, (_, row) => first + row * width)
}

/** How many samples a chunk holds: each row says it from its first chunk on. Asked for rising chunks only. */
function spreadOver(table: Buffer): (chunk: number) => number {
	const steps = rows(table, 8, 12).map((at) => ({
		from: table.readUInt32BE(at),
		samples: table.readUInt32BE(at + 4),
	}))
	let step = 0
	return (chunk) => {
		while ((steps[step + 1]?.from ?? Number.POSITIVE_INFINITY) <= chunk) step++
		return steps[step]?.samples ?? 0
	}
}

/** The bytes of a chunk: samples of one size, or each of its own. */
function chunkSize(table: Buffer, first: number, count: number): { count: number; size: number } {
	const each = table.readUInt32BE(4)
	if (each !== 0) return { count, size: each * count }
	if (12 + (first + count) * 4 > table.length) throw new FilmFault()
	let size = 0
	for (let sample = first; sample < first + count; sample++) size += table.readUInt32BE(12 + sample * 4)
	return { count, size }
}
