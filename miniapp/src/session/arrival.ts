/** What the page that gives out sign-in codes put into the address, before the hash. */
export type Arrival = { code: string; appid: string }

/**
 * Takes code and appid out of the address, so that neither a reload nor a shared link carries them.
 * @returns undefined where the address has none
 */
export function takeArrival(): Arrival | undefined {
	const url = new URL(window.location.href)
	const code = url.searchParams.get('code')
	const appid = url.searchParams.get('appid')
	if (!code || !appid) return undefined
	url.searchParams.delete('code')
	url.searchParams.delete('appid')
	window.history.replaceState(window.history.state, '', url.toString())
	return { code, appid }
}
