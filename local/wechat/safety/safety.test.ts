import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../cloud/listen'
import { neighbour, resident, startTrial, stranger, type Trial } from '../test/trial'

let trial: Trial
let files: Listening
beforeAll(async () => {
	trial = await startTrial()
	files = await listen(
		createServer((request, response) => {
			if (request.url === '/photo.jpg') return void response.end(Buffer.from('ffd8ffe000104a46', 'hex'))
			if (request.url === '/large.jpg')
				return void response.end(Buffer.alloc(11 * 1024 * 1024, 'ffd8ff', 'hex'))
			if (request.url === '/page') return void response.end('<html>')
			response.writeHead(403).end('<Error/>')
		}),
		0,
	)
})
afterAll(async () => {
	await trial.stop()
	await files.stop()
})
beforeEach(async () => {
	await trial.sandbox.settle()
	trial.events.length = 0
	await trial.control('faults', { check: 'pass', media: 'later' })
	await trial.signIn(resident.openid)
})

const text = (changed = {}) =>
	trial.call('/wxa/msg_sec_check', {
		version: 2,
		openid: resident.openid,
		scene: 2,
		content: '路灯不亮。',
		...changed,
	})
const media = (changed = {}) =>
	trial.call('/wxa/media_check_async', {
		version: 2,
		openid: resident.openid,
		scene: 2,
		media_type: 2,
		media_url: `${files.address}/photo.jpg`,
		...changed,
	})

describe('msg_sec_check', () => {
	it('passes, doubts or refuses', async () => {
		expect(await text()).toMatchObject({
			errcode: 0,
			result: { suggest: 'pass', label: 100 },
			trace_id: expect.stringMatching(/^[\w-]{20,}$/),
		})
		expect((await text({ content: '这里有演示违规的话。' })).result).toEqual({
			suggest: 'risky',
			label: 20006,
		})
		expect((await text({ content: '这里有演示存疑的话。' })).result).toEqual({
			suggest: 'review',
			label: 21000,
		})
		await trial.control('faults', { risky: true })
		expect((await text()).result).toEqual({ suggest: 'risky', label: 20006 })
	})

	it.each([
		[{ content: '' }, 44002],
		[{ content: '字'.repeat(2501) }, 45002],
		[{ content: '字'.repeat(2500) }, 0],
		[{ scene: 5 }, 40129],
		[{ version: 1 }, 40097],
		[{ openid: 'nobody' }, 40003],
		[{ openid: stranger.openid }, 43104],
		[{ openid: neighbour.openid }, 61010],
	])('answers %j with %i', async (changed, errcode) => {
		expect((await text(changed)).errcode).toBe(errcode)
		if (errcode !== 44002 && errcode !== 45002) expect((await media(changed)).errcode).toBe(errcode)
		await trial.sandbox.settle()
	})

	it('wants a visit within two hours of the clock', async () => {
		trial.clock.set(trial.now() + 2 * 3600_000 - 1000)
		expect((await text()).errcode).toBe(0)
		trial.clock.set(trial.now() + 2000)
		expect([(await text()).errcode, (await media()).errcode]).toEqual([61010, 61010])
		await trial.signIn(resident.openid)
		expect((await text()).errcode).toBe(0)
	})
})

describe('media_check_async', () => {
	/** The answer's trace, and what was pushed for it. */
	async function checked(changed = {}) {
		const answer = await media(changed)
		await expect
			.poll(() => trial.events.filter(({ trace_id }) => trace_id === answer.trace_id).length)
			.toBeGreaterThan(0)
		await trial.sandbox.settle()
		return trial.events.filter(({ trace_id }) => trace_id === answer.trace_id)
	}

	it('answers a trace and pushes the result, its time a number', async () => {
		expect(await checked()).toEqual([
			{
				ToUserName: expect.stringMatching(/^gh_/),
				FromUserName: resident.openid,
				CreateTime: expect.any(Number),
				MsgType: 'event',
				Event: 'wxa_media_check',
				appid: 'wx1',
				trace_id: expect.any(String),
				version: 2,
				errcode: 0,
				errmsg: 'ok',
				result: { suggest: 'pass', label: 100 },
				detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
			},
		])
	})

	it('says risky or review where it is told to', async () => {
		await trial.control('faults', { check: 'review' })
		expect((await checked())[0]?.result).toEqual({ suggest: 'review', label: 21000 })
	})

	it.each(['/gone.jpg', '/page', '/large.jpg'])('says -1008 of %s', async (path) => {
		const [event] = await checked({ media_url: `${files.address}${path}` })
		expect(event?.errcode).toBe(-1008)
		expect(event).not.toHaveProperty('result')
	})

	it('may come before the answer, twice, or never', async () => {
		await trial.control('faults', { media: 'early' })
		const early = await media()
		expect(trial.events.map(({ trace_id }) => trace_id)).toEqual([early.trace_id])
		await trial.control('faults', { media: 'twice' })
		await media()
		await expect.poll(() => trial.events.length).toBe(3)
		expect(trial.events[1]).toEqual(trial.events[2])
		await trial.control('faults', { media: 'never' })
		await media()
		await trial.sandbox.settle()
		expect(trial.events).toHaveLength(3)
	})

	it.each([
		[{ media_type: 3 }, 40004],
		[{ media_url: 'file:///etc/passwd' }, 40097],
	])('answers %j with %i', async (changed, errcode) => {
		expect((await media(changed)).errcode).toBe(errcode)
	})

	it('answers a second request for the same with 87020 while it is looked at', async () => {
		const answers = await Promise.all([media(), media()])
		expect(answers.map(({ errcode }) => errcode).sort()).toEqual([0, 87020])
	})
})
