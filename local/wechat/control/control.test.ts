import { afterAll, beforeAll, expect, it } from 'vitest'
import { progress, resident, startTrial, type Trial } from '../test/trial'

let trial: Trial
beforeAll(async () => {
	trial = await startTrial()
})
afterAll(() => trial.stop())

const asPage = (origin: string, path: string, init: RequestInit = {}) =>
	fetch(`${trial.sandbox.address}${path}`, { ...init, headers: { origin, ...init.headers } })

it('a web page of this machine answers for whoever is signed in there', async () => {
	const origin = 'http://127.0.0.1:5170'
	const arrived = await fetch(
		`${trial.sandbox.address}/?openid=${resident.openid}&return=${encodeURIComponent(`${origin}/`)}`,
		{ redirect: 'manual' },
	)
	const cookie = arrived.headers.get('set-cookie') ?? ''
	expect(cookie).toMatch(/^phone=oRESIDENT; Path=\/sandbox; HttpOnly; SameSite=Lax$/)
	const before = await asPage(origin, '/sandbox/subscribe', { method: 'OPTIONS' })
	expect([before.status, before.headers.get('access-control-allow-origin')]).toEqual([204, origin])
	const answer = await asPage(origin, '/sandbox/subscribe', {
		method: 'POST',
		headers: { cookie: 'other=1; phone=oRESIDENT' },
		body: JSON.stringify({ templates: { [progress]: 'accept' } }),
	})
	expect(answer.headers.get('access-control-allow-credentials')).toBe('true')
	expect(await answer.json()).toEqual({ errMsg: 'requestSubscribeMessage:ok', [progress]: 'accept' })
	const { quotas } = await trial.get('/sandbox/quotas', { openid: resident.openid })
	expect(quotas).toMatchObject({ [progress]: 1 })
})

it.each(['https://example.cn', 'http://127.0.0.1.example.cn', 'null'])(
	'says nothing to pages of %s',
	async (origin) => {
		const answer = await asPage(origin, '/sandbox/people')
		expect(answer.headers.get('access-control-allow-origin')).toBeNull()
	},
)

it('a visit is said by hand where WeChat would see it', async () => {
	const check = () =>
		trial.call('/wxa/msg_sec_check', { version: 2, openid: resident.openid, scene: 2, content: '灯' })
	trial.clock.set(trial.now() + 3 * 3600_000)
	expect((await check()).errcode).toBe(61010)
	await trial.control('visit', { openid: resident.openid })
	expect((await check()).errcode).toBe(0)
})

it.each(['visit', 'subscribe', 'change', 'phone-code', 'code'])('%s of nobody is refused', async (path) => {
	expect((await trial.control(path, { openid: 'nobody' })).message).toContain('no such person')
	expect((await trial.control(path, {})).message).toContain('no such person')
})
