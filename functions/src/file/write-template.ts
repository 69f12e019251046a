import type { FileAnswer, Format } from '@huying/shared/catalogue/catalogue-view'
import type { Group } from '@huying/shared/disclosure/group'
import { dayOf } from '@huying/shared/disclosure/period'
import { templateGuide, templateRows } from '@huying/shared/disclosure/sheet-template'
import { tableSheet as words } from '@huying/shared/text/zh-CN/disclosure-table'
import { stringify } from 'csv-stringify/sync'
import { writeXlsx } from '../sheet/workbook'
import { escaped, harmless } from '../sheet/write-cells'

const types: Record<Format, string> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv; charset=utf-8',
}

/** A group's spreadsheet to be filled in: headings, a row that shows how, and notes. @param at now, for the example's day */
export async function writeTemplate(group: Group, format: Format, at: number): Promise<FileAnswer> {
	const rows = templateRows(group, dayOf(at))
	const bytes = format === 'csv' ? csv(rows) : await workbook(group, rows)
	return {
		name: `${words.fileName(group.name)}.${format}`,
		type: types[format],
		content: Buffer.from(bytes).toString('base64'),
	}
}

/** As plain text that Excel opens: marked as UTF-8, lines ended as Windows does, nothing that it would calculate. */
const csv = (rows: readonly string[][]): Buffer =>
	Buffer.from(
		stringify(
			rows.map((row) => row.map(harmless)),
			{ bom: true, record_delimiter: 'windows' },
		),
	)

async function workbook(group: Group, rows: readonly string[][]): Promise<Uint8Array> {
	const safe = (lines: readonly string[][]) => lines.map((line) => line.map(escaped))
	return writeXlsx({
		sheets: [
			{
				name: words.sheet,
				rows: safe(rows),
				columns: group.columns.map(({ type }) => ({ width: type === 'text' ? 28 : 14 })),
				freezePane: { rows: rows.length - 1 },
			},
			{ name: words.guide, rows: safe(templateGuide(group)), columns: [{ width: 20 }, { width: 60 }] },
		],
	})
}
