import { describe, expect, it } from 'vitest'
import { verifyHead } from './head'
import { headText, keyName, type SignedHead } from './signed-head'

/** Made with OpenSSL: `openssl ecparam -name prime256v1`, `openssl dgst -sha256 -sign`. */
const publicKey =
	'3059301306072a8648ce3d020106082a8648ce3d0301070342000437046664094f8c0613e994036c25d316c2fc8eca1a8f39b5d33b908cad3befd685511a5d36a0e17356b972b5e79ef6c66d1eb62340cbea4ea57f4b1da16bafd2'
const otherKey =
	'3059301306072a8648ce3d020106082a8648ce3d030107034200047d706ac142ac54c6d816c37ee9ec55815e30f5aee7cb235c37b1c104da86bf7ac60c7660b53780098842af7a105329362f1088a558480f1012a84daa3858b541'
const signature =
	'3045022100f99e579de8fbeb25e139e0c7160d20875c10174a7a85ba4924b3472020a7b03202207c2e1949b3ebee3198b8705266e3aa433b0361bdf59a511271286976c95ccc43'
/** The same text signed again: of the two values that ECDSA allows, this one has the higher. */
const highSignature =
	'3046022100dac6c8c53eecb9f9e4ba98f968ddd7d48f5864adca5afd3fc859de562900918f022100b45d3b760538ea168ca1b48b4e21ff4f7a33a89026b6e4f1690e743e85b5644f'
const head: SignedHead = {
	tenant: '370404',
	size: 3,
	root: 'ab'.repeat(32),
	at: 1_790_000_000_000,
	key: '0a3a039b04a8ffcb8d39dd7ff55170417db809a765e21b56fd6c13afa0972da6',
	signature,
}

describe('a signed head', () => {
	it('is signed as this very text', () => {
		expect(headText(head)).toBe(
			`{"at":1790000000000,"is":"huying-log-head","key":"${head.key}","root":"${head.root}","size":3,"tenant":"370404","v":1}`,
		)
	})

	it('is its key’s, whichever of the two signatures came out', () => {
		expect(keyName(publicKey)).toBe(head.key)
		expect(verifyHead(head, publicKey)).toBe(true)
		expect(verifyHead({ ...head, signature: highSignature }, publicKey)).toBe(true)
	})

	it.each<[string, Partial<SignedHead>]>([
		['another county', { tenant: '410184' }],
		['another size', { size: 4 }],
		['another root', { root: 'ac'.repeat(32) }],
		['another time', { at: 1 }],
		['another key', { key: 'ab'.repeat(32) }],
		['a turned bit', { signature: signature.replace(/3$/, '2') }],
		['no signature', { signature: '' }],
		['no hexadecimal', { signature: 'xyz' }],
		['what is no DER', { signature: '00'.repeat(64) }],
	])('does not hold for %s', (_, other) => {
		expect(verifyHead({ ...head, ...other }, publicKey)).toBe(false)
	})

	it.each([
		['another key', otherKey],
		['no key', ''],
		['no hexadecimal', 'zz'],
		['no point', publicKey.replace(/d2$/, 'd3')],
	])('does not hold by %s', (_, key) => {
		expect(verifyHead(head, key)).toBe(false)
		expect(verifyHead({ ...head, key: key.length > 2 ? keyName(key) : '' }, key)).toBe(false)
	})
})
