import * as v from 'valibot'
import { titleSchema } from '../catalogue/entry'
import { faultWords } from '../text/zh-CN/list-sheet'
import { Collected } from './collected'
import type { SheetFaults } from './file'
import { type Cell, type Grid, isBlank, mergePlace, plainHeading, wordsOf } from './grid'

/** What a cell comes to: what it says, or the plain sentence of what is wrong with it. */
export type CellRead<Value> = { readonly value: Value } | { readonly words: string }

/** One column of a list: whether it may be left blank, how it is read and how written. */
export interface ListColumn<Value, Known> {
	readonly heading: string
	/** What a blank cell means; where there is nothing of the kind, it must be filled. */
	readonly blank?: { readonly value: Value }
	/** Of a cell that is not blank. */
	read(cell: string, known: Known): CellRead<Value>
	write(value: Value, known: Known): string
}

/** What is wrong with an entry among the others; `at` counts entries from 0. */
export interface ListWrong<Flat> {
	readonly at: number
	readonly key: keyof Flat & string
	/** @param row of an entry by its place among the entries, as a spreadsheet program counts */
	readonly words: (row: (at: number) => number) => string
}

/** A list that lives in a spreadsheet outside: its columns in their order, and what holds between them. */
export interface ListSheet<Entry, Flat extends object, Known> {
	readonly columns: { readonly [Key in keyof Flat]: ListColumn<Flat[Key], Known> }
	flatten(entry: Entry): Flat
	unflatten(flat: Flat): Entry
	check(flats: readonly Partial<Flat>[]): readonly ListWrong<Flat>[]
	readonly rowsMost: number
}

/** A list as its sheet says it. */
export interface ReadList<Entry> {
	readonly title?: string
	readonly entries: readonly Entry[]
}

export const isListFaults = <Entry>(read: ReadList<Entry> | SheetFaults): read is SheetFaults =>
	'faults' in read

/** Lines that may stand over the headings, for a title. */
const TITLE_LINES = 4
/** No further column is looked at. */
const WIDTH_MOST = 64

/** Reads a list from a sheet, whole or not at all: every fault is told with its row and column. */
export function readListSheet<Entry, Flat extends object, Known>(
	sheet: ListSheet<Entry, Flat, Known>,
	grid: Grid,
	known: Known,
): ReadList<Entry> | SheetFaults {
	const faults = new Collected(grid.name)
	const keys = Object.keys(sheet.columns) as (keyof Flat & string)[]
	const byHeading = new Map(keys.map((key) => [plainHeading(sheet.columns[key].heading), key]))
	const keyOf = (cell: Cell | undefined) => byHeading.get(plainHeading(wordsOf(cell)))
	const headingRow = grid.rows
		.slice(0, TITLE_LINES + 1)
		.findIndex((cells) => cells.filter((cell) => keyOf(cell) !== undefined).length > 1)
	if (headingRow < 0) {
		faults.add(faultWords.headingsMissing)
		return faults.all()
	}
	const lines = grid.rows
		.map((cells, row) => ({ cells, row }))
		.filter(({ cells, row }) => row > headingRow && cells.some((cell) => !isBlank(cell)))
	if (lines.length > sheet.rowsMost) {
		faults.add(faultWords.rowsTooMany(sheet.rowsMost))
		return faults.all()
	}
	if (lines.length === 0) faults.add(faultWords.nothingInIt)
	const title = readTitle(grid, headingRow, faults)
	const places = readHeadings(grid, headingRow, keys, keyOf, sheet, faults)
	for (const merge of grid.merges ?? [])
		if (merge.lastRow >= headingRow)
			faults.add(faultWords.merged(mergePlace(merge)), { row: merge.row, column: merge.column })
	const flats = lines.map(({ cells, row }) => readLine(sheet, cells, row, places, known, faults))
	const row = (at: number) => (lines[at]?.row ?? 0) + 1
	for (const { at, key, words } of sheet.check(flats)) {
		const column = places.get(key)
		faults.add(words(row), {
			row: row(at) - 1,
			...(column !== undefined && { column }),
			heading: sheet.columns[key].heading,
		})
	}
	if (faults.total > 0) return faults.all()
	// Nothing is wrong, so that every column was there and every cell was read
	return {
		...(title !== undefined && { title }),
		entries: flats.map((flat) => sheet.unflatten(flat as Flat)),
	}
}

