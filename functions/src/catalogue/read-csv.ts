import type { Faults, Grid } from '@huying/shared/catalogue/sheet'
import { ROWS_READ } from '@huying/shared/catalogue/sheet'
import { readCsv as read } from '../sheet/read-csv'

/** A file of plain text as a sheet: see sheet/read-csv. */
export function readCsv(file: Buffer, name: string): Grid | Faults {
	const grid = read(file, name, ROWS_READ + 1)
	return 'fault' in grid ? { faults: [{ sheet: name, ...grid }], total: 1 } : grid
}
