import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

// Own code: of the libraries for this cipher none compares in constant time, checks the padding and the appid, and
// leaves nothing to its caller (docs/decisions/0009-own-push-receiver.md).

/** The padding fills up to this many bytes, twice AES's own block. */
const BLOCK = 32
/** Before the message: 16 random bytes and the message's length in four. */
const HEAD = 20

/** SHA-1 over the words in order of their code units, as WeChat signs; in hexadecimal. */
export function signatureOf(words: readonly string[]): string {
	return createHash('sha1')
		.update([...words].sort().join(''))
		.digest('hex')
}

/** Whether a signature is that of the words. Takes as long for a wrong one as for a right one. */
export function isSigned(signature: string, words: readonly string[]): boolean {
	return isSame(Buffer.from(signature), Buffer.from(signatureOf(words)))
}

export function isSame(given: Uint8Array, wanted: Uint8Array): boolean {
	return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** The 32 bytes that an EncodingAESKey of 43 characters stands for; undefined where it is none. */
export function keyOf(aesKey: string): Buffer | undefined {
	// The last character holds two bits too many, which WeChat does not mind
	return /^[A-Za-z0-9+/]{43}$/.test(aesKey) ? Buffer.from(`${aesKey}=`, 'base64') : undefined
}

/** What was in a message: the message itself and for which mini-program. */
export interface Opened {
	readonly message: string
	readonly appid: string
}

/**
 * Opens a message: AES-256-CBC, in it 16 random bytes, the message's length, the message, the appid and the padding.
 * @returns undefined for whatever is not whole; which part is not, nobody is told
 */
export function decrypt(key: Buffer, encrypted: string): Opened | undefined {
	const bytes = Buffer.from(encrypted, 'base64')
	if (bytes.length < BLOCK || bytes.length % BLOCK !== 0 || bytes.toString('base64') !== encrypted)
		return undefined
	const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
	const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
	const content = unpadded(padded)
	if (content === undefined || content.length < HEAD) return undefined
	const end = HEAD + content.readUInt32BE(16)
	if (end >= content.length) return undefined
	const message = textOf(content.subarray(HEAD, end))
	const appid = textOf(content.subarray(end))
	return message === undefined || appid === undefined ? undefined : { message, appid }
}

/** Without its padding: 1 to 32 bytes, each of which says how many they are. */
function unpadded(bytes: Buffer): Buffer | undefined {
	const count = bytes.at(-1) ?? 0
	if (count < 1 || count > BLOCK) return undefined
	const content = bytes.subarray(0, bytes.length - count)
	return isSame(bytes.subarray(content.length), Buffer.alloc(count, count)) ? content : undefined
}

function textOf(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
	} catch {
		return undefined
	}
}
