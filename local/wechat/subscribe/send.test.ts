import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
	ask,
	neighbour,
	progress,
	progressData,
	resident,
	startTrial,
	stranger,
	type Trial,
} from '../test/trial'

let trial: Trial
beforeAll(async () => {
	trial = await startTrial()
})
afterAll(() => trial.stop())
beforeEach(async () => {
	await trial.sandbox.settle()
	trial.events.length = 0
})

const accept = (openid = resident.openid, template = progress) =>
	trial.control('subscribe', { openid, templates: { [template]: 'accept' } })
const message = (changed = {}) => ({
	touser: resident.openid,
	template_id: progress,
	page: 'pages/case/index?case=c1',
	miniprogram_state: 'formal',
	lang: 'zh_CN',
	data: progressData,
	...changed,
})
const send = (changed = {}, appid: 'wx1' | 'wx2' = 'wx1') =>
	trial.call('/cgi-bin/message/subscribe/send', message(changed), appid)
const received = async (openid = resident.openid) =>
	(await trial.get('/sandbox/messages', { openid })).messages as Record<string, unknown>[]

describe('send', () => {
	it('one accept is one message', async () => {
		const before = (await received()).length
		expect((await send()).errcode).toBe(43101)
		await accept()
		expect(await send()).toEqual({ errcode: 0, errmsg: 'ok' })
		expect((await send()).errcode).toBe(43101)
		const now = await received()
		expect(now).toHaveLength(before + 1)
		expect(now.at(-1)).toMatchObject({
			openid: resident.openid,
			template: progress,
			page: 'pages/case/index?case=c1',
			data: { thing2: '路灯不亮', phrase3: '办理中' },
		})
	})

	it('does without page, miniprogram_state and lang', async () => {
		await accept()
		const { touser, template_id, data } = message()
		const answer = await trial.call('/cgi-bin/message/subscribe/send', { touser, template_id, data })
		expect(answer.errcode).toBe(0)
		expect((await received()).at(-1)).not.toHaveProperty('page')
		await accept()
		expect((await send({ page: '' })).errcode).toBe(0)
		expect((await received()).at(-1)).not.toHaveProperty('page')
	})

	it('tells our server that it was sent', async () => {
		await accept()
		await send()
		await trial.sandbox.settle()
		expect(trial.events.find(({ Event }) => Event === 'subscribe_msg_sent_event')).toEqual({
			ToUserName: expect.stringMatching(/^gh_[0-9a-f]{12}$/),
			FromUserName: resident.openid,
			CreateTime: expect.stringMatching(/^\d{10}$/),
			MsgType: 'event',
			Event: 'subscribe_msg_sent_event',
			List: {
				TemplateId: progress,
				MsgID: expect.stringMatching(/^\d+$/),
				ErrorCode: '0',
				ErrorStatus: 'success',
			},
		})
	})

	it('a value that breaks its rule is named, and uses up nothing', async () => {
		await accept()
		const { errcode, errmsg } = await send({ data: { ...progressData, phrase3: { value: 'done' } } })
		expect(errcode).toBe(47003)
		expect(errmsg).toMatch(/^argument invalid! data\.phrase3\.value invalid rid: [0-9a-f-]{26}$/)
		const { thing5: _, ...without } = progressData
		expect((await send({ data: without })).errmsg).toContain('data.thing5.value is empty')
		expect((await send()).errcode).toBe(0)
	})

	it.each([
		[{ touser: 'nobody' }, 40003],
		[{ touser: stranger.openid }, 40003],
		[{ template_id: 'none' }, 40037],
		[{ page: 'pages/nowhere/index' }, 41030],
		[{ data: { ...progressData, thing2: { value: '演示违规' } } }, 45168],
		[{ lang: 'de' }, 47003],
		[{ miniprogram_state: 'released' }, 47003],
	])('answers %j with %i', async (changed, errcode) => {
		expect((await send(changed)).errcode).toBe(errcode)
	})

	it("refuses another app's person and another app's template", async () => {
		expect((await send({}, 'wx2')).errcode).toBe(40003)
		expect((await send({ touser: stranger.openid }, 'wx2')).errcode).toBe(40037)
	})

	it.each([
		['', 44002],
		['{', 47001],
		['[]', 47001],
		['null', 47001],
	])('answers the body %j with %i', async (body, errcode) => {
		expect((await trial.call('/cgi-bin/message/subscribe/send', body)).errcode).toBe(errcode)
	})

	it('one at a time to one person; to two people at once', async () => {
		await accept()
		await accept()
		await accept(neighbour.openid)
		const answers = await Promise.all([send(), send(), send({ touser: neighbour.openid })])
		expect(answers.map(({ errcode }) => errcode).sort()).toEqual([0, 0, 43108])
		expect((await send()).errcode).toBe(0)
	})
})

