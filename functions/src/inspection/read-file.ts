import type { PlacesRead } from '@huying/shared/inspection/inspection-view'
import { isPlacesFaults, readPlaces } from '@huying/shared/inspection/read-places'
import { sheetWords } from '@huying/shared/text/zh-CN/catalogue-sheet'
import { placeFaults } from '@huying/shared/text/zh-CN/inspection'
import { fileFault, readSent } from '../file/read-sent'
import type { Limits } from '../sheet/read-file'
import type { Table } from '../store/table'
import { wholeTenant } from '../tenant/tenant-store'

/** Some 6,000 places; a county of six hundred villages has more room than that. */
const ROWS = 20_000
const limits: Limits = {
	rows: ROWS,
	read: ROWS + 100,
	lastColumn: 'Z',
	inflated: 20 * 1024 * 1024,
	words: sheetWords,
}

/** What a spreadsheet says of places: its first sheet. One Query of the county; nothing is written. @throws RefusalError fileTooLarge */
export async function readPlacesFile(
	table: Table,
	tenant: string,
	sent: { readonly name: string; readonly content: string },
): Promise<PlacesRead> {
	const [grids, county] = await Promise.all([readSent(sent, limits), wholeTenant(table, tenant)])
	if ('faults' in grids) return grids
	const [grid] = grids
	if (grid === undefined) return fileFault(sent.name, placeFaults.empty)
	const read = readPlaces(grid, county?.towns ?? [], 'needed')
	return isPlacesFaults(read)
		? read
		: { villages: read.map(({ village, places }) => ({ village, places: [...places] })) }
}
