import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Clock, startClock } from '../cloud/clock'
import type { Listening } from '../cloud/listen'
import { peopleOf } from './people'
import { startSandbox } from './sandbox'

const person = {
	openid: 'oDEMO',
	appid: 'wx1',
	name: '受理员<甲>（演示）',
	posts: ['受理员·社会治理服务中心'],
}
const app = { appid: 'wx1', secret: 's1', tenant: '370404', tenantName: '峄城区', people: [person] }
const other = { appid: 'wx2', secret: 's2', tenant: '410184', tenantName: '新郑市', people: [] }

let sandbox: Listening
let clock: Clock
beforeAll(async () => {
	clock = startClock()
	sandbox = await startSandbox({
		people: peopleOf([app, other]),
		clock,
		port: 0,
		api: () => 'http://127.0.0.1:1',
	})
})
afterAll(() => sandbox.stop())

async function freshCode(): Promise<string> {
	const answer = await fetch(`${sandbox.address}/sandbox/code`, {
		method: 'POST',
		body: JSON.stringify({ openid: 'oDEMO' }),
	})
	return ((await answer.json()) as { code: string }).code
}

async function exchange(changed: Record<string, string | undefined>) {
	const query = { appid: 'wx1', secret: 's1', grant_type: 'authorization_code', ...changed }
	const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
	const answer = await fetch(`${sandbox.address}/sns/jscode2session?${new URLSearchParams(kept)}`)
	expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain'])
	return JSON.parse(await answer.text()) as {
		errcode?: number
		errmsg?: string
		openid?: string
		session_key?: string
	}
}

describe('jscode2session', () => {
	it('gives an openid and a session key for a code, once', async () => {
		const code = await freshCode()
		const first = await exchange({ js_code: code })
		expect(first).toEqual({ openid: 'oDEMO', session_key: expect.stringMatching(/^[\w+/]{22}==$/) })
		const again = await exchange({ js_code: code })
		expect(again.errcode).toBe(40163)
		expect(again.errmsg).toMatch(/ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/)
	})

	it('refuses a code after five minutes of the clock', async () => {
		const code = await freshCode()
		clock.set(clock.now() + 5 * 60_000 + 1000)
		expect((await exchange({ js_code: code })).errcode).toBe(40029)
	})

	it("refuses another app's code, and does not use it up", async () => {
		const code = await freshCode()
		expect((await exchange({ js_code: code, appid: 'wx2', secret: 's2' })).errcode).toBe(40029)
		expect((await exchange({ js_code: code })).openid).toBe('oDEMO')
	})

	it.each([
		[{ appid: undefined }, 41002],
		[{ appid: 'wx9' }, 40013],
		[{ secret: undefined }, 41004],
		[{ secret: 'wrong' }, 40125],
		[{ grant_type: 'client_credential' }, 40002],
		[{ js_code: 'never issued' }, 40029],
		[{}, 41008],
	])('answers %j with %i', async (changed, errcode) => {
		expect((await exchange(changed)).errcode).toBe(errcode)
	})
})

describe('phones', () => {
	it('lists the people and the first app', async () => {
		const answer = await fetch(`${sandbox.address}/sandbox/people`)
		expect(await answer.json()).toEqual({ appid: 'wx1', secret: 's1', people: [person] })
	})

	it('sends the picked person back with a code that works', async () => {
		const back = encodeURIComponent('http://127.0.0.1:5170/#/pages/sign-in/index')
		const page = await (await fetch(`${sandbox.address}/?return=${back}`)).text()
		expect(page).toContain('受理员&#60;甲&#62;（演示）')
		const answer = await fetch(`${sandbox.address}/?openid=oDEMO&return=${back}`, { redirect: 'manual' })
		const location = new URL(answer.headers.get('location') ?? '')
		expect(location.href).toMatch(/^http:\/\/127\.0\.0\.1:5170\/\?code=.+&appid=wx1#\/pages\/sign-in\/index$/)
		expect((await exchange({ js_code: location.searchParams.get('code') ?? '' })).openid).toBe('oDEMO')
	})

	it.each(['https://example.cn/', 'http://127.0.0.1.example.cn/', 'javascript:alert(1)'])(
		'never sends a code to %s',
		async (back) => {
			const answer = await fetch(`${sandbox.address}/?openid=oDEMO&return=${encodeURIComponent(back)}`, {
				redirect: 'manual',
			})
			expect(answer.status).toBe(200)
		},
	)

	it('says in words that the API did not answer', async () => {
		const answer = await fetch(`${sandbox.address}/phone`, {
			method: 'POST',
			body: new URLSearchParams({ openid: 'oDEMO', code: 'WDJBMJHT' }),
		})
		expect(await answer.text()).toContain('接口没有应答')
	})
})

it('answers bad bodies and unknown people', async () => {
	for (const body of ['', '{', 'null', '{"openid":"nobody"}']) {
		expect((await fetch(`${sandbox.address}/sandbox/code`, { method: 'POST', body })).status).toBe(404)
	}
})
