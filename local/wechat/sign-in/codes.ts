import { randomBytes } from 'node:crypto'

/** What `wx.login` gives a phone: it is good once, for one app, for five minutes. */
export type Codes = {
	issue(appid: string, openid: string): string
	/** Which app a code was given out for, used or not. */
	appOf(code: string): string | undefined
	/** The openid, or why not. */
	use(code: string, appid: string): { readonly openid: string } | 'unknown' | 'used'
}

const FIVE_MINUTES = 5 * 60_000

export function startCodes(now: () => number): Codes {
	const issued = new Map<string, { appid: string; openid: string; at: number; used: boolean }>()
	return {
		issue(appid, openid) {
			// WeChat's own are 32 characters that begin with 0.
			const code = `0${randomBytes(23).toString('base64url')}`
			issued.set(code, { appid, openid, at: now(), used: false })
			return code
		},
		appOf: (code) => issued.get(code)?.appid,
		use(code, appid) {
			const found = issued.get(code)
			if (found === undefined || found.appid !== appid || now() > found.at + FIVE_MINUTES) return 'unknown'
			if (found.used) return 'used'
			found.used = true
			return { openid: found.openid }
		},
	}
}
