import { utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { utf8 } from './utf8'

it.each([
	['', []],
	['a', [0x61]],
	['é', [0xc3, 0xa9]],
	['村', [0xe6, 0x9d, 0x91]],
	['𠮷', [0xf0, 0xa0, 0xae, 0xb7]],
	['\ud800', [0xef, 0xbf, 0xbd]],
	['\udc00a', [0xef, 0xbf, 0xbd, 0x61]],
	['\u007f\u0080\u07ff\u0800\uffff', [0x7f, 0xc2, 0x80, 0xdf, 0xbf, 0xe0, 0xa0, 0x80, 0xef, 0xbf, 0xbf]],
])('%j is %j', (text, bytes) => {
	expect([...utf8(text)]).toEqual(bytes)
})

it('is what the platform’s own encoder says of any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(utf8(text)).toEqual(utf8ToBytes(text))
		}),
	)
})
