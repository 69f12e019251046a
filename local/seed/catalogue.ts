import { readFileSync } from 'node:fs'
import { latest } from '@huying/functions/catalogue/catalogue-store'
import { publish } from '@huying/functions/catalogue/publish'
import { isFaults, readFile } from '@huying/functions/catalogue/read-file'
import type { Table } from '@huying/functions/store/table'
import type { ReadList } from '@huying/shared/catalogue/read-sheet'
import { sayFault, sayPlace } from '@huying/shared/text/zh-CN/catalogue-sheet'
import { CENTRE, type Unit } from '@huying/shared/unit/unit'
import { SINCE } from './members'

/** The demonstration list: made for this project, in its own words, and marked as nobody's official one. */
export const listFile = new URL('catalogue.csv', import.meta.url)

/** Reads it as an upload would be read. */
export async function demonstrationList(units: readonly Unit[]): Promise<ReadList> {
	const list = await readFile(readFileSync(listFile), 'catalogue.csv', units)
	if (!isFaults(list)) return list
	throw new Error(list.faults.map((fault) => `${sayPlace(fault)}：${sayFault(fault)}`).join('\n'))
}

/** Publishes it as a county's first list, once: a county that has a list keeps its own. */
export async function putCatalogue(table: Table, tenant: string, units: readonly Unit[]): Promise<void> {
	if (await latest(table, tenant)) return
	const centre = units.find(({ unit }) => unit === CENTRE)
	await publish(table, tenant, {
		list: await demonstrationList(units),
		base: 0,
		by: { role: 'administrator', unitName: centre?.name ?? CENTRE },
		at: SINCE,
	})
}
