import { type Cell, type Faults, type Grid, ROWS_READ } from '@huying/shared/catalogue/sheet'
import { headings } from '@huying/shared/text/zh-CN/catalogue-sheet'
import { CsvError, parse } from 'csv-parse/sync'

/** Between columns: as the rule has it, as Excel saves 「Unicode 文本」, and as it does where a comma is a decimal point. */
const delimiters = [',', '\t', ';']
/** No line of a list comes near this; a quote that is never closed would take the whole file for one. In bytes. */
const LINE_MOST = 64 * 1024

/** A file of plain text as a sheet. @param name what the file is called, since it has no sheet */
export function readCsv(file: Buffer, name: string): Grid | Faults {
	const text = decode(file)
	if (text === undefined) return { faults: [{ sheet: name, fault: 'fileUnreadable' }], total: 1 }
	try {
		return { name, rows: linesOf(text).map((cells) => cells.map(cellOf)) }
	} catch (error) {
		if (!(error instanceof CsvError)) throw error
		const row = typeof error.lines === 'number' ? { row: error.lines } : {}
		return { faults: [{ sheet: name, ...row, fault: 'quotesOdd' }], total: 1 }
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

function linesOf(text: string): string[][] {
	const [delimiter = ','] = delimiters.filter((mark) =>
		text.slice(0, 4000).includes(`${headings.matter}${mark}`),
	)
	return parse(text, {
		delimiter,
		relax_column_count: true,
		max_record_size: LINE_MOST,
		to: ROWS_READ + 1,
	})
}

const cellOf = (text: string): Cell => (text.trimStart().startsWith('=') ? { formula: true } : text)
