import { RefusalError } from '@huying/shared/error/refusal'
import { type Town, townOf } from '@huying/shared/region/region'
import { kept } from '../store/kept'
import type { Table } from '../store/table'
import { getTown } from '../tenant/tenant-store'

/** A village as people call it, and its town: 周庄村, 榴园镇. */
export interface VillagePlace {
	readonly villageName: string
	readonly townName: string
}

const towns = kept<Town | undefined>(60_000, 500)

/** A town with its villages: one GetItem, then none for a minute in this process. */
export const townAt = (table: Table, tenant: string, code: string): Promise<Town | undefined> =>
	towns.get(table, `${tenant}#${code}`, () => getTown(table, tenant, code))

/** @throws RefusalError villageUnknown */
export async function placeOf(table: Table, tenant: string, village: string): Promise<VillagePlace> {
	const town = await townAt(table, tenant, townOf(village))
	const found = town?.villages.find(({ code }) => code === village)
	if (town === undefined || found === undefined) throw new RefusalError('villageUnknown', 'village')
	return { villageName: found.name, townName: town.name }
}
