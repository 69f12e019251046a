import Taro from '@tarojs/taro'
import { goTo, replaceWith } from '../route/route'

const KEY = 'return-to'

/** In a browser: keeps where one is, and opens the sign-in page that belongs to it. In WeChat: the sign-in page. */
export function leadToSignIn(): void {
	if (process.env.TARO_ENV === 'weapp') {
		goTo('sign-in').catch(() => undefined)
		return
	}
	const here = window.location.hash.slice(1)
	if (here.includes('/sign-in/')) return
	rememberPlace(here)
	replaceWith(here.startsWith('/office/') ? 'office/sign-in' : 'sign-in').catch(() => undefined)
}

/** Where to be after signing in: a path with its query, as in the hash of the address. */
export function rememberPlace(path: string): void {
	Taro.setStorageSync(KEY, path)
}

/**
 * Signed in: back to where one was, once; else to the page given.
 * @param otherwise a page's path, as `/pages/home/index`
 */
export async function returnToPlace(otherwise: string): Promise<void> {
	const kept: unknown = Taro.getStorageSync(KEY)
	Taro.removeStorageSync(KEY)
	const path = typeof kept === 'string' && kept.startsWith('/') ? kept : otherwise
	// Tab pages take no query and are switched to.
	await Taro.switchTab({ url: path.split('?')[0] ?? path }).catch(() => Taro.redirectTo({ url: path }))
}
