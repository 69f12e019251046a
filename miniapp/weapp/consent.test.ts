import { routes } from '@huying/shared/api/routes'
import { submissionSchema } from '@huying/shared/case/command'
import type { consentsSchema } from '@huying/shared/notice/notice-view'
import { caseActions, homePage, inboxPage, noticeText, reportPage } from '@huying/shared/text/zh-CN/index'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { builtWeapp } from './built'
import { openMiniProgram } from './mini-program'
import type { WxRequest, WxResponse } from './phone'

const dist = builtWeapp()
const at = 1_800_000_000_000
const number = '2611-0385-2746'
const village = { code: '370404001006', name: '工农社区' }
const id = 'case-0123456789abcdef'
const progress = 'template-of-progress-0123456789'
const ask = 'template-of-ask-0123456789abcdef'
const task = 'template-of-task-0123456789abcde'
const facts = {
	case: id,
	seq: 3,
	number,
	type: 'report',
	status: 'assigned',
	source: 'miniProgram',
	at,
} as const

/** What a person answers to WeChat's question; `fail` is what WeChat says when it could not be put. */
const asked = {
	accept: () => ({ [progress]: 'accept', [ask]: 'accept' }),
	reject: () => ({ [progress]: 'reject', [ask]: 'reject' }),
	fail: () => {
		throw new Error('20004: the main switch is off')
	},
}

function standInForApi() {
	const world = {
		consentsDown: false,
		submitted: [] as string[],
		commands: [] as unknown[],
		consents: [] as v.InferOutput<typeof consentsSchema>[],
		read: [] as unknown[],
		unreadAsked: 0,
		order: [] as string[],
	}
	const templates = [
		{ template: 'progress', id: progress, kind: 'oneTime', left: 0 },
		{ template: 'ask', id: ask, kind: 'oneTime', left: 0 },
		{ template: 'task', id: task, kind: 'oneTime', left: 0 },
	]
	const view = {
		...{
			case: id,
			number,
			type: 'report',
			source: 'miniProgram',
			identity: 'named',
			openedAt: at,
			since: at,
		},
		...{ reworks: 0, urged: 0, callerWithdrew: false, relation: 'caller', version: 7, title: '井盖塌了。' },
		...{ photos: [], pictures: {}, responsibilities: [], status: 'verified', moves: ['rate'] },
		timeline: [{ seq: 1, at, type: 'opened', by: { capacity: 'caller' }, photos: [] }],
	}
	const inbox = {
		notices: [
			{
				...{ place: `${at}#${'a'.repeat(32)}`, at, kind: 'assigned', template: 'progress', case: id, number },
				...{ text: noticeText.inbox.accepted(facts, at), read: false },
			},
		],
		unread: 1,
	}
	const answers: [RegExp, (data: unknown) => unknown][] = [
		[/^POST \/sessions$/, () => ({ token: 't', expiresAt: Date.now() + 86_400_000, user: 'u', tenant: 't' })],
		[
			/^GET \/tenants\//,
			() => ({
				...{ tenant: '370404', name: '峄城区', service: '榴乡诉递' },
				towns: [{ code: '370404001', name: '坛山街道', villages: [village] }],
			}),
		],
		[/^GET \/me$/, () => ({ user: 'u', tenant: '370404', tenantName: '峄城区', since: at, posts: [] })],
		[/^GET \/cases$/, () => ({ cases: [], pictures: {} })],
		[
			/^POST \/cases$/,
			(data) => {
				world.submitted.push(v.parse(submissionSchema, data).id)
				return { case: id, number, version: 1, status: 'submitted', at }
			},
		],
		[
			/\/commands$/,
			(data) => {
				world.commands.push(data)
				return { case: id, number, version: 8, status: 'verified', at }
			},
		],
		[
			/^GET \/cases\/[\w-]+$/,
			() => ({ ...view, ...(world.commands.length > 0 && { rating: { solved: true } }) }),
		],
		[/^GET \/notice-settings$/, () => ({ templates })],
		[
			/^POST \/consents$/,
			(data) => {
				world.consents.push(v.parse(routes.answerConsents.body, data))
				return { templates }
			},
		],
		[
			/^GET \/inbox\/unread$/,
			() => {
				world.unreadAsked++
				return { unread: world.read.length > 0 ? 0 : 1 }
			},
		],
		[/^GET \/inbox$/, () => inbox],
		[
			/^POST \/inbox\/read$/,
			(data) => {
				world.read.push(v.parse(routes.readInbox.body, data))
				return { unread: 0 }
			},
		],
	]
	const request = async ({ url, method, data }: WxRequest): Promise<WxResponse> => {
		const line = `${method} ${url.replace(/^https?:\/\/[^/]+/, '')}`
		if (world.consentsDown && line === 'POST /consents') throw new Error('request:fail')
		const answer = answers.find(([pattern]) => pattern.test(line))
		if (!answer) return { statusCode: 404, data: { code: 'routeUnknown', message: '', retryable: false } }
		return { statusCode: 200, data: answer[1](typeof data === 'string' ? JSON.parse(data) : undefined) }
	}
	return { world, request }
}

type Program = Awaited<ReturnType<typeof openMiniProgram>>
const questions = (program: Program) =>
	program.wxCalls.filter(({ name }) => name === 'requestSubscribeMessage').map(({ options }) => options)

