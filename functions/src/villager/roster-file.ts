import type { Cell, Grid } from '@huying/shared/catalogue/sheet'
import { faultWords } from '@huying/shared/text/zh-CN/villager'
import { FAULTS_TOLD, ROSTER_BYTES, ROSTER_LIMIT } from '@huying/shared/villager/limits'
import {
	type RosterFault,
	type RosterFaults,
	type RosterLine,
	readRoster,
} from '@huying/shared/villager/read-roster'
import { type CellValue, readXlsx } from 'hucre/xlsx'
import { inflatedSize } from '../catalogue/inflated-size'
import { readCsv } from '../catalogue/read-csv'

/** Unpacked, a file of the most people comes to far less. In bytes. */
const INFLATED_MOST = 10 * ROSTER_BYTES
const ROWS_READ = ROSTER_LIMIT + 100
/** No cell further right or down is looked at, so that two cells at the far ends make no table of a million between. */
const RANGE = `A1:Z${ROWS_READ + 1}`

/** Reads a roster's file, whatever its name ends in: its first bytes say what it is. */
export async function readRosterFile(
	file: Buffer,
	name: string,
): Promise<readonly RosterLine[] | RosterFaults> {
	const grid = await gridOf(file, name)
	if (grid === undefined) return { faults: [{ words: faultWords.unreadable }], total: 1 }
	const unread = unreadable(grid)
	if (unread.length > 0) return { faults: unread.slice(0, FAULTS_TOLD), total: unread.length }
	return readRoster(grid.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : ''))))
}

/** Cells whose words nobody typed. */
function unreadable({ rows, merges = [] }: Grid): RosterFault[] {
	const formulas = rows.flatMap((cells, row) =>
		cells.flatMap((cell, column) =>
			typeof cell === 'string' ? [] : [{ row, column, words: faultWords.formula }],
		),
	)
	// A title over the table may be as wide as it likes
	const merged = merges
		.filter(({ row, lastRow }) => row > 0 || lastRow > 0)
		.map(({ row, column }) => ({ row, column, words: faultWords.merged }))
	return [...formulas, ...merged]
}

async function gridOf(file: Buffer, name: string): Promise<Grid | undefined> {
	if (file.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return workbook(file, name)
	// An old .xls, a .pdf, a picture: no text has a byte of nought, but for UTF-16, which says so first
	if (file.subarray(0, 1000).includes(0) && !(file[0] === 0xff && file[1] === 0xfe)) return undefined
	const grid = readCsv(file, name)
	return 'faults' in grid ? undefined : grid
}

async function workbook(file: Buffer, name: string): Promise<Grid | undefined> {
	const size = inflatedSize(file, INFLATED_MOST)
	if (size === undefined || size > INFLATED_MOST) return undefined
	try {
		const { sheets } = await readXlsx(file, { sheets: [0], maxRows: ROWS_READ + 1, range: RANGE })
		const [sheet] = sheets
		if (sheet === undefined) return undefined
		const rows: Cell[][] = sheet.rows.map((cells) => cells.map(wordsOf))
		for (const [place, { formula }] of sheet.cells ?? []) {
			const [row = 0, column = 0] = place.split(',').map(Number)
			const cells = rows[row]
			if (formula !== undefined && cells) cells[column] = { formula: true }
		}
		const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
			row: startRow,
			column: startCol,
			lastRow: endRow,
			lastColumn: endCol,
		}))
		return { name, rows, merges }
	} catch {
		// Whatever is wrong inside: encrypted, cut short, not a workbook
		return undefined
	}
}

/** What a cell says; a phone typed as a number is its digits. */
function wordsOf(value: CellValue): Cell {
	if (value === null || typeof value === 'boolean') return ''
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
	return String(value)
}
