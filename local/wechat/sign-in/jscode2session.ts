import { createHash, randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { People } from '../people'
import { replyWeChat, replyWeChatError } from '../reply'
import type { Codes } from './codes'

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
	const refuse = (errcode: number, sentence: string) => replyWeChatError(response, errcode, sentence)
	if (field('appid') === '') return refuse(41002, 'appid missing,')
	const app = people.apps().find(({ appid }) => appid === field('appid'))
	if (app === undefined) return refuse(40013, 'invalid appid,')
	if (field('secret') === '') return refuse(41004, 'appsecret missing,')
	if (field('secret') !== app.secret) return refuse(40125, 'invalid appsecret,')
	if (field('grant_type') !== 'authorization_code') return refuse(40002, 'invalid grant_type,')
	if (field('js_code') === '') return refuse(41008, 'missing code,')
	const used = codes.use(field('js_code'), app.appid)
	if (used === 'unknown') return refuse(40029, 'invalid code,')
	if (used === 'used') return refuse(40163, 'code been used,')
	// One valid session key a user: new with each sign-in. Nobody here decrypts with it.
	const sessionKey = createHash('md5').update(randomBytes(16)).digest('base64')
	replyWeChat(response, { session_key: sessionKey, openid: used.openid })
}
