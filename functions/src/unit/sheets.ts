import { RefusalError } from '@huying/shared/error/refusal'
import { SHEET_BYTES, type SheetFaults } from '@huying/shared/sheet/file'
import type { Grid } from '@huying/shared/sheet/grid'
import { sayFileFault } from '@huying/shared/text/zh-CN/sheet'
import { readSheets } from '../sheet/read-file'
import { writeXlsx } from '../sheet/workbook'
import { escaped } from '../sheet/write-cells'

/** No list of units or villages is longer. */
const ROWS = 3000

export type Uploaded = { readonly name: string; readonly content: string }

/** Rows as a workbook of one sheet, whose headings stay in sight. */
export async function workbook(
	{ name, fileName }: { readonly name: string; readonly fileName: string },
	rows: readonly string[][],
) {
	const file = await writeXlsx({
		sheets: [
			{
				name,
				rows: rows.map((cells) => cells.map(escaped)),
				columns: (rows[0] ?? []).map(() => ({ width: 24 })),
				freezePane: { rows: 1, columns: 1 },
			},
		],
	})
	return {
		name: fileName,
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		content: Buffer.from(file).toString('base64'),
	}
}

/** The sheet of that name, or the only one that a file has; or why it cannot be read. @throws RefusalError fileTooLarge */
export async function gridOf(sheet: string, { name, content }: Uploaded): Promise<Grid | SheetFaults> {
	const file = Buffer.from(content, 'base64')
	if (file.length > SHEET_BYTES) throw new RefusalError('fileTooLarge', 'content')
	const grids = await readSheets(file, name, {
		rows: ROWS,
		read: ROWS + 100,
		lastColumn: 'Z',
		inflated: 10 * SHEET_BYTES,
		words: { yes: '', no: '' },
	})
	if ('fault' in grids) return { faults: [{ sheet: name, words: sayFileFault(grids) }], total: 1 }
	return grids.find((one) => one.name === sheet) ?? grids[0] ?? { name, rows: [] }
}
