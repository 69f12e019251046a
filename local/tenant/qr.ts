import { create } from 'qrcode'

/** Squares of light around a code, as its standard asks for. */
const MARGIN = 3
/** Black on white, whatever the terminal's own colours: not every camera reads a code the other way round. */
const PRINTED = '\u001b[30;107m'
const PLAIN = '\u001b[0m'
/** Two rows of squares are one line of letters. */
const halves = [' ', '▄', '▀', '█'] as const

/** A code for a phone's camera, in a terminal's own letters. */
export function asQrCode(text: string): string {
	const { size, data } = create(text).modules
	const dark = (row: number, column: number) =>
		row >= 0 && row < size && column >= 0 && column < size && data[row * size + column] === 1
	const lines: string[] = []
	for (let row = -MARGIN; row < size + MARGIN; row += 2) {
		let line = ''
		for (let column = -MARGIN; column < size + MARGIN; column++)
			line += halves[(dark(row, column) ? 2 : 0) + (dark(row + 1, column) ? 1 : 0)]
		lines.push(`${PRINTED}${line}${PLAIN}`)
	}
	return lines.join('\n')
}