describe('subscribe', () => {
	it('answers as the phone does, and pushes what was chosen: one thing an object, several an array', async () => {
		const both = await trial.control('subscribe', {
			openid: resident.openid,
			templates: { [progress]: 'accept', [ask]: 'reject' },
		})
		expect(both).toEqual({ errMsg: 'requestSubscribeMessage:ok', [progress]: 'accept', [ask]: 'reject' })
		await accept()
		await trial.sandbox.settle()
		const item = (TemplateId: string, SubscribeStatusString: string) => ({
			TemplateId,
			SubscribeStatusString,
			PopupScene: '0',
		})
		const lists = trial.events.map(({ List }) => List)
		expect(lists).toContainEqual([item(progress, 'accept'), item(ask, 'reject')])
		expect(lists).toContainEqual(item(progress, 'accept'))
		expect((await send({ template_id: ask })).errcode).not.toBe(0)
	})

	it('turned off, what was granted is gone, and our server is told', async () => {
		await accept()
		await trial.control('change', { openid: resident.openid })
		expect((await send()).errcode).toBe(43101)
		await trial.sandbox.settle()
		const change = trial.events.find(({ Event }) => Event === 'subscribe_msg_change_event')
		expect(change?.List).toHaveLength(3)
		expect(change?.List).toContainEqual({ TemplateId: progress, SubscribeStatusString: 'reject' })
	})

	it('a banned template answers ban and 43107, until the ban is lifted', async () => {
		await accept()
		expect(
			await trial.control('subscribe', { openid: neighbour.openid, templates: { [progress]: 'ban' } }),
		).toEqual({
			errMsg: 'requestSubscribeMessage:ok',
			[progress]: 'ban',
		})
		expect((await accept())[progress]).toBe('ban')
		expect((await send()).errcode).toBe(43107)
		await trial.control('faults', { banned: [] })
		expect((await send()).errcode).toBe(0)
	})

	it.each([
		[{}, 10001],
		[{ none: 'accept' }, 20001],
		[{ [progress]: 'perhaps' }, 10004],
		[Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`t${index}`, 'accept'])), 20003],
	])('answers %j with %i', async (templates, errCode) => {
		expect((await trial.control('subscribe', { openid: resident.openid, templates })).errCode).toBe(errCode)
	})
})

it('gettemplate lists three one-time templates of two to five keywords', async () => {
	const { data } = await trial.call('/wxaapi/newtmpl/gettemplate')
	expect(data).toHaveLength(3)
	for (const template of data as Record<string, string>[]) {
		expect(template).toMatchObject({ type: 2, priTmplId: expect.stringMatching(/^[\w-]{43}$/) })
		const lines = template.content?.trim().split('\n') ?? []
		expect(lines.length).toBeGreaterThanOrEqual(2)
		expect(lines.length).toBeLessThanOrEqual(5)
		for (const line of lines) expect(line).toMatch(/^\p{Script=Han}+:\{\{[a-z_]+\d\.DATA\}\}$/u)
	}
})
