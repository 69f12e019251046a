import { afterAll, beforeAll, expect, test } from 'vitest'
import { APPID, startSessions, startWechat, TENANT } from '../../test/session'
import { putPost } from './user-store'

/** The requests that each operation makes, so that none comes to be more without anybody noticing. */

let sessions: Awaited<ReturnType<typeof startSessions>>
let wechat: Awaited<ReturnType<typeof startWechat>>
const requests: string[] = []
const asked: Record<string, string> = {}
const who = 'Query'

beforeAll(async () => {
	wechat = await startWechat((query) => ({ body: JSON.stringify({ openid: `o-${query.get('js_code')}` }) }))
	sessions = await startSessions(wechat.address)
	const { body } = await sessions.signIn('jonas')
	asked.token = String(body.token)
	const post = { post: 'desk', role: 'dispatcher', unit: 'centre', unitName: '中心', from: 0 } as const
	await putPost(sessions.table, TENANT, String(body.user), post)
	Object.assign(asked, (await sessions.ask({ route: 'POST /desktop-sign-ins', body: { appid: APPID } })).body)
	sessions.table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			async (args) => {
				requests.push(commandName.replace('Command', ''))
				return await next(args)
			},
		{ step: 'initialize' },
	)
})
afterAll(() => wechat.stop())

const params = () => ({ userCode: asked.userCode ?? '' })
const token = () => asked.token ?? ''
test.each<[string, () => Promise<unknown>, string[]]>([
	[
		'the first sign-in',
		() => sessions.signIn('karla'),
		['GetItem', 'GetItem', 'TransactWriteItems', 'TransactWriteItems'],
	],
	['a later sign-in', () => sessions.signIn('karla'), ['GetItem', 'GetItem', 'TransactWriteItems', who]],
	['me', () => sessions.ask({ route: 'GET /me', token: token() }), [who, 'GetItem', 'GetItem']],
	[
		'a correction',
		() => sessions.ask({ route: 'PUT /me', token: token(), body: { id: 'correction-000001' } }),
		[who, 'GetItem', 'TransactWriteItems', 'GetItem', 'GetItem'],
	],
	[
		'a new screen',
		() => sessions.ask({ route: 'POST /desktop-sign-ins', body: { appid: APPID } }),
		['GetItem', 'TransactWriteItems'],
	],
	[
		'a poll',
		() => sessions.ask({ route: 'POST /desktop-sign-ins/poll', body: { deviceCode: asked.deviceCode } }),
		['GetItem'],
	],
	[
		'looking at a code',
		() => sessions.ask({ route: 'GET /desktop-sign-ins/{userCode}', params: params(), token: token() }),
		[who, 'GetItem', 'GetItem'],
	],
	[
		'confirming it',
		() =>
			sessions.ask({
				route: 'POST /desktop-sign-ins/{userCode}/confirm',
				params: params(),
				token: token(),
				body: { id: 'confirmation-0001' },
			}),
		[who, 'GetItem', 'GetItem', 'GetItem', 'TransactWriteItems'],
	],
	[
		'the poll that gets the session',
		() => sessions.ask({ route: 'POST /desktop-sign-ins/poll', body: { deviceCode: asked.deviceCode } }),
		['GetItem', 'TransactWriteItems'],
	],
	[
		'signing out',
		() => sessions.ask({ route: 'DELETE /sessions/current', token: token() }),
		[who, 'DeleteItem'],
	],
])('%s', async (_, ask, expected) => {
	requests.length = 0
	expect(await ask()).toMatchObject({ status: expect.toSatisfy((status: number) => status < 300) })
	expect(requests).toEqual(expected)
})
