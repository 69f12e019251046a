import * as v from 'valibot'

/**
 * An identifier made by a client: a UUID, or any other unguessable name of 16 to 64 safe characters.
 * Whoever makes the thing names it, so that sending it twice is the same thing once.
 */
export const identifierSchema = v.pipe(
	v.string('identifierInvalid'),
	v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'identifierInvalid'),
)

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * Spells 16 random bytes as a 26-letter identifier.
 * @param bytes randomness, handed in because this package has none of its own
 */
export function identifierFrom(bytes: Uint8Array): string {
	let word = ''
	let held = 0
	let bits = 0
	for (const byte of bytes) {
		held = (held << 8) | byte
		bits += 8
		while (bits >= 5) {
			bits -= 5
			word += letters[(held >> bits) & 31]
		}
		held &= (1 << bits) - 1
	}
	return bits > 0 ? word + letters[(held << (5 - bits)) & 31] : word
}
