import { RefusalError } from '@huying/shared/error/refusal'
import { SHEET_BYTES, type SheetFaults } from '@huying/shared/sheet/file'
import type { Grid } from '@huying/shared/sheet/grid'
import { sayFileFault } from '@huying/shared/text/zh-CN/sheet'
import { type Limits, readSheets } from '../sheet/read-file'

/** A spreadsheet as it came in a request, read; what is wrong with the file itself in words. @throws RefusalError fileTooLarge */
export async function readSent(
	{ name, content }: { readonly name: string; readonly content: string },
	limits: Limits,
): Promise<readonly Grid[] | SheetFaults> {
	const file = Buffer.from(content, 'base64')
	if (file.length > SHEET_BYTES) throw new RefusalError('fileTooLarge', 'content')
	const grids = await readSheets(file, name, limits)
	return 'fault' in grids ? fileFault(name, sayFileFault(grids), grids.row) : grids
}

/** One thing that is wrong with a whole file. */
export const fileFault = (sheet: string, words: string, row?: number): SheetFaults => ({
	faults: [{ sheet, ...(row !== undefined && { row }), words }],
	total: 1,
})
