import type { FindFilter } from '@huying/shared/find/filter'
import { sayFilter } from '@huying/shared/text/zh-CN/ledger'
import { entryOf } from '../catalogue/catalogue-store'
import type { Table } from '../store/table'
import { unitOf } from '../tenant/tenant-store'

/** A filter in the county's own words. One GetItem for a unit, two for a matter. */
export async function saidFilter(
	table: Table,
	tenant: string,
	filter: FindFilter,
	place: (code: string) => string,
): Promise<string> {
	const [unit, matter] = await Promise.all([
		filter.unit === undefined ? undefined : unitOf(table, tenant, filter.unit),
		filter.matter === undefined ? undefined : entryOf(table, tenant, filter.matter),
	])
	return sayFilter(filter, {
		place,
		unit: (code) => unit?.shortName ?? code,
		matter: (code) => matter?.entry.name ?? code,
	})
}
