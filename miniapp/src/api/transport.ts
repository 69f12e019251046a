import type { Transport } from '@huying/shared/api/client'
import Taro from '@tarojs/taro'
import { loadSettings } from '../settings/settings'
import { correlation } from './correlation'

/** In milliseconds: a weak network gets this long, then it is tried again later. */
const TIMEOUT = 15_000

/**
 * Carries one request, by wx.request on a phone and by fetch in a browser.
 * @param token the bearer token, where there is a session
 * @throws when no answer came within the time
 */
export async function send(
	request: Parameters<Transport>[0],
	token: string | undefined,
): Promise<{ status: number; body: unknown }> {
	const { api } = await loadSettings()
	const headers: Record<string, string> = {
		'x-correlation-id': correlation(),
		...(request.body !== undefined && { 'content-type': 'application/json' }),
		...(token !== undefined && { authorization: `Bearer ${token}` }),
	}
	const carry = process.env.TARO_ENV === 'weapp' ? byWeChat : byBrowser
	return await carry(`${api}${request.path}`, request, headers)
}

type Carry = (
	url: string,
	request: Parameters<Transport>[0],
	headers: Record<string, string>,
) => Promise<{ status: number; body: unknown }>

const byWeChat: Carry = async (url, { method, body }, header) => {
	const { statusCode, data } = await Taro.request<unknown>({
		url,
		method,
		header,
		timeout: TIMEOUT,
		...(body !== undefined && { data: JSON.stringify(body) }),
	})
	return { status: statusCode, body: data }
}

const byBrowser: Carry = async (url, { method, body }, headers) => {
	const giveUp = new AbortController()
	const timer = setTimeout(() => giveUp.abort(), TIMEOUT)
	try {
		const answer = await fetch(url, {
			method,
			headers,
			signal: giveUp.signal,
			...(body !== undefined && { body: JSON.stringify(body) }),
		})
		// A proxy on the way may answer with a page: the client counts what is not ours as no answer.
		return { status: answer.status, body: await answer.json().catch(() => undefined) }
	} finally {
		clearTimeout(timer)
	}
}
