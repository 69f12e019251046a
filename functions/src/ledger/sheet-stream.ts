import type { Cell } from '@huying/shared/ledger/cell'
import { type ColumnName, columns } from '@huying/shared/ledger/columns'
import { title } from '@huying/shared/text/zh-CN/ledger'
import { HOUR } from '@huying/shared/time/day'
import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { escaped } from '../sheet/write-cells'

/** A spreadsheet program has no time zones: an instant is written as Beijing's clock shows it. */
const BEIJING = 8 * HOUR
const MINUTE = 60_000

/**
 * A workbook of one sheet, made as its rows come. Words are words whatever they begin with: a cell of text is never a
 * formula.
 */
export function sheetStream(
	names: readonly ColumnName[],
	rows: AsyncIterable<readonly Cell[]>,
): AsyncIterable<Uint8Array> {
	return writeXlsxStream(values(rows), {
		name: title,
		columns: names.map((name) => ({
			width: columns[name].width,
			...(columns[name].time && { numFmt: 'yyyy-mm-dd hh:mm' }),
		})),
		freezePane: { rows: 1, columns: 1 },
	}) as unknown as AsyncIterable<Uint8Array>
}

async function* values(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<CellValue[]> {
	for await (const row of rows) yield row.map(writtenOf)
}

/** Nothing rather than an empty text, so that an empty cell is empty. */
function writtenOf(cell: Cell): CellValue {
	if (typeof cell === 'object') return new Date(cell.at - (cell.at % MINUTE) + BEIJING)
	if (typeof cell === 'string') return cell === '' ? null : escaped(cell)
	return cell
}
