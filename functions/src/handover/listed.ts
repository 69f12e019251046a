import { type Listed, readListed } from '../case/case-store'
import type { Table } from '../store/table'

/** Cases whose state and words fit one batch of 100 keys. */
const AT_ONCE = 50

/** States and opening words of any number of cases, fifty at a time; those that are not there are left out. */
export async function listedOf(table: Table, tenant: string, ids: readonly string[]): Promise<Listed[]> {
	const found: Listed[] = []
	for (let from = 0; from < ids.length; from += AT_ONCE)
		found.push(...(await readListed(table, tenant, ids.slice(from, from + AT_ONCE))))
	return found
}
