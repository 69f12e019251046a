import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { testPorts } from '../../test/county'
import { freshTable } from '../../test/table'
import { ParameterMissing } from '../secret/parameters'
import type { Table } from '../store/table'
import { type WeChatClient, wechatClient } from './client'
import { LEASE, leaseToken, readToken } from './token-store'

const APPID = 'wx0000000000000001'
/** A WeChat of this test's own: it gives tokens as stable_token does, and says of the rest what it is told. */
const wechat = {
	current: 'token-1',
	seconds: 7200,
	fetched: [] as unknown[],
	asked: [] as { path: string; token: string; body: unknown }[],
	tokenAnswer: undefined as undefined | ((response: ServerResponse) => void),
	say: (_response: ServerResponse): unknown => ({ errcode: 0, errmsg: 'ok' }),
}
const server = createServer(async (request, response) => {
	const url = new URL(request.url ?? '', 'http://x')
	const sent = await text(request)
	const body: unknown = sent === '' ? undefined : JSON.parse(sent)
	const reply = (told: unknown) => response.setHeader('content-type', 'text/plain').end(JSON.stringify(told))
	if (url.pathname === '/cgi-bin/stable_token') {
		wechat.fetched.push(body)
		if (wechat.tokenAnswer) return wechat.tokenAnswer(response)
		return reply({ access_token: wechat.current, expires_in: wechat.seconds })
	}
	const token = url.searchParams.get('access_token') ?? ''
	wechat.asked.push({ path: url.pathname, token, body })
	if (token !== wechat.current) return reply({ errcode: 40001, errmsg: 'invalid credential rid: 1-2-3' })
	const told = wechat.say(response)
	if (told !== undefined && told !== response) reply(told)
})
let address: string
beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
	server.closeAllConnections()
	server.close()
})

let table: Table
let ports: ReturnType<typeof testPorts>
/** A client as a process of its own has it: nothing kept. */
const aProcess = (): WeChatClient =>
	wechatClient(table, {
		now: () => ports.at,
		wechatSecret: async (appid) => {
			if (appid === APPID) return 'secret'
			throw new ParameterMissing(appid)
		},
		wechatAddress: address,
	})
const message = {
	appid: APPID,
	openid: 'openid-of-somebody',
	template: 'template',
	page: 'pages/case?case=1',
	data: { thing2: '路灯不亮', phrase3: '已受理' },
	correlation: 'correlation',
}
let lines: string[] = []
beforeEach(async () => {
	table = await freshTable()
	ports = testPorts()
	Object.assign(wechat, {
		current: 'token-1',
		seconds: 7200,
		fetched: [],
		asked: [],
		tokenAnswer: undefined,
		say: () => ({ errcode: 0, errmsg: 'ok' }),
	})
	lines = []
	vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
	return () => vi.restoreAllMocks()
})

describe('a message', () => {
	test('is sent whole, with the two members that the documentation calls required', async () => {
		expect(await aProcess().sendSubscribeMessage(message)).toEqual({ kind: 'ok' })
		expect(wechat.asked).toEqual([
			{
				path: '/cgi-bin/message/subscribe/send',
				token: 'token-1',
				body: {
					touser: 'openid-of-somebody',
					template_id: 'template',
					page: 'pages/case?case=1',
					data: { thing2: { value: '路灯不亮' }, phrase3: { value: '已受理' } },
					miniprogram_state: 'formal',
					lang: 'zh_CN',
				},
			},
		])
		expect(lines).toEqual([])
	})

	test.each([
		[43101, 'refused'],
		[43108, 'later'],
		[-1, 'later'],
		[45011, 'later'],
		[45009, 'later'],
		[40013, 'later'],
		[40164, 'later'],
		[99999, 'later'],
		[40003, 'final'],
		[40037, 'final'],
		[47003, 'final'],
		[43107, 'final'],
		[45168, 'final'],
	])(
		'that WeChat answers %i is %s, known by its number whatever the sentence says',
		async (errcode, kind) => {
			wechat.say = () => ({ errcode, errmsg: 'ok openid-of-somebody rid: 6299e87e-5ed9e599-0d046b47' })
			expect(await aProcess().sendSubscribeMessage(message)).toEqual({
				kind,
				code: String(errcode),
				rid: '6299e87e-5ed9e599-0d046b47',
			})
			expect(wechat.asked).toHaveLength(1)
			expect(lines).toHaveLength(1)
			expect(lines[0]).toContain(`${errcode} rid 6299e87e-5ed9e599-0d046b47`)
			for (const word of ['openid-of', 'token-1', '路灯', 'secret']) expect(lines[0]).not.toContain(word)
		},
	)

	test.each<[string, (response: ServerResponse) => void, object]>([
		['503', (r) => r.writeHead(503).end('busy'), { kind: 'later', code: 'http503', unsure: true }],
		[
			'429 with a time',
			(r) => r.writeHead(429, { 'retry-after': '7' }).end(),
			{ kind: 'later', code: 'http429', after: 7000 },
		],
		['half an answer', (r) => r.end('{"errcode":'), { kind: 'later', code: 'malformed', unsure: true }],
		['no object', (r) => r.end('[]'), { kind: 'later', code: 'malformed', unsure: true }],
		['a broken line', (r) => r.destroy(), { kind: 'later', code: 'unreachable', unsure: true }],
		[
			'another address',
			(r) => r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
			{ kind: 'later', code: 'unreachable', unsure: true },
		],
	])(
		'that is answered by %s may be sent again, and says whether it may have gone',
		async (_, say, outcome) => {
			wechat.say = say
			expect(await aProcess().sendSubscribeMessage(message)).toEqual(outcome)
		},
	)

	test('that is not answered in five seconds may have gone', async () => {
		wechat.say = () => undefined
		expect(await aProcess().sendSubscribeMessage(message)).toEqual({
			kind: 'later',
			code: 'timeout',
			unsure: true,
		})
	})
})

