import { afterAll, beforeAll, expect, it } from 'vitest'
import { neighbour, resident, startTrial, stranger, type Trial } from '../test/trial'

let trial: Trial
beforeAll(async () => {
	trial = await startTrial()
})
afterAll(() => trial.stop())

const codeOf = async (openid: string) => (await trial.control('phone-code', { openid })).code
const ask = (body: unknown) => trial.call('/wxa/business/getuserphonenumber', body)

it('gives the number for a code, once', async () => {
	const code = await codeOf(resident.openid)
	expect(await ask({ code, openid: resident.openid })).toMatchObject({
		errcode: 0,
		phone_info: {
			phoneNumber: '19900000001',
			purePhoneNumber: '19900000001',
			countryCode: '86',
			watermark: { appid: 'wx1', timestamp: expect.any(Number) },
		},
	})
	expect((await ask({ code })).errcode).toBe(40029)
})

it('refuses an old code, a sign-in code, another app and another person', async () => {
	const old = await codeOf(resident.openid)
	trial.clock.set(trial.now() + 5 * 60_000 + 1000)
	expect((await ask({ code: old })).errcode).toBe(40029)
	const { code } = await trial.control('code', { openid: resident.openid })
	expect((await ask({ code })).errcode).toBe(40029)
	expect((await ask({ code: await codeOf(stranger.openid) })).errcode).toBe(40013)
	expect((await ask({ code: await codeOf(resident.openid), openid: neighbour.openid })).errcode).toBe(40029)
	expect((await ask({})).errcode).toBe(40029)
})
