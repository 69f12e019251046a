import { createHash, randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { App, People } from '../people'
import { replyWeChat, replyWeChatError } from '../reply'
import type { Codes } from './codes'

type Refusal = { readonly errcode: number; readonly sentence: string; readonly when: boolean }

/**
 * `GET /sns/jscode2session`, as WeChat's page 小程序登录凭证校验 describes it: appid, secret, js_code and
 * grant_type=authorization_code for an openid and a session key.
 */
export function jscode2session(
	query: URLSearchParams,
	response: ServerResponse,
	people: People,
	codes: Codes,
): void {
	const field = (name: string) => query.get(name) ?? ''
	const app = people.apps().find(({ appid }) => appid === field('appid'))
	const refusal = refusals(field, app).find(({ when }) => when)
	// A code is used up only by a request that is right in all else.
	const used = refusal ? undefined : codes.use(field('js_code'), field('appid'))
	if (refusal) replyWeChatError(response, refusal.errcode, refusal.sentence)
	else if (used === 'used') replyWeChatError(response, 40163, 'code been used,')
	else if (used === undefined || used === 'unknown') replyWeChatError(response, 40029, 'invalid code,')
	else replyWeChat(response, { session_key: freshSessionKey(), openid: used.openid })
}

/** In the order in which WeChat looks. */
function refusals(field: (name: string) => string, app: App | undefined): readonly Refusal[] {
	return [
		{ errcode: 41002, sentence: 'appid missing,', when: field('appid') === '' },
		{ errcode: 40013, sentence: 'invalid appid,', when: app === undefined },
		{ errcode: 41004, sentence: 'appsecret missing,', when: field('secret') === '' },
		{ errcode: 40125, sentence: 'invalid appsecret,', when: field('secret') !== app?.secret },
		{
			errcode: 40002,
			sentence: 'invalid grant_type,',
			when: field('grant_type') !== 'authorization_code',
		},
		{ errcode: 41008, sentence: 'missing code,', when: field('js_code') === '' },
	]
}

/** One valid session key a user: new with each sign-in. Nobody here decrypts with it. */
function freshSessionKey(): string {
	return createHash('md5').update(randomBytes(16)).digest('base64')
}
