import { caseAnswerSchema } from '@huying/shared/case/case-view'
import { commandSchema, submissionSchema } from '@huying/shared/case/command'
import { nearbyAnswerSchema } from '@huying/shared/nearby/nearby-view'
import { homePage, nearbyText, reportPage } from '@huying/shared/text/zh-CN/index'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { builtWeapp } from './built'
import { openMiniProgram } from './mini-program'
import type { WxRequest, WxResponse } from './phone'

const dist = builtWeapp()
const village = { code: '370404001006', name: '工农社区' }
const at = 1_800_000_000_000
const lamp = 'case-0123456789abcdef'
const tenant = {
	tenant: '370404',
	name: '峄城区',
	service: '榴乡诉递',
	towns: [{ code: '370404001', name: '坛山街道', villages: [village] }],
}
const session = { token: 'token', expiresAt: Date.now() + 86_400_000, user: 'u', tenant: '370404' }
const near = v.parse(nearbyAnswerSchema, {
	cases: [
		{
			case: lamp,
			status: 'handling',
			matter: 'streetlight',
			village: village.code,
			unitName: '住建局',
			openedAt: at,
			since: at,
			followers: 2,
			metres: 50,
		},
	],
	pictures: {},
})
const shown = v.parse(caseAnswerSchema, {
	case: lamp,
	number: '',
	type: 'report',
	status: 'handling',
	source: 'miniProgram',
	identity: 'anonymous',
	matter: 'streetlight',
	village: village.code,
	unitName: '住建局',
	openedAt: at,
	since: at,
	changedAt: at,
	reworks: 0,
	urged: 0,
	callerWithdrew: false,
	relation: 'public',
	version: 0,
	photos: [],
	timeline: [],
	responsibilities: [],
	following: true,
	followers: 3,
	moves: ['follow', 'unfollow'],
	pictures: {},
})

/** An API beside which one public case is near; `nearby` says what comes of asking. */
function standInForApi(nearby: () => Promise<WxResponse>) {
	const world = { asked: [] as string[], submitted: [] as unknown[], commands: [] as unknown[] }
	const answers: Record<string, (body: unknown) => unknown> = {
		'POST /sessions': () => session,
		'GET /me': () => ({ user: 'u', tenant: '370404', tenantName: '峄城区', since: at, posts: [] }),
		'GET /tenants': () => tenant,
		'GET /cases': () => ({ cases: [], pictures: {} }),
		[`GET /cases/${lamp}`]: () => shown,
		[`POST /cases/${lamp}/commands`]: (body) => {
			world.commands.push(v.parse(commandSchema, body))
			return { case: lamp, number: '', version: 5, status: 'handling', at }
		},
		'POST /cases': (body) => {
			const submission = v.parse(submissionSchema, body)
			world.submitted.push(submission)
			return { case: submission.id, number: '2611-0385-2746', version: 1, status: 'submitted', at }
		},
	}
	const request = async ({ url, method, data }: WxRequest): Promise<WxResponse> => {
		const path = url.replace(/^https?:\/\/[^/]+/, '')
		world.asked.push(`${method} ${path}`)
		if (path.startsWith('/nearby')) return nearby()
		const bare = path.replace(/^\/tenants\/.*/, '/tenants').replace(/\?.*/, '')
		const answer = answers[`${method} ${bare}`]
		if (!answer) return { statusCode: 404, data: { code: 'routeUnknown', message: '', retryable: false } }
		return { statusCode: 200, data: answer(typeof data === 'string' ? JSON.parse(data) : undefined) }
	}
	return { world, request }
}

async function writeAndSend(request: (asked: WxRequest) => Promise<WxResponse>) {
	const program = await openMiniProgram({ dist, request })
	await program.open('pages/home/index')
	await program.until(homePage.hero.action)
	await program.tap(homePage.hero.action)
	await program.until(reportPage.text.label)
	await program.type(reportPage.text.label, '路灯不亮。')
	await program.tap(reportPage.village.choose)
	await program.until('坛山街道')
	await program.tap('坛山街道')
	await program.tap(village.name)
	await program.tap(reportPage.send)
	return program
}
const found = async () => ({ statusCode: 200, data: near })
const { sheet, joined, followed } = nearbyText

test('what others called about near by is shown first, and one tap joins it: nothing is sent', async () => {
	const { world, request } = standInForApi(found)
	const program = await writeAndSend(request)
	await program.until(sheet.title)
	expect(world.asked).toContain(`GET /nearby?village=${village.code}`)
	for (const words of [sheet.metres(50), sheet.people(2), sheet.unit('住建局')])
		expect(program.words()).toContain(words)
	await program.tap(sheet.same)
	await program.until(joined.title)
	expect(world.commands).toMatchObject([{ type: 'follow' }])
	await program.tap(joined.look)
	await program.until(followed.note)
	expect(program.words()).toContain(followed.unfollow)
	expect(world.submitted).toEqual([])
	expect(program.errors).toEqual([])
})

test('it is something else: one tap more, and the report goes out', async () => {
	const { world, request } = standInForApi(found)
	const program = await writeAndSend(request)
	await program.until(sheet.title)
	await program.tap(sheet.on)
	await program.until(reportPage.sent.number('2611-0385-2746'), 5000)
	expect(world.submitted).toHaveLength(1)
	expect(world.commands).toEqual([])
	expect(program.errors).toEqual([])
})

test('after joining, what was written can go out all the same', async () => {
	const { world, request } = standInForApi(found)
	const program = await writeAndSend(request)
	await program.until(sheet.title)
	await program.tap(sheet.same)
	await program.until(joined.title)
	await program.tap(joined.also)
	await program.until(reportPage.sent.number('2611-0385-2746'), 5000)
	expect(world.submitted).toMatchObject([{ text: '路灯不亮。' }])
	expect(program.errors).toEqual([])
})

test.each([
	['nothing is near', async () => ({ statusCode: 200, data: { cases: [], pictures: {} } })],
	['the question is refused', async () => ({ statusCode: 401, data: { code: 'sessionExpired' } })],
	['no answer comes', () => Promise.reject(new Error('request:fail'))],
	[
		'the answer takes too long',
		() => new Promise<WxResponse>((done) => setTimeout(() => done({ statusCode: 200, data: near }), 3500)),
	],
])('where %s, the report goes out as before', async (_, nearby) => {
	const { world, request } = standInForApi(nearby)
	const program = await writeAndSend(request)
	await program.until(reportPage.sent.number('2611-0385-2746'), 6000)
	expect(program.find(sheet.title)).toBeUndefined()
	expect(world.submitted).toHaveLength(1)
	expect(world.asked.filter((asked) => asked === 'POST /sessions')).toHaveLength(1)
	expect(program.errors).toEqual([])
})
