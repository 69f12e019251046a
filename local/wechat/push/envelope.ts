import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** What an app's pushes are signed (token) and encrypted (43 characters of base64) with. */
export type PushKeys = { readonly token: string; readonly aesKey: string }

/** Fresh ones, as an administrator would have WeChat draw them. */
export function newPushKeys(): PushKeys {
	return { token: randomBytes(16).toString('hex'), aesKey: randomBytes(32).toString('base64').slice(0, 43) }
}

/** PKCS#7 of this block: 1 to 32 bytes, though AES has 16. */
const BLOCK = 32

/** 16 random bytes, the length in 4 bytes, the message, the appid; AES-256-CBC, the key's first half as IV. */
export function encrypt(
	{ aesKey }: PushKeys,
	appid: string,
	message: string,
	random = randomBytes(16),
): string {
	const key = Buffer.from(`${aesKey}=`, 'base64')
	const content = Buffer.from(message)
	const length = Buffer.alloc(4)
	length.writeUInt32BE(content.length)
	const plain = Buffer.concat([random, length, content, Buffer.from(appid)])
	const padding = BLOCK - (plain.length % BLOCK)
	const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
	return Buffer.concat([
		cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])),
		cipher.final(),
	]).toString('base64')
}

/** sha1 of the parts, sorted by code unit and joined. */
export function sign(...parts: readonly string[]): string {
	return createHash('sha1')
		.update([...parts].sort().join(''))
		.digest('hex')
}

/** The query and the body of a push in safe mode. */
export function envelope(
	keys: PushKeys,
	{
		appid,
		to,
		openid,
		message,
		now,
	}: { appid: string; to: string; openid: string; message: string; now: number },
): { readonly query: URLSearchParams; readonly body: string } {
	const encrypted = encrypt(keys, appid, message)
	const timestamp = String(Math.floor(now / 1000))
	const nonce = newNonce()
	const query = new URLSearchParams({
		signature: sign(keys.token, timestamp, nonce),
		timestamp,
		nonce,
		openid,
		encrypt_type: 'aes',
		msg_signature: sign(keys.token, timestamp, nonce, encrypted),
	})
	return { query, body: JSON.stringify({ ToUserName: to, Encrypt: encrypted }) }
}

/** The query of the question whether the address is ours: `echostr` must come back as it is. */
export function verification(keys: PushKeys, now: number): URLSearchParams {
	const timestamp = String(Math.floor(now / 1000))
	const nonce = newNonce()
	const echostr = String(randomBytes(8).readBigUInt64BE())
	return new URLSearchParams({ signature: sign(keys.token, timestamp, nonce), timestamp, nonce, echostr })
}

function newNonce(): string {
	return String(100_000_000 + (randomBytes(4).readUInt32BE() % 900_000_000))
}
