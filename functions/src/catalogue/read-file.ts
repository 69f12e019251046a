import { isFaults, type ReadList, readSheet } from '@huying/shared/catalogue/read-sheet'
import { type Faults, ROWS_MOST, ROWS_READ } from '@huying/shared/catalogue/sheet'
import { listSheet, sheetWords } from '@huying/shared/text/zh-CN/catalogue-sheet'
import type { Unit } from '@huying/shared/unit/unit'
import { type Limits, readSheets } from '../sheet/read-file'

const limits: Limits = {
	rows: ROWS_MOST,
	read: ROWS_READ + 1,
	lastColumn: 'CZ',
	// What 5,000 rows of the longest sentences come to, and half as much again
	inflated: 20 * 1024 * 1024,
	sheet: listSheet,
	words: sheetWords,
}

/** Reads a file of matters, whatever its name ends in. */
export async function readFile(
	file: Buffer,
	name: string,
	units: readonly Unit[],
): Promise<ReadList | Faults> {
	const grids = await readSheets(file, name, limits)
	if ('fault' in grids) return { faults: [{ sheet: name, ...grids }], total: 1 }
	const [grid] = grids
	return readSheet(grid ?? { name, rows: [] }, units)
}

export { isFaults }
