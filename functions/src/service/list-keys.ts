import type { ListName } from '@huying/shared/service/list'
import type { Key } from '../store/table'

/** Where the lists that a county keeps as spreadsheets live: services, points of the circle, touring days. */
export const listKeys = {
	/** Which version counts now, and what is kept of its publication. */
	pointer: (tenant: string, list: ListName): Key => ({ pk: `${tenant}#list#${list}`, sk: 'now' }),
	/** All entries of one version. */
	entries: (tenant: string, list: ListName, version: number): string => `${tenant}#list#${list}#${version}`,
	entry: (tenant: string, list: ListName, version: number, name: string): Key => ({
		pk: listKeys.entries(tenant, list, version),
		sk: name,
	}),
}