async function write(program: Program): Promise<void> {
	await program.open('pages/home/index')
	await program.until(homePage.hero.action)
	await program.tap(homePage.hero.action)
	await program.until(reportPage.photos.words)
	await program.type(reportPage.text.label, '井盖塌了。')
	await program.tap(reportPage.village.choose)
	await program.until('坛山街道')
	await program.tap('坛山街道')
	await program.tap(village.name)
}

test.each(['accept', 'reject', 'fail'] as const)(
	'submitting asks inside the tap, and goes through when the answer is %s',
	async (how) => {
		const { world, request } = standInForApi()
		const program = await openMiniProgram({
			dist,
			request,
			answers: { requestSubscribeMessage: asked[how] },
		})
		await write(program)
		expect(questions(program)).toEqual([])
		const tapped = program.tap(reportPage.send)
		// Nothing has been awaited yet: this is still the tap.
		expect(questions(program)).toEqual([{ tmplIds: [progress, ask] }])
		await tapped
		await program.until(reportPage.sent.number(number), 5000)
		await program.settle()
		expect(world.submitted).toHaveLength(1)
		expect(world.consents.map(({ answers }) => answers)).toEqual(
			how === 'fail' ? [] : [{ [progress]: how, [ask]: how }],
		)
		expect(questions(program)).toHaveLength(1)
		expect(program.errors).toEqual([])
	},
)

test('an answer that finds no signal is told later, once, under the same name', async () => {
	const { world, request } = standInForApi()
	const sent: string[] = []
	world.consentsDown = true
	const program = await openMiniProgram({
		dist,
		request: (one) => {
			if (one.url.endsWith('/consents')) sent.push((JSON.parse(String(one.data)) as { id: string }).id)
			return request(one)
		},
		answers: { requestSubscribeMessage: asked.accept },
	})
	await write(program)
	await program.tap(reportPage.send)
	await program.until(reportPage.sent.number(number), 5000)
	expect(world.consents).toEqual([])
	world.consentsDown = false
	await program.emit('networkStatusChange', { isConnected: true, networkType: 'wifi' })
	await program.emit('networkStatusChange', { isConnected: true, networkType: 'wifi' })
	await program.settle()
	expect(world.consents).toHaveLength(1)
	expect(new Set(sent).size).toBe(1)
	expect(program.errors).toEqual([])
})

test('rating asks at the first answer and not again', async () => {
	const { world, request } = standInForApi()
	const program = await openMiniProgram({
		dist,
		request,
		answers: { requestSubscribeMessage: asked.accept },
	})
	await program.open('pages/case/index', { id })
	await program.until(caseActions.rate.solved, 5000)
	const tapped = program.tap(caseActions.rate.yes)
	expect(questions(program)).toEqual([{ tmplIds: [progress, ask] }])
	await tapped
	await program.until(caseActions.rate.content, 5000)
	await program.tap(caseActions.rate.contentYes)
	expect(questions(program)).toHaveLength(1)
	expect(world.commands).toMatchObject([{ solved: true }, { content: true }])
	expect(program.errors).toEqual([])
})

test('whoever wants to know when it is done is asked, and nobody before a tap', async () => {
	const { world, request } = standInForApi()
	const program = await openMiniProgram({
		dist,
		request,
		answers: { requestSubscribeMessage: asked.accept },
	})
	await program.open('pages/case/index', { id })
	await program.until(inboxPage.follow.action, 5000)
	expect(questions(program)).toEqual([])
	await program.tap(inboxPage.follow.action)
	expect(world.consents).toHaveLength(1)
	expect(program.errors).toEqual([])
})

test('a unit is asked on its own desk, for messages about its work alone', async () => {
	const { world, request } = standInForApi()
	const posts = [{ post: 'p', role: 'handler', unit: 'housing', unitName: '住建局', from: 0 }]
	const profile = { user: 'u', tenant: '370404', tenantName: '峄城区', since: at, posts }
	const program = await openMiniProgram({
		dist,
		request: (one) =>
			one.url.endsWith('/me') ? Promise.resolve({ statusCode: 200, data: profile }) : request(one),
		answers: { requestSubscribeMessage: () => ({ [task]: 'accept' }) },
	})
	await program.open('office/pages/desk/index')
	await program.until(inboxPage.follow.task, 5000)
	const tapped = program.tap(inboxPage.follow.task)
	expect(questions(program)).toEqual([{ tmplIds: [task] }])
	await tapped
	expect(world.consents.map(({ answers }) => answers)).toEqual([{ [task]: 'accept' }])
	expect(program.errors).toEqual([])
})

test('the bell says how many are new; looking marks them as read; a line opens its case', async () => {
	const { world, request } = standInForApi()
	const program = await openMiniProgram({ dist, request })
	await program.open('pages/home/index')
	await program.settle()
	expect(world.unreadAsked).toBe(1)
	await program.tap(inboxPage.bell(1))
	await program.until(inboxPage.fresh)
	expect(world.read).toMatchObject([{ upTo: `${at}#${'a'.repeat(32)}` }])
	await program.tap(noticeText.inbox.accepted(facts, at))
	expect(program.at()).toEqual({ page: 'pages/case/index', query: { id } })
	await program.open('pages/home/index')
	expect(program.find(inboxPage.bell(0))).toBeDefined()
	expect(program.errors).toEqual([])
})
