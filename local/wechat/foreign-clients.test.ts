import API from 'co-wechat-api'
import { MiniApp } from 'node-easywechat'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { progress, progressData, resident, startTrial, type Trial } from './test/trial'

/** Two clients of WeChat that nobody here wrote sign in and send: what works for them is not only our own idea of it. */
let trial: Trial
beforeAll(async () => {
	trial = await startTrial()
})
afterAll(() => trial.stop())
beforeEach(() => accept())

const accept = () =>
	trial.control('subscribe', { openid: resident.openid, templates: { [progress]: 'accept' } })
const freshCode = async () => String((await trial.control('code', { openid: resident.openid })).code)
const page = 'pages/case/index?case=c1'
const received = async () => (await trial.control('messages')).messages as { readonly page: string }[]

describe('co-wechat-api', () => {
	let api: API
	beforeAll(() => {
		api = new API('wx1', 's1')
		api.prefix = `${trial.sandbox.address}/cgi-bin/`
		api.snsPrefix = `${trial.sandbox.address}/sns/`
	})

	it('signs in, once with a code', async () => {
		const code = await freshCode()
		expect((await api.code2Session(code)).openid).toBe(resident.openid)
		await expect(api.code2Session(code)).rejects.toMatchObject({ code: 40163 })
	})

	it('sends, and hears the error', async () => {
		const before = (await received()).length
		expect((await api.sendSubscribeMessage(resident.openid, progress, page, progressData)).errcode).toBe(0)
		expect((await received()).slice(before)).toMatchObject([{ page, data: { thing2: '路灯不亮' } }])
		await expect(
			api.sendSubscribeMessage(resident.openid, progress, page, { ...progressData, thing5: { value: '' } }),
		).rejects.toMatchObject({ code: 47003, message: expect.stringContaining('data.thing5.value') })
	})

	it.each([
		['has expired', () => void trial.clock.set(trial.now() + 3 * 3600_000)],
		['was taken back', () => trial.control('faults', { invalidateToken: true })],
	])('gets another token where its own %s, and sends', async (_, spoil) => {
		const { accessToken } = await api.getAccessToken()
		await spoil()
		const before = (await received()).length
		expect((await api.sendSubscribeMessage(resident.openid, progress, page, progressData)).errcode).toBe(0)
		expect(await received()).toHaveLength(before + 1)
		expect((await api.getAccessToken()).accessToken).not.toBe(accessToken)
	})
})

describe('node-easywechat', () => {
	const start = (stable: boolean) => {
		const client = new MiniApp({
			app_id: 'wx1',
			secret: 's1',
			token: 'AAAAA',
			aes_key: 'A'.repeat(43),
			use_stable_access_token: stable,
			http: { baseURL: trial.sandbox.address, throw: false },
		})
		// Its own would be a file that outlives the test.
		const kept = new Map<string, unknown>()
		client.setCache({
			get: async (key: string) => kept.get(key),
			set: async (key: string, value: unknown) => {
				kept.set(key, value)
				return true
			},
			has: async (key: string) => kept.has(key),
			delete: async (key: string) => kept.delete(key),
		})
		return client
	}
	const message = { touser: resident.openid, template_id: progress, page, data: progressData }

	it.each([true, false])('signs in and sends (stable token: %s)', async (stable) => {
		const client = start(stable)
		const session = (await client.getUtils().codeToSession(await freshCode())) as { openid: string }
		expect(session.openid).toBe(resident.openid)
		const before = (await received()).length
		const answer = await client.getClient().postJson('cgi-bin/message/subscribe/send', message)
		expect(answer.toObject()).toMatchObject({ errcode: 0 })
		expect(await received()).toHaveLength(before + 1)
	})

	it('hears the error', async () => {
		const answer = await start(true)
			.getClient()
			.postJson('cgi-bin/message/subscribe/send', { ...message, template_id: 'none' })
		expect(answer.toObject()).toMatchObject({ errcode: 40037 })
	})
})
