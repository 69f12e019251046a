import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../test/trial'

let trial: Trial
beforeEach(async () => {
	trial = await startTrial()
})
afterEach(() => trial.stop())

const credential = { grant_type: 'client_credential', appid: 'wx1', secret: 's1' }
const plain = (changed = {}) => trial.get('/cgi-bin/token', { ...credential, ...changed })
const stable = (changed = {}) => trial.post('/cgi-bin/stable_token', { ...credential, ...changed })
const advance = (milliseconds: number) => trial.clock.set(trial.now() + milliseconds)
/** 0 where the token works. */
async function tried(token: unknown): Promise<number | undefined> {
	const { errcode } = await trial.get('/wxaapi/newtmpl/gettemplate', { access_token: String(token) })
	return errcode
}

describe('token', () => {
	it('gives another at each call; the one before works for five minutes more', async () => {
		const first = await plain()
		expect(first).toEqual({ access_token: expect.stringMatching(/^.{100,512}$/), expires_in: 7200 })
		const second = await plain()
		expect(second.access_token).not.toBe(first.access_token)
		expect([await tried(first.access_token), await tried(second.access_token)]).toEqual([0, 0])
		advance(5 * 60_000 + 1000)
		expect([await tried(first.access_token), await tried(second.access_token)]).toEqual([40001, 0])
	})

	it('keeps at most two alive', async () => {
		const [first, second, third] = [await plain(), await plain(), await plain()]
		expect([
			await tried(first.access_token),
			await tried(second.access_token),
			await tried(third.access_token),
		]).toEqual([40001, 0, 0])
	})

	it('expires after two hours', async () => {
		const { access_token } = await plain()
		advance(7200_000 + 1000)
		expect(await tried(access_token)).toBe(42001)
	})

	it.each([
		[{ grant_type: 'authorization_code' }, 40002],
		[{ appid: '' }, 41002],
		[{ appid: 'wx9' }, 40013],
		[{ secret: '' }, 41004],
		[{ secret: 'wrong' }, 40125],
	])('answers %j with %i, and so does stable_token', async (changed, errcode) => {
		expect((await plain(changed)).errcode).toBe(errcode)
		expect((await stable(changed)).errcode).toBe(errcode)
	})
})

describe('stable_token', () => {
	it('gives the same with the seconds that are left, until its last five minutes', async () => {
		const first = await stable()
		advance(100_000)
		const again = await stable()
		expect(again.access_token).toBe(first.access_token)
		expect(again.expires_in).toBeLessThanOrEqual(7100)
		advance(7200_000 - 100_000 - 4 * 60_000)
		const next = await stable()
		expect(next.access_token).not.toBe(first.access_token)
		expect([await tried(first.access_token), await tried(next.access_token)]).toEqual([0, 0])
		advance(4 * 60_000 + 1000)
		expect([await tried(first.access_token), await tried(next.access_token)]).toEqual([40001, 0])
	})

	it('by force gives a new one and ends the one before, 30 seconds apart, 20 a day', async () => {
		const first = await stable()
		const forced = await stable({ force_refresh: true })
		expect([await tried(first.access_token), await tried(forced.access_token)]).toEqual([40001, 0])
		expect((await stable({ force_refresh: true })).errcode).toBe(45011)
		for (let count = 1; count < 20; count++) {
			advance(31_000)
			expect((await stable({ force_refresh: true })).errcode).toBeUndefined()
		}
		advance(31_000)
		expect((await stable({ force_refresh: true })).errcode).toBe(45009)
		advance(86_400_000)
		expect((await stable({ force_refresh: true })).errcode).toBeUndefined()
	})

	it('and token do not disturb each other', async () => {
		const [a, b] = [await stable(), await plain()]
		await plain()
		await plain()
		expect([await tried(a.access_token), await tried(b.access_token)]).toEqual([0, 40001])
		const c = await plain()
		await stable({ force_refresh: true })
		expect(await tried(c.access_token)).toBe(0)
	})

	it('wants POST', async () => {
		expect((await trial.get('/cgi-bin/stable_token', credential)).errcode).toBe(43002)
		expect((await trial.post('/cgi-bin/token', {}, credential)).errcode).toBe(43001)
	})
})

it('tells a missing token from an unknown one and from one that was taken back', async () => {
	expect((await trial.get('/wxaapi/newtmpl/gettemplate')).errcode).toBe(41001)
	expect(await tried('never given out')).toBe(40014)
	const [a, b] = [await stable(), await plain()]
	await trial.control('faults', { invalidateToken: true })
	expect([await tried(a.access_token), await tried(b.access_token)]).toEqual([40001, 40001])
	expect((await stable()).access_token).not.toBe(a.access_token)
})
