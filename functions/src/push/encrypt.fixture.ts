import { createCipheriv, randomBytes } from 'node:crypto'
import { keyOf, signatureOf } from './cipher'

/** As WeChat encrypts, for tests: our own answers are never encrypted. `random` is 16 bytes. */
export function encrypt(
	aesKey: string,
	appid: string,
	message: string | Buffer,
	random: Uint8Array = randomBytes(16),
): string {
	const bytes = Buffer.from(message as string)
	const length = Buffer.alloc(4)
	length.writeUInt32BE(bytes.length)
	const content = Buffer.concat([random, length, bytes, Buffer.from(appid)])
	const count = 32 - (content.length % 32)
	return encryptRaw(aesKey, Buffer.concat([content, Buffer.alloc(count, count)]))
}

/** Encrypts bytes that may lack anything a message has, in whole blocks. */
export function encryptRaw(aesKey: string, bytes: Uint8Array): string {
	const key = keyOf(aesKey) as Buffer
	const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
	return Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64')
}

/** A push as WeChat sends it in safe mode: the query and the body. */
export function pushed(options: {
	readonly token: string
	readonly encrypted: string
	/** Epoch seconds. */
	readonly timestamp: number
	readonly nonce?: string
}): { query: Record<string, string>; body: string } {
	const timestamp = String(options.timestamp)
	const nonce = options.nonce ?? String(Math.floor(Math.random() * 1e9))
	return {
		query: {
			signature: signatureOf([options.token, timestamp, nonce]),
			timestamp,
			nonce,
			openid: 'openid-of-somebody',
			encrypt_type: 'aes',
			msg_signature: signatureOf([options.token, timestamp, nonce, options.encrypted]),
		},
		body: JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: options.encrypted }),
	}
}
