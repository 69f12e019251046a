import type { FileFault } from '@huying/shared/sheet/file-fault'
import type { Grid } from '@huying/shared/sheet/grid'
import { readWorkbook } from './read-xlsx'

/** How much of a file is read, and which of it. */
export interface Limits {
	/** What people are told that it may have, headings not counted. */
	readonly rows: number
	/** So many are read, blank ones too, in case there are too many: the last of them need not be kept. */
	readonly read: number
	/** The letter of the last column that is looked at. */
	readonly lastColumn: string
	/** What it may come to when it is unpacked. In bytes. */
	readonly inflated: number
	/** The one sheet that is read; without it all that are not hidden. */
	readonly sheet?: string
	/** What a program's yes and no are called. */
	readonly words: { readonly yes: string; readonly no: string }
}

const zip = Buffer.from('PK\u0003\u0004')
/** A compound file: an old .xls, or a new workbook under a password. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** Reads a spreadsheet, whatever its name ends in: its first bytes say what it is. */
export async function readSheets(
	file: Buffer,
	name: string,
	limits: Limits,
): Promise<readonly Grid[] | FileFault> {
	if (file.subarray(0, 4).equals(zip)) return readWorkbook(file, limits)
	if (file.subarray(0, 8).equals(compound)) return { fault: 'fileOld' }
	// A .pdf, a picture: no text has a byte of nought, but for UTF-16, which says so first
	if (file.subarray(0, 1000).includes(0) && !(file[0] === 0xff && file[1] === 0xfe))
		return { fault: 'fileKindUnknown' }
	const { readCsv } = await import('./read-csv')
	const grid = readCsv(file, name, limits.read)
	return 'fault' in grid ? grid : [grid]
}
