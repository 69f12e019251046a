import type { PublicEntry } from '@huying/shared/catalogue/catalogue-view'
import Taro from '@tarojs/taro'
import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { useSession } from '../session/use-session'
import { loadSettings, useSettings } from '../settings/settings'
import { fewMatters, type KeptMatters, keptAfter } from './matters'

const KEY = 'matters'

/** The list that this phone keeps of a county. */
function readKept(appid: string | undefined): KeptMatters | undefined {
	const found: unknown = Taro.getStorageSync(KEY)
	return found && appid !== undefined && (found as KeptMatters).appid === appid
		? (found as KeptMatters)
		: undefined
}

/** Asks whether there is a newer list than the one that is kept, and keeps it. */
async function fetchMatters(): Promise<readonly PublicEntry[]> {
	const { appid } = await loadSettings()
	const kept = readKept(appid)
	const answer = await api.catalogue({ query: kept ? { have: String(kept.version) } : {} })
	const now = keptAfter(kept, answer, appid)
	if (now && now !== kept) Taro.setStorageSync(KEY, now)
	// Whoever has published nothing yet has an empty list: then those of any county do
	return now && now.entries.length > 0 ? now.entries : fewMatters
}

/**
 * The matters that one may choose from. At once what the phone keeps, or the common ones of any county; the county's
 * own as soon as it comes. No answer is no trouble: one may report without.
 */
export function useMatters(): readonly PublicEntry[] {
	const { session } = useSession()
	const settings = useSettings()
	// A browser in which nobody is signed in would be led to the door: it asks nothing
	const mayAsk = process.env.TARO_ENV === 'weapp' || session !== undefined
	const { value } = useAnswer(mayAsk ? 'matters' : undefined, fetchMatters)
	return value ?? readKept(settings?.appid)?.entries ?? fewMatters
}
