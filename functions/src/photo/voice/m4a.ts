import { boxesIn, childrenOf, descend, type FilmBox, FilmFault } from '../film-box'
import { blankParts } from '../film-parts'
import type { Sound } from './voice'

/**
 * A recording in an ISO base media file, whole or in fragments: the same boxes as a film's, and the same blanking, but
 * with sound and nothing else.
 * @param file is changed
 */
export function cleanM4a(file: Buffer): Sound | undefined {
	try {
		return clean(file)
	} catch (error) {
		// Reading a number past the end of its box is a RangeError.
		if (error instanceof FilmFault || error instanceof RangeError) return undefined
		throw error
	}
}

function clean(file: Buffer): Sound | undefined {
	if (file.toString('latin1', 4, 8) !== 'ftyp') return undefined
	const boxes = boxesIn(file)
	const movies = boxes.filter(({ type }) => type === 'moov')
	const [movie] = movies
	if (movie === undefined || movies.length > 1 || !boxes.some(({ type }) => type === 'mdat')) return undefined
	const tracks = childrenOf(movie).filter(({ type }) => type === 'trak')
	const [track] = tracks
	if (track === undefined || tracks.length > 1) return undefined
	if (descend(track, 'mdia', 'hdlr')?.content.toString('latin1', 8, 12) !== 'soun') return undefined
	const lasts = lengthOf(movie, track, boxes)
	blankParts(boxes)
	return { body: file, lasts }
}

/** In seconds: as the track says, or, where it was written piece by piece, as the pieces add up to. */
function lengthOf(movie: FilmBox, track: FilmBox, boxes: readonly FilmBox[]): number {
	const header = descend(track, 'mdia', 'mdhd')?.content
	if (header === undefined) throw new FilmFault()
	const long = header.readUInt8(0) === 1
	const scale = header.readUInt32BE(long ? 20 : 12)
	const said = long ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16)
	if (scale === 0) throw new FilmFault()
	const fragments = boxes.filter(({ type }) => type === 'moof')
	if (fragments.length === 0) return said / scale
	const usual = descend(movie, 'mvex', 'trex')?.content.readUInt32BE(12) ?? 0
	const pieces = fragments.flatMap(childrenOf).filter(({ type }) => type === 'traf')
	return (said + pieces.reduce((sum, piece) => sum + pieceLasts(piece, usual), 0)) / scale
}

/** ISO/IEC 14496-12 §8.8.7 and §8.8.8: which members are there is told by flags. */
function pieceLasts(piece: FilmBox, usual: number): number {
	const parts = childrenOf(piece)
	const header = parts.find(({ type }) => type === 'tfhd')?.content
	if (header === undefined) throw new FilmFault()
	const has = header.readUInt32BE(0)
	const before = 8 + (has & 0x1 ? 8 : 0) + (has & 0x2 ? 4 : 0)
	const each = has & 0x8 ? header.readUInt32BE(before) : usual
	return parts
		.filter(({ type }) => type === 'trun')
		.reduce((sum, { content }) => sum + runLasts(content, each), 0)
}

function runLasts(run: Buffer, each: number): number {
	const has = run.readUInt32BE(0)
	const count = run.readUInt32BE(4)
	if ((has & 0x100) === 0) return count * each
	const first = 8 + (has & 0x1 ? 4 : 0) + (has & 0x4 ? 4 : 0)
	const width = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => has & flag).length
	let sum = 0
	for (let sample = 0; sample < count; sample++) sum += run.readUInt32BE(first + sample * width)
	return sum
}
