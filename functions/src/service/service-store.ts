import { type Service, serviceCodeSchema } from '@huying/shared/service/service'
import * as v from 'valibot'
import type { Table } from '../store/table'
import { latestList, listedEntries, listedEntry } from './list-store'

/**
 * One service with the version it was found in; undefined where the list has none of that code.
 * @param version the version an errand was asked for under; without it, the one that counts now: two GetItem instead of one
 */
export async function serviceOf(
	table: Table,
	tenant: string,
	code: string,
	version?: number,
): Promise<{ readonly service: Service; readonly version: number } | undefined> {
	// A word of another shape is no code, and might be too long to be a key
	if (!v.is(serviceCodeSchema, code)) return undefined
	const of = version ?? (await latestList(table, tenant, 'services'))?.version
	if (of === undefined) return undefined
	const service = await listedEntry<Service>(table, tenant, 'services', of, code)
	return service && { service, version: of }
}

/** The whole list that counts now; version 0 where there is none. One GetItem and one Query. */
export async function servicesOf(
	table: Table,
	tenant: string,
): Promise<{ readonly version: number; readonly title?: string; readonly services: readonly Service[] }> {
	const found = await latestList(table, tenant, 'services')
	if (found === undefined) return { version: 0, services: [] }
	return {
		version: found.version,
		...(found.title !== undefined && { title: found.title }),
		services: await listedEntries<Service>(table, tenant, 'services', found.version),
	}
}
