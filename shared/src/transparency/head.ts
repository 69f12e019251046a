import { p256 } from '@noble/curves/nist.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { utf8 } from '../identifier/utf8'
import { headText, keyName, type SignedHead } from './signed-head'

/** A P-256 key in the form that key services and OpenSSL hand out (SubjectPublicKeyInfo, uncompressed): always this, then the point. */
const P256 = '3059301306072a8648ce3d020106082a8648ce3d030107034200'

/**
 * Whether a head was signed by this key, and names it.
 * The only file that needs the curve: a page that does not check signatures does not load it.
 * @param publicKey SubjectPublicKeyInfo in hexadecimal
 */
export const verifyHead = (head: SignedHead, publicKey: string): boolean =>
	isKey(publicKey, head.key) && isSignedBy(headText(head), head.signature, publicKey)

/** Whether a key is the one of this name. */
export function isKey(publicKey: string, name: string): boolean {
	try {
		return keyName(publicKey) === name
	} catch {
		// Not hexadecimal
		return false
	}
}

/**
 * Whether a text was signed by a key: ECDSA over P-256 with SHA-256, DER.
 * @param signature in hexadecimal
 * @param publicKey SubjectPublicKeyInfo in hexadecimal
 */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
	try {
		if (!publicKey.startsWith(P256)) return false
		// Key services do not choose the lower of the two signatures that ECDSA allows
		return p256.verify(hexToBytes(signature), utf8(text), hexToBytes(publicKey.slice(P256.length)), {
			format: 'der',
			prehash: true,
			lowS: false,
		})
	} catch {
		// Not hexadecimal, not DER, not a point: not a signature
		return false
	}
}
