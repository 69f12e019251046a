/**
 * Boxes of an ISO base media file (ISO/IEC 14496-12 §4.2; QuickTime calls them atoms). Own code, because the parsers on
 * npm read films to play them: none blanks a box in place, and all keep what they do not know.
 */
export interface FilmBox {
	/** Four characters. */
	readonly type: string
	/** The bytes after the header: a view into the file, so that what is written there is written to the film. */
	readonly content: Buffer
	/** Where the content begins in the file. */
	readonly at: number
	/** The four bytes of the type, as a view. */
	readonly name: Buffer
}

/** The film's structure makes no sense. */
export class FilmFault extends Error {}

/** No sane film comes near this. */
const MOST_BOXES = 4096

/**
 * The boxes that stand in a stretch of a file, one after the other. What is left over must be zeros.
 * @param at where the stretch begins in the file
 * @throws FilmFault when they do not fit
 */
export function boxesIn(stretch: Buffer, at = 0): FilmBox[] {
	const boxes: FilmBox[] = []
	let from = 0
	while (from < stretch.length) {
		const box = stretch.subarray(from)
		if (box.length < 8 || box.readUInt32BE(4) === 0) {
			if (box.some((byte) => byte !== 0)) throw new FilmFault()
			break
		}
		const { header, size } = sizeOf(box)
		if (size < header || size > box.length || boxes.length === MOST_BOXES) throw new FilmFault()
		boxes.push({
			type: box.toString('latin1', 4, 8),
			content: box.subarray(header, size),
			at: at + from + header,
			name: box.subarray(4, 8),
		})
		from += size
	}
	return boxes
}

/** A size of 1 means that 8 bytes more hold it; 0 means all that is left. */
function sizeOf(box: Buffer): { header: number; size: number } {
	const size = box.readUInt32BE(0)
	if (size === 0) return { header: 8, size: box.length }
	return size === 1 ? { header: 16, size: Number(box.readBigUInt64BE(8)) } : { header: 8, size }
}

/** The boxes inside a box. */
export function childrenOf(box: FilmBox): FilmBox[] {
	return boxesIn(box.content, box.at)
}

/** Follows a path of types downwards, by the first box of each. */
export function descend(box: FilmBox, ...path: string[]): FilmBox | undefined {
	return path.reduce<FilmBox | undefined>(
		(parent, type) => parent && childrenOf(parent).find((child) => child.type === type),
		box,
	)
}

/** Makes a box say nothing, where it stands: no size and no offset in the file changes. */
export function blank(box: FilmBox): void {
	box.name.write('free', 'latin1')
	box.content.fill(0)
}
