import type { Town } from '@huying/shared/region/region'
import { readTowns } from './regions'

/** A county as it is set up on one machine. */
export interface County {
	/** Its 6-digit code. */
	readonly tenant: string
	readonly name: string
	/** What it calls its service. */
	readonly service: string
	readonly appid: string
	readonly centrePhone?: string
	readonly towns: readonly Town[]
}

/** The first tenant, the home of 榴乡诉递. */
export const FIRST_TENANT = '370404'

/**
 * The appid of a demonstration county, of WeChat's shape (wx and 16 hexadecimal digits) but never given out:
 * wx3704040000000001.
 */
export function appidOf(tenant: string): string {
	return `wx${tenant}0000000001`
}

/** The county that the first start is seeded with. */
export function firstCounty(): County {
	return {
		tenant: FIRST_TENANT,
		name: '峄城区',
		service: '榴乡诉递',
		appid: appidOf(FIRST_TENANT),
		centrePhone: '12345',
		towns: readTowns(),
	}
}

/** Any other county, from its real towns and villages. */
export function countyOf(tenant: string, name: string, towns: readonly Town[]): County {
	return { tenant, name, service: '呼应', appid: appidOf(tenant), centrePhone: '12345', towns }
}
