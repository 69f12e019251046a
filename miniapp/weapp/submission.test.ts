import { routes } from '@huying/shared/api/routes'
import { submissionSchema } from '@huying/shared/case/command'
import { signInSchema } from '@huying/shared/session/session'
import { caseActions, homePage, kit, reportPage } from '@huying/shared/text/zh-CN/index'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { builtWeapp } from './built'
import { openMiniProgram } from './mini-program'
import type { WxRequest, WxResponse } from './phone'

const dist = builtWeapp()
const village = { code: '370404001006', name: '工农社区' }
const number = '2611-0385-2746'
const at = 1_800_000_000_000

/** An API that answers as the contract says, remembers what was sent, and can be out of reach. */
function standInForApi() {
	const world = {
		down: false,
		submitted: [] as v.InferOutput<typeof submissionSchema>[],
		asked: [] as string[],
	}
	const answers: [RegExp, (data: unknown, path: string) => unknown][] = [
		[/^POST \/sessions$/, (data) => v.parse(signInSchema, data) && session],
		[/^GET \/tenants\//, () => tenant],
		[/^GET \/me$/, () => ({ user: 'u', tenant: '370404', tenantName: '峄城区', since: at, posts: [] })],
		[/^GET \/cases$/, () => ({ cases: [], pictures: {} })],
		[/^POST \/photos$/, (data) => ticket((v.parse(routes.requestTicket.body, data) as { id: string }).id)],
		[/^POST \/photos\/[\w-]+\/check$/, (_, path) => ({ photo: path.split('/')[2], media: 'image' })],
		[
			/^POST \/cases$/,
			(data) => {
				const submission = v.parse(submissionSchema, data)
				world.submitted.push(submission)
				return { case: submission.id, number, version: 1, status: 'submitted', at }
			},
		],
	]
	const request = async ({ url, method, data }: WxRequest): Promise<WxResponse> => {
		if (world.down) throw new Error('request:fail')
		const path = url.replace(/^https?:\/\/[^/]+/, '')
		world.asked.push(`${method} ${path}`)
		const answer = answers.find(([pattern]) => pattern.test(`${method} ${path}`))
		if (!answer) return { statusCode: 404, data: { code: 'routeUnknown', message: '', retryable: false } }
		return { statusCode: 200, data: answer[1](typeof data === 'string' ? JSON.parse(data) : undefined, path) }
	}
	return { world, request }
}

const session = { token: 'token', expiresAt: Date.now() + 86_400_000, user: 'u', tenant: '370404' }
const tenant = {
	tenant: '370404',
	name: '峄城区',
	service: '榴乡诉递',
	towns: [{ code: '370404001', name: '坛山街道', villages: [village] }],
}
const ticket = (photo: string) => ({ photo, url: 'http://photos', fields: { key: photo }, expiresAt: at })
const chooseMedia = () => ({
	tempFiles: [{ tempFilePath: 'http://tmp/a.jpg', size: 1000, fileType: 'image' }],
})

async function write(program: Awaited<ReturnType<typeof openMiniProgram>>) {
	await program.open('pages/home/index')
	await program.until(homePage.hero.action)
	await program.tap(homePage.hero.action)
	await program.until(reportPage.photos.words)
	await program.tap(reportPage.photos.words)
	await program.until(kit.photo.kept)
	await program.type(reportPage.text.label, '井盖塌了。')
	await program.tap(reportPage.village.choose)
	await program.until('坛山街道')
	await program.tap('坛山街道')
	await program.tap(village.name)
	await program.tap(reportPage.send)
}

test('a report with a photo becomes one case, and its number is shown', async () => {
	const { world, request } = standInForApi()
	const upload = async () => ({ statusCode: 204, data: '' })
	const program = await openMiniProgram({ dist, request, upload, answers: { chooseMedia } })
	await write(program)
	await program.until(reportPage.sent.number(number), 5000)
	expect(program.errors).toEqual([])
	expect(world.submitted).toHaveLength(1)
	expect(world.submitted[0]).toMatchObject({ text: '井盖塌了。', village: village.code, identity: 'named' })
	expect(world.submitted[0]?.photos).toHaveLength(1)
	expect(world.asked.filter((asked) => asked === 'POST /sessions')).toHaveLength(1)
})

test('without signal it waits on the phone, outlives the app, and goes out once when the signal is back', async () => {
	const { world, request } = standInForApi()
	const storage = new Map<string, string>()
	const upload = async () => ({ statusCode: 204, data: '' })
	const first = await openMiniProgram({
		dist,
		storage,
		request: async (asked) => {
			// The villages are known from before; then the signal is gone.
			if (asked.url.includes('/photos')) world.down = true
			return request(asked)
		},
		upload,
		answers: { chooseMedia },
	})
	await write(first)
	await first.until(reportPage.sent.waitingTitle, 5000)
	expect(world.submitted).toHaveLength(0)

	world.down = false
	const second = await openMiniProgram({ dist, storage, request, upload, answers: { chooseMedia } })
	await second.open('pages/home/index')
	await second.emit('networkStatusChange', { isConnected: true, networkType: 'wifi' })
	for (let waited = 0; waited < 50 && world.submitted.length === 0; waited++) await second.settle()
	await second.emit('networkStatusChange', { isConnected: true, networkType: 'wifi' })
	await second.settle()
	expect(world.submitted).toHaveLength(1)
	expect(second.errors).toEqual([])
})

test('a case is asked about, and the answer is saved at the first tap', async () => {
	const { request } = standInForApi()
	const commands: unknown[] = []
	const id = 'case-0123456789abcdef'
	const view = {
		case: id,
		number,
		type: 'report',
		status: 'verified',
		source: 'miniProgram',
		identity: 'named',
		openedAt: at,
		since: at,
		reworks: 0,
		urged: 0,
		callerWithdrew: false,
		relation: 'caller',
		version: 7,
		title: '井盖塌了。',
		photos: [],
		timeline: [{ seq: 1, at, type: 'opened', by: { capacity: 'caller' }, photos: [] }],
		responsibilities: [],
		moves: ['rate'],
		pictures: {},
	}
	const program = await openMiniProgram({
		dist,
		request: async (asked) => {
			if (asked.url.endsWith(`/cases/${id}/commands`)) {
				commands.push(JSON.parse(String(asked.data)))
				return { statusCode: 200, data: { case: id, number, version: 8, status: 'verified', at } }
			}
			const rated = commands.length > 0 ? { rating: { solved: true } } : {}
			if (asked.url.endsWith(`/cases/${id}`)) return { statusCode: 200, data: { ...view, ...rated } }
			return request(asked)
		},
	})
	await program.open('pages/case/index', { id })
	await program.until(caseActions.rate.solved, 5000)
	await program.tap(caseActions.rate.yes)
	await program.until(caseActions.rate.content, 5000)
	expect(commands).toMatchObject([{ type: 'rate', solved: true }])
	expect(program.errors).toEqual([])
})
