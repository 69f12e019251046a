import * as v from 'valibot'
import { columnLetter, isBlank, mergePlace, plainHeading, wordsOf } from '../sheet/grid'
import { headings, sayRow } from '../text/zh-CN/catalogue-sheet'
import type { Unit } from '../unit/unit'
import { check } from './check'
import { type ColumnKey, columnKeys, columns, type Flat, unflatten } from './columns'
import { type Catalogue, titleSchema } from './entry'
import { FAULTS_TOLD, type Fault, type FaultCode } from './fault'
import { type Cell, type Faults, type Grid, type Merge, ROWS_MOST, ROWS_READ } from './sheet'
import { type UnitWords, unitWords } from './unit-words'

/** Lines that may stand over the headings, for a title. */
const TITLE_LINES = 4
/** No further column is looked at by itself: what stands beyond is told once a row. */
const WIDTH_MOST = 64
/** So much of a cell is told back. */
const GIVEN = 30

/** What a sheet says: the title over it, and its entries. */
export type ReadList = Omit<Catalogue, 'version'>

/**
 * Reads a list of matters from a sheet, whole or not at all: every fault is told with its row and column.
 * @param units the county's units, which the list may name
 */
export function readSheet(grid: Grid, units: readonly Unit[]): ReadList | Faults {
	const faults = new Collected(grid.name)
	if (grid.rows.length > ROWS_READ) return faults.only({ fault: 'rowsTooMany', about: String(ROWS_MOST) })
	const headingRow = findHeadings(grid)
	if (headingRow === undefined) return faults.only({ fault: 'headingsMissing' })
	const title = readTitle(grid, headingRow, faults)
	const places = readHeadings(grid, headingRow, faults)
	for (const merge of grid.merges ?? []) if (merge.lastRow >= headingRow) faults.add(mergedFault(merge))

	const lines = grid.rows
		.map((cells, row) => ({ cells, row }))
		.filter(({ cells, row }) => row > headingRow && cells.some((cell) => !isBlank(cell)))
	if (lines.length > ROWS_MOST) return faults.only({ fault: 'rowsTooMany', about: String(ROWS_MOST) })
	if (lines.length === 0) faults.add({ fault: 'nothingInIt' })

	const words = unitWords(units)
	const flats = lines.map(({ cells, row }) => readLine(cells, row, places, words, faults))
	checkAll(
		flats,
		lines.map(({ row }) => row),
		places,
		words,
		faults,
	)
	if (faults.total > 0) return faults.all()
	// Nothing is wrong, so that every column was there and every cell was read
	const entries = flats.map((flat) => unflatten(flat as Flat))
	return { ...(title !== undefined && { title }), entries }
}

export const isFaults = (read: ReadList | Faults): read is Faults => 'faults' in read

type Places = ReadonlyMap<ColumnKey, number>
type Found = Omit<Fault, 'sheet' | 'row' | 'column' | 'heading'> & {
	row?: number
	column?: number
	key?: ColumnKey
}

