import type { FileFault } from '@huying/shared/sheet/file-fault'
import type { Cell, Grid } from '@huying/shared/sheet/grid'
import { CsvError, parse } from 'csv-parse/sync'

/** Between columns: as the rule has it, as Excel saves 「Unicode 文本」, and as it does where a comma is a decimal point. */
const delimiters = [',', '\t', ';'] as const
/** By so much of the beginning it is told which. In characters. */
const BEGINNING = 4000
/** No line of a table comes near this; a quote that is never closed would take the whole file for one. In bytes. */
const LINE_MOST = 64 * 1024

/**
 * A file of plain text as a sheet.
 * @param name what the file is called, since it has no sheet
 * @param rows no more lines are read
 */
export function readCsv(file: Buffer, name: string, rows: number): Grid | FileFault {
	const text = decode(file)
	if (text === undefined) return { fault: 'fileUnreadable' }
	try {
		return { name, rows: linesOf(text, rows).map((cells) => cells.map(cellOf)) }
	} catch (error) {
		if (!(error instanceof CsvError)) throw error
		return { fault: 'quotesOdd', ...(typeof error.lines === 'number' && { row: error.lines }) }
	}
}

/** Excel marks UTF-8 and UTF-16 by their first bytes; what is not valid UTF-8 was saved by a Chinese Windows. */
function decode(file: Buffer): string | undefined {
	const utf16 = file[0] === 0xff && file[1] === 0xfe
	for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(file)
		} catch {
			// not this one
		}
	}
	return undefined
}

const linesOf = (text: string, to: number): string[][] =>
	parse(text, {
		delimiter: delimiterOf(text),
		relax_column_count: true,
		max_record_size: LINE_MOST,
		to,
	})

/** Whatever stands most often between words at the beginning; what is quoted is not looked at. */
function delimiterOf(text: string): string {
	const bare = text.slice(0, BEGINNING).replace(/"[^"]*"/g, '')
	const counts = delimiters.map((mark) => bare.split(mark).length)
	return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

const cellOf = (text: string): Cell => (text.trimStart().startsWith('=') ? { formula: true } : text)
