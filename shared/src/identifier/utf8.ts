/**
 * The UTF-8 bytes of a text. Own code because WeChat's phones have no TextEncoder, which every library asks for; half a
 * surrogate pair becomes U+FFFD, as the Encoding Standard has it.
 */
export function utf8(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length * 3)
	let length = 0
	const put = (byte: number) => {
		bytes[length++] = byte
	}
	for (let at = 0; at < text.length; at++) {
		const point = pointAt(text, at)
		if (point > 0xffff) at++
		if (point < 0x80) put(point)
		else {
			if (point < 0x800) put(0xc0 | (point >> 6))
			else {
				if (point < 0x10000) put(0xe0 | (point >> 12))
				else {
					put(0xf0 | (point >> 18))
					put(0x80 | ((point >> 12) & 63))
				}
				put(0x80 | ((point >> 6) & 63))
			}
			put(0x80 | (point & 63))
		}
	}
	return bytes.slice(0, length)
}

/** The code point that begins at a place; of half a pair, the sign for what cannot be read. */
function pointAt(text: string, at: number): number {
	const point = text.codePointAt(at) ?? 0xfffd
	return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
}
