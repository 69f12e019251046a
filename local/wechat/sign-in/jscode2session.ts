import { randomBytes } from 'node:crypto'
import type { OpenEndpoint } from '../server/endpoint'
import { refuse, WeChatError } from '../server/error'
import { visit } from './visits'

/**
 * `GET /sns/jscode2session`, as WeChat's page 小程序登录凭证校验 describes it: appid, secret, js_code and
 * grant_type=authorization_code for an openid and a session key.
 */
export const jscode2session: OpenEndpoint = {
	method: 'GET',
	open: true,
	answer({ query, world: { people, codes, state, now } }) {
		const field = (name: string) => query.get(name) ?? ''
		const app = people.app(field('appid'))
		// A code is used up only by a request that is right in all else.
		refuse([
			[field('appid') === '', 41002, 'appid missing,'],
			[app === undefined, 40013, 'invalid appid,'],
			[field('secret') === '', 41004, 'appsecret missing,'],
			[field('secret') !== app?.secret, 40125, 'invalid appsecret,'],
			[field('grant_type') !== 'authorization_code', 40002, 'invalid grant_type,'],
			[field('js_code') === '', 41008, 'missing code,'],
		])
		const used = codes.use(field('js_code'), field('appid'))
		if (used === 'used') throw new WeChatError(40163, 'code been used,')
		if (used === 'unknown') throw new WeChatError(40029, 'invalid code,')
		// One valid session key a user: new with each sign-in.
		const key = randomBytes(16).toString('base64')
		state.kept.sessionKeys[used.openid] = key
		// Whoever signs in is in the mini-program at this moment.
		visit(state, used.openid, now())
		return { session_key: key, openid: used.openid }
	},
}
