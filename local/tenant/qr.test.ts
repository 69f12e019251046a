import { joinText } from '@huying/shared/invitation/invitation'
import jsqr from 'jsqr'
import { expect, it } from 'vitest'
import { asQrCode } from './qr'

const SCALE = 4

it('is read by a camera as what was written', () => {
	const text = joinText('BCDF-GHJK-LMNP')
	const lines = asQrCode(text)
		.split('\n')
		.map((line) => line.replace(/[^ ▀▄█]/gu, ''))
	const width = [...(lines[0] ?? '')].length
	const pixels = new Uint8ClampedArray(width * SCALE * lines.length * 2 * SCALE * 4).fill(255)
	lines.forEach((line, at) => {
		;[...line].forEach((letter, column) => {
			for (const half of [0, 1]) {
				const dark = letter === '█' || letter === (half === 0 ? '▀' : '▄')
				if (!dark) continue
				for (let y = 0; y < SCALE; y++)
					for (let x = 0; x < SCALE; x++) {
						const place = ((at * 2 + half) * SCALE + y) * width * SCALE + column * SCALE + x
						pixels.fill(0, place * 4, place * 4 + 3)
					}
			}
		})
	})
	const read = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr
	expect(read(pixels, width * SCALE, lines.length * 2 * SCALE)?.data).toBe(text)
})
