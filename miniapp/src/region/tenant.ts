import type { Tenant } from '@huying/shared/tenant/tenant'
import { DAY } from '@huying/shared/time/day'
import Taro from '@tarojs/taro'
import { openApi } from '../api/open'
import { useAnswer } from '../api/use-answer'
import { loadSettings } from '../settings/settings'

const KEY = 'tenant'
type Kept = { tenant: Tenant; appid: string; at: number }

/**
 * The county with its towns and villages. Asked for once a day, once for all who want it; an older copy does where there is no signal.
 * @throws ApiError where nothing is kept and nothing comes
 */
export function loadTenant(): Promise<Tenant> {
	asking ??= read().finally(() => {
		asking = undefined
	})
	return asking
}

let asking: Promise<Tenant> | undefined

async function read(): Promise<Tenant> {
	const { appid } = await loadSettings()
	const found: unknown = Taro.getStorageSync(KEY)
	const kept = found && (found as Kept).appid === appid ? (found as Kept) : undefined
	if (kept && Date.now() - kept.at < DAY) return kept.tenant
	try {
		const tenant = await openApi.tenant({ params: { appid } })
		Taro.setStorageSync(KEY, { tenant, appid, at: Date.now() } satisfies Kept)
		return tenant
	} catch (failure) {
		if (kept) return kept.tenant
		throw failure
	}
}

/** The county, for a page. */
export const useTenant = () => useAnswer('tenant', loadTenant)