describe('the token', () => {
	test('is fetched once for all who wait, in this process and others', async () => {
		const clients = Array.from({ length: 4 }, aProcess)
		const sends = clients.flatMap((client) =>
			Array.from({ length: 5 }, () => client.sendSubscribeMessage(message)),
		)
		expect(new Set((await Promise.all(sends)).map(({ kind }) => kind))).toEqual(new Set(['ok']))
		expect(wechat.fetched).toEqual([{ grant_type: 'client_credential', appid: APPID, secret: 'secret' }])
	})

	test('turned down under 20 concurrent sends is fetched once more, and every message goes once', async () => {
		const clients = Array.from({ length: 4 }, aProcess)
		for (const client of clients) await client.sendSubscribeMessage(message)
		wechat.current = 'token-2'
		wechat.asked = []
		const sends = clients.flatMap((client) =>
			Array.from({ length: 5 }, () => client.sendSubscribeMessage(message)),
		)
		expect(new Set((await Promise.all(sends)).map(({ kind }) => kind))).toEqual(new Set(['ok']))
		expect(wechat.fetched).toHaveLength(2)
		expect(wechat.asked.filter(({ token }) => token === 'token-2')).toHaveLength(20)
		expect(await readToken(table, APPID)).toMatchObject({ token: 'token-2', version: 2 })
	})

	test('that stays turned down is tried once, not for ever', async () => {
		wechat.say = () => ({ errcode: 42001, errmsg: 'access_token expired' })
		expect(await aProcess().sendSubscribeMessage(message)).toEqual({ kind: 'later', code: '42001' })
		expect(wechat.asked).toHaveLength(2)
		expect(wechat.fetched).toHaveLength(2)
	})

	test('is fetched anew 300 s before it expires, and not before', async () => {
		const client = aProcess()
		await client.sendSubscribeMessage(message)
		ports.at += (7200 - 301) * 1000
		await client.sendSubscribeMessage(message)
		await aProcess().sendSubscribeMessage(message)
		expect(wechat.fetched).toHaveLength(1)
		ports.at += 1000
		await client.sendSubscribeMessage(message)
		expect(wechat.fetched).toHaveLength(2)
	})

	test('still serves in its last minutes while another fetches the next', async () => {
		await aProcess().sendSubscribeMessage(message)
		ports.at += 7000 * 1000
		await leaseToken(table, APPID, { version: 1, holder: 'another', now: ports.at })
		expect(await aProcess().sendSubscribeMessage(message)).toEqual({ kind: 'ok' })
		expect(wechat.fetched).toHaveLength(1)
	})

	test('whose fetcher was killed is fetched by another once its lease is over', async () => {
		expect(await leaseToken(table, APPID, { version: 0, holder: 'killed', now: ports.at })).toBe(true)
		expect(await aProcess().sendSubscribeMessage(message)).toEqual({ kind: 'later', code: 'tokenAwaited' })
		ports.at += LEASE
		expect(await aProcess().sendSubscribeMessage(message)).toEqual({ kind: 'ok' })
		expect(wechat.fetched).toHaveLength(1)
	})

	test('and a lease noted under another time bind nobody when the clock jumps back a year', async () => {
		const client = aProcess()
		await client.sendSubscribeMessage(message)
		await leaseToken(table, APPID, { version: 1, holder: 'of the future', now: ports.at })
		ports.at -= 365 * 86_400_000
		expect(await client.sendSubscribeMessage(message)).toEqual({ kind: 'ok' })
		expect(wechat.fetched).toHaveLength(2)
		ports.at += 365 * 86_400_000
		expect(await client.sendSubscribeMessage(message)).toEqual({ kind: 'ok' })
		expect(wechat.fetched).toHaveLength(3)
	})

	test('that cannot be had puts everything off, and WeChat is left in peace a while', async () => {
		wechat.tokenAnswer = (response) =>
			response.end(JSON.stringify({ errcode: 40125, errmsg: 'invalid appsecret rid: a-b-c' }))
		const client = aProcess()
		const outcomes = await Promise.all(Array.from({ length: 20 }, () => client.sendSubscribeMessage(message)))
		for (const outcome of outcomes) expect(outcome).toEqual({ kind: 'later', code: '40125', rid: 'a-b-c' })
		expect(wechat.fetched).toHaveLength(1)
		expect(wechat.asked).toHaveLength(0)
		wechat.tokenAnswer = undefined
		ports.at += 2000
		expect(await client.sendSubscribeMessage(message)).toEqual({ kind: 'ok' })
	})

	test.each<[string, (response: ServerResponse) => void, object]>([
		['503', (r) => r.writeHead(503).end(), { kind: 'later', code: 'http503' }],
		['half an answer', (r) => r.end('{"access'), { kind: 'later', code: 'malformed' }],
		['no token', (r) => r.end('{"errcode":0}'), { kind: 'later', code: 'malformed' }],
		[
			'one that never lasted',
			(r) => r.end('{"access_token":"x","expires_in":0}'),
			{ kind: 'later', code: 'malformed' },
		],
	])('answered by %s is none; no message can have gone', async (_, say, outcome) => {
		wechat.tokenAnswer = say
		expect(await aProcess().sendSubscribeMessage(message)).toEqual(outcome)
	})

	test('of a mini-program whose secret nobody set is awaited', async () => {
		expect(await aProcess().sendSubscribeMessage({ ...message, appid: 'wx0000000000000009' })).toEqual({
			kind: 'later',
			code: 'secretMissing',
		})
	})

	test('is had all the same when another took the lease away meanwhile', async () => {
		wechat.tokenAnswer = async (response) => {
			await table.client.send(
				new UpdateCommand({
					TableName: table.name,
					Key: { pk: `appid#${APPID}`, sk: 'access-token' },
					UpdateExpression: 'SET holder = :another',
					ExpressionAttributeValues: { ':another': 'another' },
				}),
			)
			response.end(JSON.stringify({ access_token: 'token-1', expires_in: 345 }))
		}
		expect(await aProcess().sendSubscribeMessage(message)).toEqual({ kind: 'ok' })
	})
})

