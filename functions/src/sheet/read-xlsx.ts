import type { FileFault } from '@huying/shared/sheet/file-fault'
import type { Cell, Grid } from '@huying/shared/sheet/grid'
import type { CellValue, Sheet } from 'hucre/xlsx'
import type { Limits } from './read-file'
import { readXlsx } from './workbook'
import { zipParts } from './zip'

/** Macros, whatever the file is called: VBA, and the sheets that came before it. */
const MACROS = /vbaproject|xl\/macrosheets\//i
/** A spreadsheet program keeps this many digits of a number; what is behind them is not what anybody typed. */
const DIGITS = 15

/** The sheets of a workbook, refused before it is unpacked where it would be too much. */
export async function readWorkbook(file: Buffer, limits: Limits): Promise<readonly Grid[] | FileFault> {
	const parts = zipParts(file, limits.inflated)
	if (parts === undefined) return { fault: 'fileUnreadable' }
	if (parts.size > limits.inflated) return { fault: 'fileTooLarge', about: String(limits.rows) }
	if (parts.names.some((name) => MACROS.test(name))) return { fault: 'fileMacros' }
	try {
		const { sheets } = await readXlsx(file, {
			sheets: (sheet) =>
				limits.sheet === undefined
					? sheet.hidden !== true && sheet.veryHidden !== true
					: sheet.name.trim() === limits.sheet,
			maxRows: limits.read,
			// No cell further right or down is looked at, so that two cells at the far ends make no table of a million between
			range: `A1:${limits.lastColumn}${limits.read}`,
		})
		if (sheets.length === 0 && limits.sheet !== undefined)
			return { fault: 'sheetMissing', about: limits.sheet }
		return sheets.map((sheet) => gridOf(sheet, limits))
	} catch {
		// Whatever is wrong inside: encrypted, cut short, not a workbook
		return { fault: 'fileUnreadable' }
	}
}

function gridOf(sheet: Sheet, limits: Limits): Grid {
	const rows = sheet.rows.map((cells) => cells.map((value) => sayValue(value, limits)))
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
	return { name: sheet.name.trim(), rows, merges }
}

/** What a cell says, whatever a spreadsheet program took it for. */
function sayValue(value: CellValue, { words }: Limits): Cell {
	if (value === null) return ''
	if (typeof value === 'boolean') return value ? words.yes : words.no
	if (typeof value === 'number') return String(Number(value.toPrecision(DIGITS)))
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
	return value
}
