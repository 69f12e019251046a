import type { ErrorCode } from '@huying/shared/error/catalogue'
import { blank, boxesIn, childrenOf, descend, type FilmBox, FilmFault } from './film-box'
import { blankEncoder, blankParts } from './film-parts'
import { blankSamples } from './film-samples'

/** A film that tells no more of where and with what it was made. Width and height as it is shown, in pixels. */
export interface CleanVideo {
	readonly body: Buffer
	readonly width?: number
	readonly height?: number
}

/** Brands of films that phones make and phones play. */
const brands = new Set(
	'isom iso2 iso3 iso4 iso5 iso6 avc1 mp41 mp42 mp71 MSNV 3gp4 3gp5 3gp6 3gp7'
		.split(' ')
		.concat('qt  ', 'M4V '),
)

/**
 * Reads an upload as a film and blanks, in place and without changing a size or an offset, what tells of place, device
 * and time: every box that playing does not need (see film-parts.ts), dates, names of makers and encoders, and tracks
 * that are neither picture nor sound, with their samples.
 * Not covered: what stands inside the picture or sound stream itself (an encoder's note in an H.264 stream), unused
 * stretches of `mdat`, and of course what can be seen and heard. A film is not decoded, so one that has the right
 * structure and cannot be played passes; so does a fragmented film, if it has picture and sound only.
 * @param film is changed
 * @returns the clean film, or why this is none
 */
export function cleanVideo(film: Buffer): CleanVideo | ErrorCode {
	try {
		return clean(film)
	} catch (error) {
		// Reading a number past the end of its box is a RangeError.
		if (error instanceof FilmFault || error instanceof RangeError) return 'photoUnreadable'
		throw error
	}
}

function clean(film: Buffer): CleanVideo | ErrorCode {
	const boxes = boxesIn(film)
	if (boxes[0]?.type !== 'ftyp') return 'photoUnreadable'
	if (!brandsOf(boxes[0]).some((brand) => brands.has(brand))) return 'photoTypeRefused'
	const movies = boxes.filter(({ type }) => type === 'moov')
	const data = boxes.filter(({ type }) => type === 'mdat')
	const [movie] = movies
	if (movie === undefined || movies.length > 1 || data.length === 0) return 'photoUnreadable'
	const tracks = childrenOf(movie).filter(({ type }) => type === 'trak')
	const pictures = tracks.filter((track) => handlerOf(track) === 'vide')
	const others = tracks.filter((track) => !['vide', 'soun'].includes(handlerOf(track)))
	if (pictures[0] === undefined) return 'photoUnreadable'
	// The samples of a fragmented track are said elsewhere than blankSamples looks.
	if (others.length > 0 && boxes.some(({ type }) => type === 'moof')) return 'photoUnreadable'
	for (const track of others) {
		blankSamples(track, data)
		blank(track)
	}
	blankParts(boxes)
	for (const track of pictures) {
		const description = descend(track, 'mdia', 'minf', 'stbl', 'stsd')
		if (description === undefined) return 'photoUnreadable'
		blankEncoder(description)
	}
	return { body: film, ...sizeOf(pictures[0]) }
}

/** The brand it is first of all, and those it is compatible with; between them stands a version. */
function brandsOf({ content }: FilmBox): string[] {
	const text = content.toString('latin1')
	return [text.slice(0, 4), ...(text.slice(8).match(/.{4}/gs) ?? [])]
}

/** What a track holds: `vide`, `soun`, `meta`, `tmcd`… */
function handlerOf(track: FilmBox): string {
	return descend(track, 'mdia', 'hdlr')?.content.toString('latin1', 8, 12) ?? ''
}

/** Width and height from the track's header, in 16.16 fixed point; swapped where its matrix turns it a quarter. */
function sizeOf(track: FilmBox): { width: number; height: number } | undefined {
	const header = descend(track, 'tkhd')?.content
	if (header === undefined) throw new FilmFault()
	const matrix = header.readUInt8(0) === 1 ? 52 : 40
	const [width, height] = [header.readUInt16BE(matrix + 36), header.readUInt16BE(matrix + 40)]
	if (width === 0 || height === 0) return undefined
	const turned = header.readInt32BE(matrix) === 0 && header.readInt32BE(matrix + 16) === 0
	return turned ? { width: height, height: width } : { width, height }
}
