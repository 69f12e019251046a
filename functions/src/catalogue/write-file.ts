import type { ColumnKey } from '@huying/shared/catalogue/columns'
import { columnKeys } from '@huying/shared/catalogue/columns'
import type { ReadList } from '@huying/shared/catalogue/read-sheet'
import { ROWS_MOST } from '@huying/shared/catalogue/sheet'
import { townWord, unitWords, villageWord } from '@huying/shared/catalogue/unit-words'
import { writeSheet } from '@huying/shared/catalogue/write-sheet'
import { columnLetter } from '@huying/shared/sheet/grid'
import {
	guide,
	guideHeadings,
	guideIntro,
	guideSheet,
	headings,
	listSheet,
	sheetWords,
} from '@huying/shared/text/zh-CN/catalogue-sheet'
import type { Unit } from '@huying/shared/unit/unit'
import { stringify } from 'csv-stringify/sync'
import type { DataValidation } from 'hucre/xlsx'
import { writeXlsx } from '../sheet/workbook'
import { escaped } from '../sheet/write-cells'

/** As plain text that Excel opens: marked as UTF-8, lines ended as Windows does. */
export function writeCsv(list: ReadList, units: readonly Unit[]): string {
	return stringify(writeSheet(list, units), { bom: true, record_delimiter: 'windows' })
}

/** Wide enough to be read, in characters. */
const widths: Partial<Record<ColumnKey, number>> = {
	matter: 20,
	name: 20,
	lead: 16,
	supports: 36,
	evidence: 48,
	sentence: 60,
}
/** Kept as numbers, so that the program does not mark them as suspicious. */
const numbers: readonly ColumnKey[] = ['photos', 'radius']
const { yes, no, kind, basis, urgency } = sheetWords
const choices: Partial<Record<ColumnKey, readonly string[]>> = {
	kind: Object.values(kind),
	basis: Object.values(basis),
	visit: [yes, no],
	joint: [yes, no],
	urgency: Object.values(urgency),
	public: [yes, no],
	common: [yes, no],
}

/** As a workbook: the list, with choices in its columns, and a sheet that says how to fill it in. */
export async function writeWorkbook(list: ReadList, units: readonly Unit[]): Promise<Uint8Array> {
	const rows = writeSheet(list, units)
	const headingRow = list.title === undefined ? 0 : 1
	const named = namedUnits(units)
	const guideRows = guideLines(named)
	return writeXlsx({
		sheets: [
			{
				name: listSheet,
				rows: rows.map((cells, row) =>
					cells.map((cell, at) => {
						const key = columnKeys[at]
						return row > headingRow && key && numbers.includes(key) && cell !== ''
							? Number(cell)
							: escaped(cell)
					}),
				),
				columns: columnKeys.map((key) => ({ width: widths[key] ?? 12 })),
				freezePane: { rows: headingRow + 1, columns: 2 },
				dataValidations: validations(headingRow, guideRows.length, named.length),
			},
			{
				name: guideSheet,
				rows: [...guideRows, ...named].map((cells) => cells.map(escaped)),
				columns: [{ width: 20 }, { width: 40 }, { width: 20 }],
			},
		],
	})
}

/** Units that may be named, as they may be written; towns and villages are said by the place. */
function namedUnits(units: readonly Unit[]): string[][] {
	const words = unitWords(units)
	return [
		...units
			.filter(({ unit }) => 'duty' in words.read(unit))
			.map(({ unit, name }) => [unit, name, words.write({ level: 'department', unit })]),
		['', '', townWord],
		['', '', villageWord],
	]
}

function guideLines(named: readonly string[][]): string[][] {
	const { column, how, unit, name, shortName } = guideHeadings
	return [
		...guideIntro.map((line) => [line]),
		[],
		[column, how],
		...columnKeys.map((key) => [headings[key], guide[key]]),
		[],
		...(named.length > 0 ? [[unit, name, shortName]] : []),
	]
}

/** What may be chosen in each column; the lead from the units of the other sheet. */
function validations(headingRow: number, guideRows: number, count: number): DataValidation[] {
	const range = (key: ColumnKey) => {
		const letter = columnLetter(columnKeys.indexOf(key))
		return `${letter}${headingRow + 2}:${letter}${headingRow + 1 + ROWS_MOST}`
	}
	const chosen = Object.entries(choices).map(
		([key, values]): DataValidation => ({
			type: 'list',
			values: [...values],
			allowBlank: true,
			range: range(key as ColumnKey),
		}),
	)
	const lead: DataValidation = {
		type: 'list',
		formula1: `'${guideSheet}'!$C$${guideRows + 1}:$C$${guideRows + count}`,
		allowBlank: true,
		range: range('lead'),
	}
	return [...chosen, lead]
}
