import { townOf } from '@huying/shared/region/region'
import type { Tenant } from '@huying/shared/tenant/tenant'
import type { Group } from '../kit/two-step'

/** 「榴园镇 周庄村」; undefined for a code that the county does not have, or before it is known. */
export function sayVillage(tenant: Tenant | undefined, code: string | undefined): string | undefined {
	if (code === undefined) return undefined
	const town = tenant?.towns.find((candidate) => candidate.code === townOf(code))
	const village = town?.villages.find((candidate) => candidate.code === code)
	return town && village ? `${town.name} ${village.name}` : undefined
}

/** 「周庄村」 alone, where the town goes without saying. */
export function sayVillageAlone(tenant: Tenant | undefined, code: string | undefined): string | undefined {
	return sayVillage(tenant, code)?.split(' ').slice(1).join(' ')
}

/** Towns with their villages, as the picker takes them. */
export function groupsOf(tenant: Tenant): Group[] {
	return tenant.towns.map(({ code, name, villages }) => ({ code, name, places: villages }))
}
