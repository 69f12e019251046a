import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8 } from './utf8'

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function digest(text: string): string {
	return bytesToHex(sha256(utf8(text)))
}

/** A digest that tells nothing without its salt: events carry it, the erasable record keeps text and salt. */
export function saltedDigest(text: string, salt: string): string {
	return digest(`${salt}\n${text}`)
}

/**
 * JSON with sorted keys, so that two spellings of the same body have one digest.
 * Absent and undefined members are the same.
 */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
	if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([left], [right]) => (left < right ? -1 : 1))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
	return `{${members.join(',')}}`
}
