import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { progress, progressData, resident, startTrial, type Trial } from '../test/trial'
import { none } from './faults'

let trial: Trial
let token: string
beforeAll(async () => {
	trial = await startTrial()
	const { access_token } = await trial.post('/cgi-bin/stable_token', {
		grant_type: 'client_credential',
		appid: 'wx1',
		secret: 's1',
	})
	token = String(access_token)
})
afterEach(() => trial.control('faults', none))
afterAll(() => trial.stop())

const templates = () => fetch(`${trial.sandbox.address}/wxaapi/newtmpl/gettemplate?access_token=${token}`)

it('slow: the answer waits', async () => {
	await trial.control('faults', { slow: 300 })
	const began = Date.now()
	await templates()
	expect(Date.now() - began).toBeGreaterThanOrEqual(290)
})

it('down: no answer, as often as is said', async () => {
	await trial.control('faults', { down: true, times: 2 })
	await expect(templates()).rejects.toThrow()
	await expect(templates()).rejects.toThrow()
	expect((await templates()).status).toBe(200)
	expect(await trial.control('faults')).toEqual({ ...none, banned: [] })
})

it('tooMany and status: a proxy answers', async () => {
	await trial.control('faults', { tooMany: true })
	const many = await templates()
	expect([many.status, JSON.parse(await many.text()).errcode]).toEqual([429, 45011])
	await trial.control('faults', { tooMany: false, status: 502 })
	const gateway = await templates()
	expect([gateway.status, await gateway.text()]).toEqual([502, '<html>Bad Gateway</html>'])
})

it('half: it is done, and its answer breaks off', async () => {
	await trial.control('subscribe', { openid: resident.openid, templates: { [progress]: 'accept' } })
	await trial.control('faults', { half: true, path: '/cgi-bin/message/' })
	expect((await templates()).status).toBe(200)
	const answer = fetch(`${trial.sandbox.address}/cgi-bin/message/subscribe/send?access_token=${token}`, {
		method: 'POST',
		body: JSON.stringify({ touser: resident.openid, template_id: progress, data: progressData }),
	}).then((answer) => answer.text())
	await expect(answer).rejects.toThrow()
	expect((await trial.control('messages')).messages).toHaveLength(1)
})

it.each([
	{ strange: true },
	{ slow: -1 },
	{ status: 99 },
	{ slow: '1' },
	{ down: 1 },
	{ check: 'perhaps' },
	{ banned: 'x' },
	{ invalidateToken: 1 },
	{ risky: 'yes' },
])('refuses %j', async (wish) => {
	expect((await trial.control('faults', wish)).message).toContain('not known')
	expect(await trial.control('faults')).toEqual({ ...none, banned: [] })
})
