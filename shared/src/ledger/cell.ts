import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { canonical } from '../identifier/digest'
import { utf8 } from '../identifier/utf8'
import { beijing } from '../time/day'

/** What a cell of a ledger says: words, a number, or an instant in epoch milliseconds, told to the minute. */
export type Cell = string | number | { readonly at: number }

/** No spreadsheet program takes a longer text into one cell. In UTF-16 units. */
export const CELL_LONGEST = 32_767

// biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML has no place for are what is taken away
const outside = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Words as they come back out of a workbook: what XML cannot hold is gone, lines end in one way, and none is too long. */
export function plainCell(text: string): string {
	const clean = text.replace(/\r\n?/g, '\n').replace(outside, '').replace(halves, '\ufffd')
	if (clean.length <= CELL_LONGEST) return clean
	return `${clean.slice(0, CELL_LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

const two = (n: number) => String(n).padStart(2, '0')
/** An instant of Beijing's clock, to the minute: 2026-03-05 09:12. */
export function sayMinute(at: number): string {
	const { year, month, day, hour, minute } = beijing(at)
	return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

/** A row as it is counted: instants to the minute, empty cells at the end left out, as programs leave them out. */
export function countedRow(row: readonly Cell[]): string {
	const cells = row.map((cell) => (typeof cell === 'object' ? sayMinute(cell.at) : cell))
	while (cells.length > 0 && cells.at(-1) === '') cells.pop()
	return canonical(cells)
}

/** SHA-256 over the rows of a ledger, headings first, one after the other: a row a line, as `countedRow` has it. */
export function rowsDigest() {
	const hash = sha256.create()
	return {
		add: (row: readonly Cell[]): void => void hash.update(utf8(`${countedRow(row)}\n`)),
		/** In hexadecimal; nothing can be added afterwards. */
		end: (): string => bytesToHex(hash.digest()),
	}
}
