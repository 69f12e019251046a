import { Collected } from '../sheet/collected'
import { SHEET_FAULTS_TOLD, type SheetFaults } from '../sheet/file'
import { type Cell, type Grid, isBlank, mergePlace, plainHeading, wordsOf } from '../sheet/grid'
import { tableSheet as words } from '../text/zh-CN/disclosure-table'
import type { TypedTable } from './command'
import type { Group } from './group'
import { ROWS_LIMIT } from './limits'
import { readTable } from './read-table'

/** What a file says of a table, as if it had been typed; title, note, photos and papers come from the page. */
export type FileTable = Pick<TypedTable, 'rows' | 'opening' | 'closing'>

/** Lines that may stand over the headings: a title, balances. */
const HEADING_LINES = 10
/** No further column is looked at by itself. */
const WIDTH_MOST = 64
const TOTALS = /^(?:合计|小计|总计|共计)(?:[（(]元[）)])?[:：]?$/u
const OPENING = /^(?:上期|期初|上季|上月|上年)(?:结余|余额)/u
const CLOSING = /^(?:本期|期末|本季|本月|本年)(?:结余|余额)/u

/** Of a heading, what counts: 金额（元） and 金额 are one. */
export const bareHeading = (text: string): string => plainHeading(text).replace(/\([^)]*\)$/, '')

/**
 * Reads a village's table from a file, whole or not at all: every fault is told where a spreadsheet program shows it.
 * @param grids the file's sheets; the first that has the group's headings counts
 */
export function readSheetTable(
	grids: readonly Grid[],
	group: Group,
	period: string,
): FileTable | SheetFaults {
	const found = findSheet(grids, group)
	if (found === undefined) {
		const faults = new Collected(grids[0]?.name ?? '')
		faults.add(words.headingsMissing(group.columns.map(({ name }) => name)))
		return faults.all()
	}
	const { grid, headingRow } = found
	const faults = new Collected(grid.name)
	const places = readHeadings(grid, headingRow, group, faults)
	for (const merge of grid.merges ?? [])
		if (merge.lastRow >= headingRow) faults.add(words.merged(mergePlace(merge)), merge)

	const lines = grid.rows
		.map((cells, row) => ({ cells, row }))
		.filter(({ cells, row }) => row > headingRow && isEntry(cells))
	if (lines.length > ROWS_LIMIT) {
		const tooMany = new Collected(grid.name)
		tooMany.add(words.rowsTooMany(ROWS_LIMIT))
		return tooMany.all()
	}
	if (lines.length === 0) faults.add(words.nothing)
	const balances = group.shape === 'ledger' ? readBalances(grid, headingRow, faults) : {}
	const typed = lines.map(({ cells, row }) =>
		group.columns.map(({ name }, at) => {
			const column = places[at]
			const cell = column === undefined ? '' : cells[column]
			if (cell !== undefined && typeof cell !== 'string')
				faults.add(words.formula, { row, heading: name, ...(column !== undefined && { column }) })
			return wordsOf(cell)
		}),
	)
	judge(group, typed, period, balances, (words, row, at) => {
		const column = at === undefined ? undefined : places[at]
		const line = row === undefined ? undefined : lines[row]
		// A formula has been told already, and a column that is not there
		if (at !== undefined && (column === undefined || typeof line?.cells[column] === 'object')) return
		faults.add(words, {
			...(line && { row: line.row }),
			...(column !== undefined && { column }),
			...(at !== undefined && { heading: group.columns[at]?.name ?? '' }),
		})
	})
	return faults.total > 0 ? faults.all() : { rows: typed, ...balances }
}

export const isSheetFaults = <Read extends object>(read: Read | SheetFaults): read is SheetFaults =>
	'faults' in read && 'total' in read

/** What `readTable` finds, a title and balances that the page asks for aside; of many rows the first faults of each part. */
function judge(
	group: Group,
	typed: string[][],
	period: string,
	balances: Partial<FileTable>,
	tell: (words: string, row: number | undefined, column: number | undefined) => void,
): void {
	const given = { title: '-', note: '-', opening: '0', closing: '0', ...balances }
	for (let from = 0; from === 0 || from < typed.length; from += SHEET_FAULTS_TOLD) {
		// In parts, so that what is told first does not keep the rest from being counted
		const { faults } = readTable(
			group,
			{ ...given, rows: typed.slice(from, from + SHEET_FAULTS_TOLD) },
			period,
		)
		for (const { row, column, words } of faults) {
			if (row === undefined && from > 0) continue
			tell(words, row === undefined ? undefined : row + from, column)
		}
	}
}

/** Neither blank, nor an example, nor a sum of the rows above. */
function isEntry(cells: readonly Cell[]): boolean {
	const first = cells.find((cell) => !isBlank(cell))
	if (first === undefined) return false
	return !TOTALS.test(wordsOf(first)) && !cells.some((cell) => wordsOf(cell).startsWith(words.example))
}

function findSheet(
	grids: readonly Grid[],
	{ columns }: Group,
): { readonly grid: Grid; readonly headingRow: number } | undefined {
	const names = new Set(columns.map(({ name }) => bareHeading(name)))
	const enough = Math.min(2, names.size)
	for (const grid of grids) {
		const headingRow = grid.rows
			.slice(0, HEADING_LINES)
			.findIndex((cells) => cells.filter((cell) => names.has(bareHeading(wordsOf(cell)))).length >= enough)
		if (headingRow >= 0) return { grid, headingRow }
	}
	return undefined
}

/** Where each of the group's columns stands. */
function readHeadings(
	{ rows }: Grid,
	headingRow: number,
	{ columns }: Group,
	faults: Collected,
): (number | undefined)[] {
	const places: (number | undefined)[] = columns.map(() => undefined)
	const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
	for (let column = 0; column < Math.min(width, WIDTH_MOST); column++) {
		const given = wordsOf(rows[headingRow]?.[column])
		const at = columns.findIndex(({ name }) => bareHeading(name) === bareHeading(given))
		if (at < 0) {
			// A column without a name may not hold anything: it would be lost
			const stray = rows.findIndex((cells, row) => row >= headingRow && !isBlank(cells[column]))
			if (stray >= 0) faults.add(words.columnUnknown(given), { row: stray, column })
		} else if (places[at] !== undefined)
			faults.add(words.columnDoubled(given), { row: headingRow, column, heading: given })
		else places[at] = column
	}
	for (const [row, cells] of rows.entries()) {
		const beyond = cells.slice(WIDTH_MOST).findIndex((cell) => !isBlank(cell))
		if (beyond >= 0) faults.add(words.columnUnknown(''), { row, column: WIDTH_MOST + beyond })
	}
	for (const [at, { name, required }] of columns.entries())
		if (places[at] === undefined && required === true)
			faults.add(words.columnMissing(name), { row: headingRow, heading: name })
	return places
}

/** Balances stand over the headings: what they are called, and beside it how much. */
function readBalances(
	{ rows }: Grid,
	headingRow: number,
	faults: Collected,
): { readonly opening?: string; readonly closing?: string } {
	const found: { opening?: string; closing?: string } = {}
	for (const [row, cells] of rows.slice(0, headingRow).entries())
		for (const [column, cell] of cells.entries()) {
			const which = OPENING.test(wordsOf(cell))
				? 'opening'
				: CLOSING.test(wordsOf(cell))
					? 'closing'
					: undefined
			const at = cells.findIndex((beside, place) => place > column && !isBlank(beside))
			const value = cells[at]
			if (which === undefined || value === undefined) continue
			if (typeof value === 'string') found[which] = value.trim()
			else faults.add(words.formula, { row, column: at })
		}
	return found
}
