import { RefusalError } from '@huying/shared/error/refusal'
import type { Handlers } from '../edge/endpoint'
import { changeRules, rulesView } from '../rule/rules-handlers'
import type { Table } from '../store/table'
import { tenantOf, units, wholeTenant } from './tenant-store'

/** One handler for each route of the contract that this function answers. */
export function tenantHandlers(table: Table, now: () => number): Handlers<'tenant'> {
	return {
		tenant: async ({ params }) => {
			// A word of another shape is no appid, and might be too long to be a key
			const known = /^[A-Za-z0-9]{6,40}$/.test(params.appid)
			const tenant = known ? await tenantOf(table, params.appid) : undefined
			const whole = tenant === undefined ? undefined : await wholeTenant(table, tenant)
			if (whole === undefined) throw new RefusalError('appidUnknown', 'appid')
			return whole
		},
		units: async ({ who }) => ({ units: await units(table, who.tenant) }),
		rules: ({ who }) => rulesView(table, who, now()),
		changeRules: ({ who, body }) => changeRules(table, who, body, now()),
	}
}
