import type { FileAnswer, Format } from '@huying/shared/catalogue/catalogue-view'
import type { Towns } from '@huying/shared/circle/circle-sheets'
import { RefusalError } from '@huying/shared/error/refusal'
import type { ListName } from '@huying/shared/service/list'
import { SHEET_BYTES, type SheetFaults } from '@huying/shared/sheet/file'
import type { ReadList } from '@huying/shared/sheet/list-sheet'
import { no, yes } from '@huying/shared/text/zh-CN/list-sheet'
import { listName } from '@huying/shared/text/zh-CN/service'
import { sayFileFault } from '@huying/shared/text/zh-CN/sheet'
import { stringify } from 'csv-stringify/sync'
import { readSheets } from '../sheet/read-file'
import { writeXlsx } from '../sheet/workbook'
import { escaped } from '../sheet/write-cells'
import { keptLists } from './kept-lists'

/** Rows that may be blank between those that count. */
const BLANK = 100

/** Reads a list's file, whatever its name ends in: its first sheet. @throws RefusalError fileTooLarge */
export async function readListFile(
	list: ListName,
	{ name, content }: { readonly name: string; readonly content: string },
	towns: Towns,
): Promise<ReadList<object> | SheetFaults> {
	const file = Buffer.from(content, 'base64')
	if (file.length > SHEET_BYTES) throw new RefusalError('fileTooLarge', 'content')
	const { rowsMost, read } = keptLists[list]
	const grids = await readSheets(file, name, {
		rows: rowsMost,
		read: rowsMost + BLANK,
		lastColumn: 'BL',
		inflated: 10 * SHEET_BYTES,
		words: { yes, no },
	})
	if ('fault' in grids) {
		const { row } = grids
		const fault = { sheet: name, ...(row !== undefined && { row }), words: sayFileFault(grids) }
		return { faults: [fault], total: 1 }
	}
	return read(grids[0] ?? { name, rows: [] }, towns)
}

type Rows = readonly string[][]
const writers: Record<
	Format,
	{ readonly type: string; readonly write: (rows: Rows, name: string) => Promise<Uint8Array> | Uint8Array }
> = {
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: (rows, name) =>
			writeXlsx({
				sheets: [
					{ name, rows: rows.map((cells) => cells.map(escaped)), columns: rows.at(-1)?.map(wide) ?? [] },
				],
			}),
	},
	csv: {
		type: 'text/csv; charset=utf-8',
		// As plain text that Excel opens: marked as UTF-8, lines ended as Windows does
		write: (rows) => Buffer.from(stringify([...rows], { bom: true, record_delimiter: 'windows' })),
	},
}
/** Wide enough to be read, in characters. */
const wide = (cell: string) => ({ width: Math.min(60, Math.max(12, cell.length * 2)) })

/** A list as a file, to be edited and put back. */
export async function writeListFile(
	list: ListName,
	read: ReadList<object>,
	towns: Towns,
	format: Format,
	version: number,
): Promise<FileAnswer> {
	const { type, write } = writers[format]
	const bytes = await write(keptLists[list].write(read, towns), listName[list])
	return {
		name: `${listName[list]}-${version}.${format}`,
		type,
		content: Buffer.from(bytes).toString('base64'),
	}
}
