import { RefusalError } from '@huying/shared/error/refusal'
import type { Table } from '../store/table'
import { getTenant, getTown } from '../tenant/tenant-store'

/** What a region is called, and its county's and town's own. */
export interface RegionNames {
	readonly tenantName: string
	/** By code: the region itself and those within it that may have a team. */
	readonly names: ReadonlyMap<string, string>
}

/**
 * A region with the villages within it, in their order; of the county only itself, since its towns have pages of their
 * own. One or two GetItem.
 * @throws RefusalError villageUnknown where the tenant has no such region
 */
export async function regionNames(table: Table, tenant: string, region: string): Promise<RegionNames> {
	if (!region.startsWith(tenant)) throw new RefusalError('villageUnknown')
	const [county, town] = await Promise.all([
		getTenant(table, tenant),
		region.length >= 9 ? getTown(table, tenant, region.slice(0, 9)) : undefined,
	])
	const tenantName = county?.name ?? tenant
	if (region.length === 6) return { tenantName, names: new Map([[tenant, tenantName]]) }
	const villages = (town?.villages ?? []).map(({ code, name }): [string, string] => [code, name])
	const all: [string, string][] = town ? [[town.code, town.name], ...villages] : []
	const names = new Map(region.length === 12 ? all.filter(([code]) => code === region) : all)
	if (!names.has(region)) throw new RefusalError('villageUnknown')
	return { tenantName, names }
}
