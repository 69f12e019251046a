import { isFaults, type ReadList, readSheet } from '@huying/shared/catalogue/read-sheet'
import type { Faults, Grid } from '@huying/shared/catalogue/sheet'
import type { Unit } from '@huying/shared/unit/unit'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-xlsx'

/** Reads a file of matters, whatever its name ends in: its first bytes say what it is. */
export async function readFile(
	file: Buffer,
	name: string,
	units: readonly Unit[],
): Promise<ReadList | Faults> {
	const grid = await gridOf(file, name)
	return 'faults' in grid ? grid : readSheet(grid, units)
}

async function gridOf(file: Buffer, name: string): Promise<Grid | Faults> {
	const zip = file.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))
	if (zip) return readWorkbook(file)
	// An old .xls, a .pdf, a picture: no text has a byte of nought, but for UTF-16, which says so first
	const text = file.subarray(0, 1000)
	if (text.includes(0) && !(file[0] === 0xff && file[1] === 0xfe))
		return { faults: [{ sheet: name, fault: 'fileKindUnknown' }], total: 1 }
	return readCsv(file, name)
}

export { isFaults }
