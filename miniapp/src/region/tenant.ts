import type { Tenant } from '@huying/shared/tenant/tenant'
import { DAY } from '@huying/shared/time/day'
import Taro from '@tarojs/taro'
import { openApi } from '../api/open'
import { useAnswer } from '../api/use-answer'
import { loadSettings } from '../settings/settings'

const KEY = 'tenant'
const MINUTE = 60_000
/** How long a phone whose caller wants to call is kept waiting for the newest number, in milliseconds. */
const WORTH_WAITING = 1500
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
	// A county without a telephone is about to get one
	const lasts = kept?.tenant.centrePhone === undefined ? 10 * MINUTE : DAY
	if (kept && Date.now() - kept.at < lasts) return kept.tenant
	try {
		return await ask(appid)
	} catch (failure) {
		if (kept) return kept.tenant
		throw failure
	}
}

async function ask(appid: string): Promise<Tenant> {
	const tenant = await openApi.tenant({ params: { appid } })
	Taro.setStorageSync(KEY, { tenant, appid, at: Date.now() } satisfies Kept)
	return tenant
}

/**
 * The county as it stands this moment, for what is printed or just changed; without signal what is kept.
 * @throws ApiError where nothing is kept and nothing comes
 */
export async function loadTenantNow(): Promise<Tenant> {
	const { appid } = await loadSettings()
	return ask(appid).catch(() => loadTenant())
}

/** The county, for a page. */
export const useTenant = () => useAnswer('tenant', loadTenant)

/** Calls the centre by its telephone of this moment: the one that is kept may be of yesterday, and does where nothing comes soon. */
export async function callCentre(kept: string): Promise<void> {
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, WORTH_WAITING))
	const newest = await Promise.race([loadTenantNow(), late]).catch(() => undefined)
	await Taro.makePhoneCall({ phoneNumber: newest?.centrePhone ?? kept }).catch(() => undefined)
}
