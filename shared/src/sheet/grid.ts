/** A cell as a file has it: its words, or a formula, which has none of its own. */
export type Cell = string | { readonly formula: true }

/** Cells that were made one. Counted from 0, ends included. */
export interface Merge {
	readonly row: number
	readonly column: number
	readonly lastRow: number
	readonly lastColumn: number
}

/** One sheet of a file, whatever the file was. */
export interface Grid {
	readonly name: string
	readonly rows: readonly (readonly Cell[])[]
	readonly merges?: readonly Merge[]
}

/** What a cell says; a formula says nothing. */
export const wordsOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '')

/** Whether there is nothing in a cell, not even a formula. */
export const isBlank = (cell: Cell | undefined): boolean =>
	cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** Blanks, the kind of brackets, and the quote that keeps a text from being a formula, make no other heading. */
export const plainHeading = (text: string): string =>
	text.normalize('NFKC').replace(/\s+/gu, '').replace(/^'/, '')

/** The letter of a column, counted from 0: A, Z, AA. */
export function columnLetter(place: number): string {
	const rest = place % 26
	const letter = String.fromCharCode(65 + rest)
	return place < 26 ? letter : columnLetter((place - rest) / 26 - 1) + letter
}

/** Where cells were made one, as a spreadsheet program says it: C2:D3. */
export const mergePlace = ({ row, column, lastRow, lastColumn }: Merge): string =>
	`${columnLetter(column)}${row + 1}:${columnLetter(lastColumn)}${lastRow + 1}`
