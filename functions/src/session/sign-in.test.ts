import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Answers, APPID, startSessions, startWechat, WECHAT_SECRET } from '../../test/session'

let answers: Answers
let sessions: Awaited<ReturnType<typeof startSessions>>
let wechat: Awaited<ReturnType<typeof startWechat>>

/** A WeChat in which each code stands for the person of the same name, and is good once. */
function people(): Answers {
	const used = new Set<string>()
	return (query) => {
		const code = query.get('js_code') ?? ''
		if (used.has(code))
			return { body: '{"errcode":40163,"errmsg":"code been used, rid: 623ea70a-74b9b592-3e3d489a"}' }
		used.add(code)
		return { body: JSON.stringify({ openid: `o-${code.split('.')[0]}`, session_key: 'never-to-be-seen' }) }
	}
}

beforeAll(async () => {
	wechat = await startWechat((query) => answers(query))
	sessions = await startSessions(wechat.address)
	answers = people()
})
afterAll(() => wechat.stop())

const userOfMe = async (token: unknown) =>
	(await sessions.ask({ route: 'GET /me', token: String(token) })).body

describe('signing in through WeChat', () => {
	test('asks WeChat as its documentation says', async () => {
		let asked: Record<string, string> = {}
		answers = (query) => {
			asked = Object.fromEntries(query)
			return { body: '{"openid":"o-asked","session_key":"k"}' }
		}
		expect((await sessions.signIn('code-0')).status).toBe(201)
		expect(asked).toEqual({
			appid: APPID,
			secret: WECHAT_SECRET,
			js_code: 'code-0',
			grant_type: 'authorization_code',
		})
		answers = people()
	})

	test('makes a user of whoever comes first, and knows them again', async () => {
		const first = await sessions.signIn('anna.1')
		const again = await sessions.signIn('anna.2')
		expect(first.status).toBe(201)
		expect(first.body).toMatchObject({ tenant: '370404', user: again.body.user })
		expect(first.body.user).toMatch(/^[a-z2-7]{26}$/)
		expect(first.body.token).not.toBe(again.body.token)
		expect(await userOfMe(first.body.token)).toMatchObject({
			user: first.body.user,
			tenantName: '甲县',
			posts: [],
		})
	})

	test('takes a code once', async () => {
		expect((await sessions.signIn('bert.1')).status).toBe(201)
		expect(await sessions.signIn('bert.1')).toMatchObject({ status: 401, body: { code: 'codeInvalid' } })
	})

	test('makes one user of fifty first sign-ins at once', async () => {
		const all = await Promise.all(Array.from({ length: 50 }, (_, place) => sessions.signIn(`carla.${place}`)))
		expect(all.map(({ status }) => status)).toEqual(Array(50).fill(201))
		expect(new Set(all.map(({ body }) => body.user)).size).toBe(1)
		for (const { body } of all) expect(await userOfMe(body.token)).toMatchObject({ user: body.user })
	})

	test('keeps the users of two mini-programs apart, though WeChat called them the same', async () => {
		const here = await sessions.signIn('dora.1')
		const there = await sessions.signIn('dora.2', 'wx0000000000000002')
		expect(there.body).toMatchObject({ tenant: '410184' })
		expect(there.body.user).not.toBe(here.body.user)
	})

	test('does not know another mini-program', async () => {
		expect(await sessions.signIn('emil.1', 'wx0000000000000009')).toMatchObject({
			status: 404,
			body: { code: 'appidUnknown', field: 'appid' },
		})
	})
})

describe('what WeChat refuses', () => {
	test.each([
		['{"errcode":-1,"errmsg":"system error"}', 'wechatBusy'],
		['{"errcode":45011,"errmsg":"api minute-quota reach limit"}', 'wechatBusy'],
		['{"errcode":40029,"errmsg":"invalid code"}', 'codeInvalid'],
		['{"errcode":40163,"errmsg":"code been used"}', 'codeInvalid'],
		['{"errcode":40226,"errmsg":"code blocked"}', 'wechatBlocked'],
		['{"errcode":40013,"errmsg":"invalid appid"}', 'wechatMisconfigured'],
		['{"errcode":40125,"errmsg":"invalid appsecret"}', 'wechatMisconfigured'],
		['{"errcode":40164,"errmsg":"invalid ip"}', 'wechatMisconfigured'],
		['{"errcode":0}', 'wechatMisconfigured'],
		['<html>busy</html>', 'wechatBusy'],
		['null', 'wechatBusy'],
		['', 'wechatBusy'],
	])('answers %s with %s', async (body, code) => {
		answers = () => ({ body })
		expect((await sessions.signIn('any-code')).body).toMatchObject({ code })
		answers = people()
	})

	test('takes errcode 0 with an openid for a yes, whatever the content type', async () => {
		answers = () => ({ body: '{"errcode":0,"openid":"o-zero"}', type: 'application/xml' })
		expect((await sessions.signIn('any-code')).status).toBe(201)
		answers = people()
	})

	test('counts a failing and an unreachable WeChat as busy', async () => {
		answers = () => ({ status: 502, body: '{"openid":"o-not-believed"}' })
		expect((await sessions.signIn('any-code')).body).toMatchObject({ code: 'wechatBusy', retryable: true })
		answers = people()
		const alone = await startSessions('http://127.0.0.1:1')
		expect((await alone.signIn('any-code')).body).toMatchObject({ code: 'wechatBusy' })
	})
})

test('no line of the log holds a code, an openid, a key or a secret', async () => {
	const lines: string[] = []
	const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
	await sessions.signIn('frieda.1')
	await sessions.signIn('frieda.1')
	answers = () => ({
		body: '{"errcode":40029,"errmsg":"invalid code frieda, rid: 623ea70a-74b9b592-3e3d489a"}',
	})
	await sessions.signIn('frieda.2')
	answers = people()
	spy.mockRestore()
	const log = lines.filter((line) => line.startsWith('{')).join('')
	expect(log).toContain('rid 623ea70a-74b9b592-3e3d489a')
	expect(log).toContain('"code":"codeInvalid"')
	expect(log).not.toMatch(/frieda|never-to-be-seen/)
	expect(log).not.toContain(WECHAT_SECRET)
})