describe('what is asked', () => {
	const who = { appid: APPID, openid: 'openid-of-somebody', scene: 2 as const, correlation: 'correlation' }

	test('of words comes back as one of three, a person’s where WeChat says something else', async () => {
		wechat.say = () => ({ errcode: 0, result: { suggest: 'risky', label: 20001 }, trace_id: 'trace' })
		expect(await aProcess().checkText({ ...who, content: '话' })).toEqual({
			kind: 'ok',
			value: { suggest: 'risky', label: 20001, trace: 'trace' },
		})
		expect(wechat.asked[0]?.body).toEqual({
			version: 2,
			openid: 'openid-of-somebody',
			scene: 2,
			content: '话',
		})
		wechat.say = () => ({ result: { suggest: 'perhaps' } })
		expect(await aProcess().checkText({ ...who, content: '话' })).toMatchObject({
			value: { suggest: 'review' },
		})
		wechat.say = () => ({ errcode: 61010, errmsg: 'code is expired' })
		expect(await aProcess().checkText({ ...who, content: '话' })).toEqual({ kind: 'final', code: '61010' })
	})

	test('of a picture comes back as the name of its result', async () => {
		wechat.say = () => ({ errcode: 0, trace_id: 'trace' })
		expect(await aProcess().checkMedia({ ...who, address: 'https://x/photo.jpg' })).toEqual({
			kind: 'ok',
			value: { trace: 'trace' },
		})
		wechat.say = () => ({ errcode: 0 })
		expect(await aProcess().checkMedia({ ...who, address: 'https://x/photo.jpg' })).toMatchObject({
			kind: 'later',
		})
	})

	test.each(['86', 86])('of a phone comes back, with its country as %j', async (countryCode) => {
		wechat.say = () => ({ errcode: 0, phone_info: { purePhoneNumber: '13900000000', countryCode } })
		const asked = { appid: APPID, code: 'code', correlation: 'correlation' }
		expect(await aProcess().phoneNumber(asked)).toEqual({
			kind: 'ok',
			value: { phone: '13900000000', country: '86' },
		})
	})

	test('of templates comes back as a list', async () => {
		wechat.say = () => ({
			errcode: 0,
			data: [
				{ priTmplId: 'a', title: '进度', content: '编号:{{character_string1.DATA}}', example: '', type: 2 },
				{ priTmplId: 'b', title: '任务', content: '', type: 3 },
			],
		})
		expect(await aProcess().templates({ appid: APPID, correlation: 'correlation' })).toEqual({
			kind: 'ok',
			value: [
				{ id: 'a', title: '进度', content: '编号:{{character_string1.DATA}}', kind: 'oneTime' },
				{ id: 'b', title: '任务', content: '', kind: 'longTerm' },
			],
		})
	})
})