function readTitle({ rows }: Grid, headingRow: number, faults: Collected): string | undefined {
	for (const [row, cells] of rows.slice(0, headingRow).entries()) {
		const column = cells.findIndex((cell) => !isBlank(cell))
		const cell = cells[column]
		if (cell === undefined) continue
		const { success, output } = v.safeParse(titleSchema, cell)
		if (success) return output
		faults.add(typeof cell === 'string' ? faultWords.tooLong(60) : faultWords.formula, { row, column })
		return undefined
	}
	return undefined
}

function readHeadings<Entry, Flat extends object, Known>(
	{ rows }: Grid,
	headingRow: number,
	keys: readonly (keyof Flat & string)[],
	keyOf: (cell: Cell | undefined) => (keyof Flat & string) | undefined,
	sheet: ListSheet<Entry, Flat, Known>,
	faults: Collected,
): ReadonlyMap<keyof Flat & string, number> {
	const places = new Map<keyof Flat & string, number>()
	const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
	for (let column = 0; column < Math.min(width, WIDTH_MOST); column++) {
		const cell = rows[headingRow]?.[column]
		const key = keyOf(cell)
		if (key === undefined) {
			// A column without a name may not hold anything: it would be lost
			const stray = rows.findIndex((cells, row) => row >= headingRow && !isBlank(cells[column]))
			if (stray >= 0) faults.add(faultWords.columnUnknown(wordsOf(cell)), { row: stray, column })
		} else if (places.has(key))
			faults.add(faultWords.columnDoubled(wordsOf(cell)), { row: headingRow, column })
		else places.set(key, column)
	}
	for (const key of keys) {
		const { heading } = sheet.columns[key]
		if (!places.has(key)) faults.add(faultWords.columnMissing(heading), { row: headingRow, heading })
	}
	return places
}

function readLine<Entry, Flat extends object, Known>(
	sheet: ListSheet<Entry, Flat, Known>,
	cells: readonly Cell[],
	row: number,
	places: ReadonlyMap<keyof Flat & string, number>,
	known: Known,
	faults: Collected,
): Partial<Flat> {
	const flat: Partial<Flat> = {}
	for (const [key, column] of places) {
		const read = readCell(sheet.columns[key], cells[column], known)
		if ('value' in read) flat[key] = read.value
		else faults.add(read.words, { row, column, heading: sheet.columns[key].heading })
	}
	return flat
}

function readCell<Value, Known>(
	column: ListColumn<Value, Known>,
	cell: Cell | undefined,
	known: Known,
): CellRead<Value> {
	if (cell !== undefined && typeof cell !== 'string') return { words: faultWords.formula }
	if (cell === undefined || isBlank(cell)) return column.blank ?? { words: faultWords.blank }
	return column.read(cell, known)
}

/** A list as rows of a sheet: the title where it has one, the headings, and a row for each entry. */
export function writeListSheet<Entry, Flat extends object, Known>(
	{ columns, flatten }: ListSheet<Entry, Flat, Known>,
	{ title, entries }: ReadList<Entry>,
	known: Known,
): string[][] {
	const keys = Object.keys(columns) as (keyof Flat & string)[]
	return [
		...(title === undefined ? [] : [[title, ...keys.slice(1).map(() => '')]]),
		keys.map((key) => columns[key].heading),
		...entries.map((entry) => {
			const flat = flatten(entry)
			return keys.map((key) => columns[key].write(flat[key], known))
		}),
	]
}
