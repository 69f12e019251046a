import { RefusalError } from '@huying/shared/error/refusal'
import type { Handlers } from '../edge/endpoint'
import { changeRules, rulesView } from '../rule/rules-handlers'
import { type SetupPorts, setupHandlers } from '../setup/setup-handlers'
import type { Table } from '../store/table'
import { tenantOf, units, wholeTenant } from './tenant-store'

/** Where neither WeChat nor the parameter store can be asked, what is tried stays open. */
const unreached: Omit<SetupPorts, 'now'> = {
	parameters: '',
	wechat: { templates: async () => ({ kind: 'later', code: 'unreachable' }) },
	pushKeys: async () => {
		throw new Error('there is no parameter store')
	},
}

/** One handler for each route of the contract that this function answers. */
export function tenantHandlers(
	table: Table,
	now: () => number,
	setup: Omit<SetupPorts, 'now'> = unreached,
): Handlers<'tenant'> {
	return {
		...setupHandlers(table, { now, ...setup }),
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
		changeRules: ({ who, body }) => changeRules(table, { now }, who, body),
	}
}