/** Faults as they are found; only the first are kept, all are counted. */
class Collected {
	readonly #faults: Fault[] = []
	total = 0
	constructor(readonly sheet: string) {}
	add({ row, column, key, given, ...rest }: Found): void {
		this.total++
		if (this.#faults.length === FAULTS_TOLD) return
		this.#faults.push({
			sheet: this.sheet,
			...(row !== undefined && { row: row + 1 }),
			...(column !== undefined && { column: columnLetter(column) }),
			...(key !== undefined && { heading: headings[key] }),
			...(given !== undefined && { given: shortened(given) }),
			...rest,
		})
	}
	only(fault: Found): Faults {
		this.add(fault)
		return { faults: this.#faults.slice(-1), total: 1 }
	}
	all(): Faults {
		return { faults: this.#faults, total: this.total }
	}
}

const shortened = (text: string) => (text.length > GIVEN ? `${text.slice(0, GIVEN)}…` : text)
const byHeading = new Map(columnKeys.map((key) => [plainHeading(headings[key]), key]))
const keyOfHeading = (cell: Cell | undefined) => byHeading.get(plainHeading(wordsOf(cell)))

function findHeadings({ rows }: Grid): number | undefined {
	const place = rows
		.slice(0, TITLE_LINES + 1)
		.findIndex((cells) => cells.filter((cell) => keyOfHeading(cell) !== undefined).length > 1)
	return place < 0 ? undefined : place
}

function readTitle({ rows }: Grid, headingRow: number, faults: Collected): string | undefined {
	for (const [row, cells] of rows.slice(0, headingRow).entries()) {
		const column = cells.findIndex((cell) => !isBlank(cell))
		const cell = cells[column]
		if (cell === undefined) continue
		if (typeof cell !== 'string') faults.add({ row, column, fault: 'formula' })
		else {
			const { success, output, issues } = v.safeParse(titleSchema, cell, { abortEarly: true })
			if (success) return output
			const long = issues[0].type === 'max_length'
			faults.add({ row, column, ...(long ? { fault: 'tooLong', about: '60' } : { fault: 'formulaLike' }) })
		}
		return undefined
	}
	return undefined
}

function readHeadings({ rows }: Grid, headingRow: number, faults: Collected): Places {
	const places = new Map<ColumnKey, number>()
	const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
	for (let column = 0; column < Math.min(width, WIDTH_MOST); column++) {
		const cell = rows[headingRow]?.[column]
		const key = keyOfHeading(cell)
		if (key === undefined) {
			// A column without a name may not hold anything: it would be lost
			const stray = rows.findIndex((cells, row) => row >= headingRow && !isBlank(cells[column]))
			if (stray >= 0) faults.add({ row: stray, column, fault: 'columnUnknown', given: wordsOf(cell) })
		} else if (places.has(key)) faults.add({ row: headingRow, column, key, fault: 'columnDoubled' })
		else places.set(key, column)
	}
	for (const [row, cells] of rows.entries()) {
		const beyond = cells.slice(WIDTH_MOST).findIndex((cell) => !isBlank(cell))
		if (beyond >= 0) faults.add({ row, column: WIDTH_MOST + beyond, fault: 'columnUnknown', given: '' })
	}
	for (const key of columnKeys)
		if (!places.has(key)) faults.add({ row: headingRow, key, fault: 'columnMissing' })
	return places
}

const mergedFault = (merge: Merge): Found => ({
	row: merge.row,
	column: merge.column,
	fault: 'merged',
	about: mergePlace(merge),
})

function readLine(
	cells: readonly Cell[],
	row: number,
	places: Places,
	units: UnitWords,
	faults: Collected,
): Partial<Flat> {
	const flat: Partial<Flat> = {}
	for (const [key, column] of places) {
		const cell = cells[column]
		const wrong = readCell(flat, key, cell, units)
		if (wrong) faults.add({ row, column, key, given: wordsOf(cell), ...wrong })
	}
	return flat
}

/** Reads one cell into its place of an entry. */
function readCell<Key extends ColumnKey>(
	flat: { -readonly [K in ColumnKey]?: Flat[K] },
	key: Key,
	cell: Cell | undefined,
	units: UnitWords,
): { fault: FaultCode; about?: string; given?: string } | undefined {
	const column = columns[key]
	if (cell !== undefined && typeof cell !== 'string') return { fault: 'formula' }
	if (isBlank(cell)) {
		if (!column.blank) return { fault: 'blank' }
		flat[key] = column.blank.value
		return undefined
	}
	const read = column.read(cell ?? '', units)
	if ('fault' in read) return read
	flat[key] = read.value
	return undefined
}

function checkAll(
	flats: readonly Partial<Flat>[],
	rows: readonly number[],
	places: Places,
	units: UnitWords,
	faults: Collected,
): void {
	for (const { at, key, fault, other, duty, about } of check(flats)) {
		const row = rows[at]
		const column = places.get(key)
		const otherRow = other === undefined ? undefined : rows[other]
		const given = duty ? units.write(duty) : String(flats[at]?.[key] ?? '')
		faults.add({
			key,
			fault,
			given,
			...(row !== undefined && { row }),
			...(column !== undefined && { column }),
			...(about !== undefined && { about }),
			...(otherRow !== undefined && { about: sayRow(otherRow + 1) }),
		})
	}
}
