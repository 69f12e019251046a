import { generateKeyPairSync, sign } from 'node:crypto'
import type { Signing } from './key-service'

/** A key made for one test, used as the key service uses its own. */
export function freshSigning(): Signing {
	const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
	const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('hex')
	return {
		publicKey: async () => publicKey,
		sign: async (text) => sign('sha256', Buffer.from(text), pair.privateKey).toString('hex'),
	}
}
