import { keyName, type SignedHead } from '@huying/shared/transparency/signed-head'

/**
 * Whether a head is signed with a key. The curve needs BigInt, without which phones of some years ago cannot even load
 * it: there only the key's name is compared, and the other checks stand.
 */
export function signedWith(publicKey: string): (head: SignedHead) => boolean {
	if (typeof BigInt === 'undefined') return (head) => head.key === keyName(publicKey)
	// Loaded here and not above, so that such a phone never runs it
	const { verifyHead } =
		require('@huying/shared/transparency/head') as typeof import('@huying/shared/transparency/head')
	return (head) => verifyHead(head, publicKey)
}
