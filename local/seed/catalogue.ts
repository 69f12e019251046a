import { readFileSync } from 'node:fs'
import { isFaults, readFile } from '@huying/functions/catalogue/read-file'
import type { ReadList } from '@huying/shared/catalogue/read-sheet'
import { sayFault, sayPlace } from '@huying/shared/text/zh-CN/catalogue-sheet'
import type { Unit } from '@huying/shared/unit/unit'

/** The demonstration list: made for this project, in its own words, and marked as nobody's official one. */
export const listFile = new URL('catalogue.csv', import.meta.url)

/** Reads it as an upload would be read. */
export async function demonstrationList(units: readonly Unit[]): Promise<ReadList> {
	const list = await readFile(readFileSync(listFile), 'catalogue.csv', units)
	if (!isFaults(list)) return list
	throw new Error(list.faults.map((fault) => `${sayPlace(fault)}：${sayFault(fault)}`).join('\n'))
}
