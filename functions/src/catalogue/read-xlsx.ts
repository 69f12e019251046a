import type { FaultCode } from '@huying/shared/catalogue/fault'
import type { Cell } from '@huying/shared/catalogue/sheet'
import { type Faults, type Grid, ROWS_MOST, ROWS_READ } from '@huying/shared/catalogue/sheet'
import { listSheet, sheetWords } from '@huying/shared/text/zh-CN/catalogue-sheet'
import { type CellValue, readXlsx, type Workbook } from 'hucre/xlsx'
import { inflatedSize } from './inflated-size'

/** What 5,000 rows of the longest sentences come to when unpacked, and half as much again. In bytes. */
const INFLATED_MOST = 20 * 1024 * 1024
/** No cell further right or down is looked at, so that two cells at the far ends make no table of a million between. */
const RANGE = `A1:CZ${ROWS_READ + 1}`

/** The sheet 事项清单 of a workbook, refused before it is unpacked where it would be too much. */
export async function readWorkbook(file: Buffer): Promise<Grid | Faults> {
	const size = inflatedSize(file, INFLATED_MOST)
	if (size === undefined) return fault('fileUnreadable')
	if (size > INFLATED_MOST) return fault('fileTooLarge', String(ROWS_MOST))
	let workbook: Workbook
	try {
		workbook = await readXlsx(file, {
			sheets: ({ name }) => name.trim() === listSheet,
			maxRows: ROWS_READ + 1,
			range: RANGE,
		})
	} catch {
		// Whatever is wrong inside: encrypted, cut short, not a workbook
		return fault('fileUnreadable')
	}
	const [sheet] = workbook.sheets
	if (sheet === undefined) return fault('sheetMissing', listSheet)
	const rows = sheet.rows.map((cells) => cells.map(wordsOf))
	for (const [place, { formula }] of sheet.cells ?? []) {
		if (formula === undefined) continue
		const [row = 0, column = 0] = place.split(',').map(Number)
		const cells = rows[row]
		if (cells) cells[column] = { formula: true }
	}
	const merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
		row: startRow,
		column: startCol,
		lastRow: endRow,
		lastColumn: endCol,
	}))
	return { name: listSheet, rows, merges }
}

const fault = (code: FaultCode, about?: string): Faults => ({
	faults: [{ sheet: listSheet, fault: code, ...(about !== undefined && { about }) }],
	total: 1,
})

/** What a cell says, whatever a spreadsheet program took it for. */
function wordsOf(value: CellValue): Cell {
	if (value === null) return ''
	if (typeof value === 'boolean') return value ? sheetWords.yes : sheetWords.no
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
	return String(value)
}
