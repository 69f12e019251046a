import type { ErrorCode } from '@huying/shared/error/catalogue'
import { RefusalError } from '@huying/shared/error/refusal'
import { log } from '../edge/log'
import { ask, ridOf } from '../wechat/ask'
import { errcodeOf } from '../wechat/outcome'

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
	const heard = await ask(`${exchange.address}/sns/jscode2session?${query}`)
	if (!('told' in heard)) throw new RefusalError('wechatBusy')
	const { told } = heard
	const errcode = errcodeOf(told)
	if (errcode === 0 && typeof told.openid === 'string' && told.openid !== '') return told.openid
	const refused = refusals[errcode] ?? 'wechatMisconfigured'
	const rid = ridOf(told)
	log({
		correlation: exchange.correlation,
		route: 'jscode2session',
		code: refused,
		error: `errcode ${errcode}${rid === undefined ? '' : ` rid ${rid}`}`,
	})
	throw new RefusalError(refused)
}
