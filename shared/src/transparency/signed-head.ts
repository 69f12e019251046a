import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { canonical } from '../identifier/digest'

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** What a tenant's log says of itself: so many entries, this root, said then; signed, so that it cannot be unsaid. */
export const signedHeadSchema = v.object({
	tenant: v.string(),
	/** How many entries. */
	size: v.number(),
	root: hash,
	/** When it was signed, in epoch milliseconds. */
	at: v.number(),
	/** Name of the key: SHA-256 of its SubjectPublicKeyInfo. */
	key: hash,
	/** ECDSA over P-256 with SHA-256, DER, in hexadecimal, over `headText`. */
	signature: v.pipe(v.string(), v.regex(/^[0-9a-f]+$/)),
})
export type SignedHead = v.InferOutput<typeof signedHeadSchema>
export type Head = Omit<SignedHead, 'signature'>

/** The text that is signed. It names itself, so that no other signature of the key can be taken for it. */
export function headText({ tenant, size, root, at, key }: Head): string {
	return canonical({ v: 1, is: 'huying-log-head', tenant, size, root, at, key })
}

/**
 * The name of a key: SHA-256 of its SubjectPublicKeyInfo, in hexadecimal.
 * @param publicKey SubjectPublicKeyInfo in hexadecimal
 */
export const keyName = (publicKey: string): string => bytesToHex(sha256(hexToBytes(publicKey)))
