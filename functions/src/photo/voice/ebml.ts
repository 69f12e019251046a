/**
 * Elements of an EBML file (RFC 8794), as WebM is. Own code, because what npm has keeps or rewrites what it reads, and
 * none blanks an element in place.
 */
export interface Element {
	readonly id: number
	/** A view into the file: what is written there is written to the file. */
	readonly content: Buffer
	/** The whole of it, header and all. */
	readonly whole: Buffer
	/** Its size is not told: it ends where its parent does, or where another of its level begins. */
	readonly endless: boolean
}

/** The file's structure makes no sense. */
export class EbmlFault extends Error {}

/** A minute of speech has some three thousand blocks; no sane recording comes near this. */
const MOST = 20_000

/** The elements that stand in a stretch, one after the other. */
export function elementsIn(stretch: Buffer): Element[] {
	const elements: Element[] = []
	let at = 0
	while (at < stretch.length) {
		if (elements.length === MOST) throw new EbmlFault()
		const idWidth = widthAt(stretch, at, 4)
		const id = stretch.readUIntBE(at, idWidth)
		const sizeAt = at + idWidth
		const sizeWidth = widthAt(stretch, sizeAt, 8)
		const size = sizeIn(stretch.subarray(sizeAt, sizeAt + sizeWidth))
		const from = sizeAt + sizeWidth
		const to = size === undefined ? stretch.length : from + size
		if (to > stretch.length) throw new EbmlFault()
		elements.push({
			id,
			content: stretch.subarray(from, to),
			whole: stretch.subarray(at, to),
			endless: size === undefined,
		})
		at = to
	}
	return elements
}

/** How many bytes a number has: one more than its first byte has leading zeros. */
function widthAt(stretch: Buffer, at: number, most: number): number {
	const first = stretch[at]
	if (first === undefined || first === 0) throw new EbmlFault()
	const width = Math.clz32(first) - 23
	if (width > most || at + width > stretch.length) throw new EbmlFault()
	return width
}

/** The number without its marker; undefined where all its bits are ones, which says that nobody knows. */
function sizeIn(bytes: Buffer): number | undefined {
	const width = bytes.length
	let value = BigInt((bytes[0] ?? 0) & (0xff >> width))
	for (const byte of bytes.subarray(1)) value = (value << 8n) | BigInt(byte)
	if (value === (1n << BigInt(7 * width)) - 1n) return undefined
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new EbmlFault()
	return Number(value)
}

/** Makes an element say nothing, where it stands: a Void of the same length. */
export function blankElement({ whole }: Element): void {
	const { length } = whole
	whole.fill(0)
	whole[0] = 0xec
	// One byte tells a size up to 126; eight tell any
	if (length <= 128) whole[1] = 0x80 | (length - 2)
	else whole.writeBigUInt64BE((1n << 56n) | BigInt(length - 9), 1)
}

/** A number of up to eight bytes. */
export function numberIn({ content }: Element): number {
	if (content.length > 8) throw new EbmlFault()
	return content.reduce((sum, byte) => sum * 256 + byte, 0)
}
