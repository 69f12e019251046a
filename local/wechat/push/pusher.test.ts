import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { progress, resident, startTrial, type Trial } from '../test/trial'
import { sign } from './envelope'

let trial: Trial
beforeAll(async () => {
	trial = await startTrial({ patience: 300 })
})
afterAll(() => trial.stop())
beforeEach(async () => {
	await trial.sandbox.settle()
	trial.events.length = 0
	trial.requests.length = 0
	trial.answer = { status: 200, body: 'success' }
})

/** Makes WeChat push one event, and waits for its end. */
async function pushOne(): Promise<void> {
	await trial.control('subscribe', { openid: resident.openid, templates: { [progress]: 'accept' } })
	await trial.sandbox.settle()
}

it('goes to the path of the app, in safe mode', async () => {
	await pushOne()
	const [request] = trial.requests
	expect(request?.url.pathname).toBe('/wechat/push/wx1')
	const query = Object.fromEntries(request?.url.searchParams ?? [])
	expect(query).toMatchObject({
		openid: resident.openid,
		encrypt_type: 'aes',
		nonce: expect.stringMatching(/^\d+$/),
	})
	// The plain signature is there as well, and says nothing about the body.
	expect(query.signature).toBe(sign('AAAAA', query.timestamp ?? '', query.nonce ?? ''))
	expect(Object.keys(request?.body ?? {})).toEqual(['ToUserName', 'Encrypt'])
	expect(Math.abs(Number(query.timestamp) - trial.now() / 1000)).toBeLessThan(5)
})

it.each([
	['no answer in time', undefined],
	['a failure', { status: 503, body: '' }],
	['words that are neither empty nor success', { status: 200, body: 'thanks' }],
])('comes three times for %s, the same message in a fresh envelope', async (_, answer) => {
	trial.answer = answer
	await pushOne()
	expect(trial.events).toHaveLength(3)
	expect(new Set(trial.events.map((event) => JSON.stringify(event))).size).toBe(1)
	expect(new Set(trial.requests.map(({ body }) => body.Encrypt)).size).toBe(3)
	const pushes = (await trial.control('pushes')).pushes as { done: boolean }[]
	expect(pushes.at(-1)?.done).toBe(false)
})

it('comes once where it is taken with an empty answer', async () => {
	trial.answer = { status: 200, body: '' }
	await pushOne()
	expect(trial.events).toHaveLength(1)
})

it('asks whether the address is ours', async () => {
	expect(await trial.control('verify', { appid: 'wx1' })).toEqual({ verified: true })
})
