import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resident, startTrial, stranger, type Trial } from '../test/trial'

let trial: Trial
beforeAll(async () => {
	trial = await startTrial()
})
afterAll(() => trial.stop())

it('knows the newest session key only', async () => {
	const { access_token } = await trial.get('/cgi-bin/token', {
		grant_type: 'client_credential',
		appid: 'wx1',
		secret: 's1',
	})
	const check = async (key: unknown, openid = resident.openid, sig_method = 'hmac_sha256') => {
		const signature = createHmac('sha256', String(key)).update('').digest('hex')
		const query = { access_token: String(access_token), openid, signature, sig_method }
		return (await trial.get('/wxa/checksession', query)).errcode
	}
	const { session_key: first } = await trial.signIn(resident.openid)
	expect(await check(first)).toBe(0)
	const { session_key: second } = await trial.signIn(resident.openid)
	expect([await check(first), await check(second)]).toEqual([87009, 0])
	expect(await check(second, stranger.openid)).toBe(40003)
	expect(await check(second, resident.openid, 'md5')).toBe(40097)
})
