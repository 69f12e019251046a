import type { ErrorCode } from '@huying/shared/error/catalogue'
import { RefusalError } from '@huying/shared/error/refusal'
import { log } from '../edge/log'

/** WeChat is given this long, in milliseconds; a person waits for it. */
const TIMEOUT = 5_000

/** What WeChat says no to, by its errcode (code2Session's documentation; errmsg is not a stable key). */
const refusals: Readonly<Record<number, ErrorCode>> = {
	[-1]: 'wechatBusy',
	40029: 'codeInvalid',
	40163: 'codeInvalid',
	40226: 'wechatBlocked',
	45009: 'wechatBusy',
	45011: 'wechatBusy',
}

export interface CodeExchange {
	readonly appid: string
	readonly secret: string
	/** What wx.login gave: good once, for five minutes. */
	readonly code: string
	/** Base address of WeChat's server API, without a trailing slash. */
	readonly address: string
	/** Names the request in the log. */
	readonly correlation: string
}

/**
 * Asks WeChat who a code stands for: GET /sns/jscode2session. The session_key that comes with it is dropped at once:
 * nothing here decrypts with it.
 * @returns the openid
 * @throws RefusalError codeInvalid, wechatBlocked, wechatBusy or wechatMisconfigured
 */
export async function openidOf(exchange: CodeExchange): Promise<string> {
	const { appid, secret, code } = exchange
	const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' })
	const told = await ask(`${exchange.address}/sns/jscode2session?${query}`)
	if (told === undefined) throw new RefusalError('wechatBusy')
	const errcode = told.errcode ?? 0
	if (errcode === 0 && typeof told.openid === 'string' && told.openid !== '') return told.openid
	const refused = refusals[Number(errcode)] ?? 'wechatMisconfigured'
	// A request's name at WeChat is the one word of errmsg that tells nothing of a person, and that its support asks for
	const rid = /rid: ([0-9a-f-]+)/.exec(String(told.errmsg ?? ''))?.[1]
	log({
		correlation: exchange.correlation,
		route: 'jscode2session',
		code: refused,
		error: `errcode ${Number(errcode)}${rid === undefined ? '' : ` rid ${rid}`}`,
	})
	throw new RefusalError(refused)
}

interface Told {
	readonly openid?: unknown
	readonly errcode?: unknown
	readonly errmsg?: unknown
}

/** The body is JSON whatever its content type says; no answer, a late one or another is none. */
async function ask(address: string): Promise<Told | undefined> {
	try {
		const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) })
		if (answer.status >= 500) return undefined
		const told: unknown = JSON.parse(await answer.text())
		return typeof told === 'object' && told !== null ? told : undefined
	} catch {
		// Never the error itself: it may hold the address, and that the secret and the code
		return undefined
	}
}
