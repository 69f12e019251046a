import { routes } from '@huying/shared/api/routes'
import { askErrandSchema } from '@huying/shared/errand/command'
import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { invited, own } from '@huying/shared/text/zh-CN/errand-own'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { reportPage } from '@huying/shared/text/zh-CN/index'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { builtWeapp } from './built'
import { openMiniProgram } from './mini-program'
import type { WxRequest, WxResponse } from './phone'

const dist = builtWeapp()
const village = { code: '370404103239', name: '周庄村' }
const number = '2611-0385-2746'
const at = Date.now()
const id = 'errand-0123456789abcdef'

const service = {
	code: 'elder-card',
	name: '老年优待证',
	field: '老人',
	sentence: '满六十岁就能领。',
	needs: [],
	who: '老人',
	materials: [
		{ name: '身份证', form: 'original' },
		{ name: '一寸照片', form: 'picture' },
	],
	fee: { fen: 0 },
	takesDays: 5,
	place: { name: '镇街便民服务中心' },
	homeVisit: true,
	inPerson: false,
	errand: true,
}
const tenant = {
	tenant: '370404',
	name: '峄城区',
	service: '榴乡诉递',
	towns: [{ code: '370404103', name: '榴园镇', villages: [village] }],
}
const session = { token: 'token', expiresAt: at + 86_400_000, user: 'u', tenant: '370404' }
const ticket = (photo: string) => ({ photo, url: 'http://photos', fields: { key: photo }, expiresAt: at })
const voucher = {
	number: 1,
	kind: 'received',
	at,
	papers: [{ name: '身份证', form: 'original' }],
	photos: [],
}
const errand = {
	service: service.code,
	serviceVersion: 1,
	serviceName: service.name,
	for: 'parent',
	person: { name: '演示：王大娘' },
	consent: { status: 'given', by: 'tap', at, photos: [] },
	worker: { name: '网格员甲' },
	mine: false,
	materials: [{ name: '一寸照片', ready: true, pictures: 1, photos: ['photo-0123456789abcdef'] }],
	vouchers: [voucher],
	held: 1,
	unconfirmed: 1,
	cash: 0,
	spent: [],
	taken: [],
	steps: ['confirmVoucher', 'withdrawConsent', 'book'],
}
const view = {
	case: id,
	number,
	type: 'errand',
	status: 'handling',
	source: 'miniProgram',
	identity: 'named',
	openedAt: at,
	since: at,
	changedAt: at,
	reworks: 0,
	urged: 0,
	callerWithdrew: false,
	village: village.code,
	resolveBy: at + 86_400_000,
	deadline: at + 86_400_000,
	relation: 'caller',
	version: 4,
	photos: [],
	timeline: [{ seq: 1, at, type: 'opened', by: { capacity: 'caller' }, photos: [] }],
	responsibilities: [],
	moves: ['urge'],
	pictures: {},
	errand,
}

/** An API that answers as the contract says, remembers what was sent, and can be out of reach. */
function standInForApi(shown: object = view) {
	const world = {
		down: false,
		asked: [] as v.InferOutput<typeof askErrandSchema>[],
		commands: [] as Record<string, unknown>[],
		looks: [] as string[],
	}
	const answers: [RegExp, (data: unknown, path: string) => unknown][] = [
		[/^POST \/sessions$/, () => session],
		[/^GET \/tenants\/[^/]+\/services/, () => ({ version: 1, services: [service] })],
		[/^GET \/tenants\//, () => tenant],
		[/services/, () => ({ version: 1, services: [service] })],
		[/^GET \/me$/, () => ({ user: 'u', tenant: '370404', tenantName: '峄城区', since: at, posts: [] })],
		[/^GET \/slots/, () => ({ slots: [{ startsAt: at + 86_400_000, endsAt: at + 90_000_000 }] })],
		[/^POST \/photos$/, (data) => ticket((v.parse(routes.requestTicket.body, data) as { id: string }).id)],
		[/^POST \/photos\/[\w-]+\/check$/, (_, path) => ({ photo: path.split('/')[2], media: 'image' })],
		[
			/^POST \/errands$/,
			(data) => {
				const sent = v.parse(askErrandSchema, data)
				world.asked.push(sent)
				return { case: sent.id, number, version: 1, status: 'assigned', at }
			},
		],
		[
			/^POST \/errands\/[\w-]+\/invitation\/look$/,
			() => ({
				case: id,
				service: service.code,
				serviceName: service.name,
				village: village.code,
				for: 'parent',
				askedBy: '小周',
				materials: ['身份证'],
				status: 'asked',
			}),
		],
		[/^POST \/errands\/[\w-]+\/invitation$/, () => ({ case: id, code: 'ab'.repeat(16), until: at + 1 })],
		[
			/^POST \/errands\/[\w-]+\/consent$/,
			(data) => {
				world.commands.push(data as Record<string, unknown>)
				return { case: id, number, version: 5, status: 'handling', at }
			},
		],
		[
			/^POST \/errands\/[\w-]+\/materials\/[\w-]+\/look$/,
			(_, path) => {
				world.looks.push(path)
				return { media: 'image', url: 'http://paper', until: at + 1 }
			},
		],
		[
			/^POST \/cases\/[\w-]+\/commands$/,
			(data) => {
				world.commands.push(data as Record<string, unknown>)
				return { case: id, number, version: 5, status: 'handling', at }
			},
		],
		[/^GET \/cases\/[\w-]+$/, () => shown],
	]
	const request = async ({ url, method, data }: WxRequest): Promise<WxResponse> => {
		if (world.down) throw new Error('request:fail')
		const path = url.replace(/^https?:\/\/[^/]+/, '')
		const answer = answers.find(([pattern]) => pattern.test(`${method} ${path}`))
		if (!answer) return { statusCode: 404, data: { code: 'routeUnknown', message: '', retryable: false } }
		return { statusCode: 200, data: answer[1](typeof data === 'string' ? JSON.parse(data) : undefined, path) }
	}
	return { world, request }
}

const upload = async () => ({ statusCode: 204, data: '' })
const chooseMedia = () => ({
	tempFiles: [{ tempFilePath: 'http://tmp/a.jpg', size: 1000, fileType: 'image' }],
})

test('an errand for a parent is kept as typed, waits without signal, and goes out once', async () => {
	const { world, request } = standInForApi()
	const storage = new Map<string, string>()
	const first = await openMiniProgram({ dist, storage, request, upload, answers: { chooseMedia } })
	await first.open('errands/pages/ask/index', { service: service.code })
	await first.until(ask.heading(service.name), 5000)
	await first.tap('父母')
	await first.type(ask.whom.name, '演示：王大娘')
	await first.tap(`身份证，${ask.papers.have}`)
	await first.tap(`一寸照片，${ask.papers.shoot}`)
	await first.tap(ask.village.choose)
	await first.until('榴园镇')
	await first.tap('榴园镇')
	await first.tap(village.name)
	expect(first.errors).toEqual([])

	// opened anew, it is as it was left
	const second = await openMiniProgram({ dist, storage, request, upload, answers: { chooseMedia } })
	await second.open('errands/pages/ask/index', { service: service.code })
	await second.until(ask.papers.ready, 5000)
	world.down = true
	await second.tap(ask.send)
	await second.until(reportPage.sent.waitingTitle, 5000)
	expect(world.asked).toHaveLength(0)
	world.down = false
	await second.emit('networkStatusChange', { isConnected: true, networkType: 'wifi' })
	await second.until(ask.done(number), 5000)
	await second.emit('networkStatusChange', { isConnected: true, networkType: 'wifi' })
	await second.settle()
	expect(world.asked).toHaveLength(1)
	expect(world.asked[0]).toMatchObject({
		service: service.code,
		village: village.code,
		for: { who: 'other', relation: 'parent', name: '演示：王大娘' },
		materials: [
			{ name: '身份证', ready: true, photos: [] },
			{ name: '一寸照片', ready: true },
		],
	})
	expect(world.asked[0]?.materials[1]?.photos).toHaveLength(1)
	expect(second.errors).toEqual([])
})

test('a voucher is confirmed by one tap, and a picture is looked at by one', async () => {
	const { world, request } = standInForApi()
	const program = await openMiniProgram({ dist, request, answers: { previewImage: () => ({}) } })
	await program.open('errands/pages/errand/index', { id })
	await program.until(own.standing.confirm(1), 5000)
	await program.tap(`${own.voucher.title(1)}，${own.voucher.yes}`)
	expect(world.commands).toMatchObject([{ type: 'errand', step: { type: 'confirmVoucher', voucher: 1 } }])
	await program.tap(`一寸照片，${own.pictures.look(1)}`)
	expect(world.looks).toEqual([`/errands/${id}/materials/photo-0123456789abcdef/look`])
	expect(program.errors).toEqual([])
})

test('who is asked agrees on a page of their own, with the code of the link', async () => {
	const { world, request } = standInForApi()
	const program = await openMiniProgram({ dist, request })
	await program.open('errands/pages/consent/index', { id, code: 'ab'.repeat(16) })
	await program.until(invited.heading(service.name), 5000)
	await program.tap(invited.yes)
	await program.until(invited.done)
	expect(world.commands).toMatchObject([{ code: 'ab'.repeat(16) }])
	expect(program.errors).toEqual([])
})

test('the grid worker hands in what they hold', async () => {
	const worked = {
		...view,
		relation: 'errandWorker',
		errand: {
			...errand,
			mine: true,
			unconfirmed: 0,
			vouchers: [{ ...voucher, confirmed: { at, by: 'tap', photos: [] } }],
			steps: ['handIn', 'returnPapers', 'pass'],
		},
	}
	const { world, request } = standInForApi(worked)
	const program = await openMiniProgram({ dist, request })
	await program.open('grid/pages/errand/index', { id })
	await program.until(work.toward.held(1), 5000)
	await program.tap(work.steps.handIn)
	await program.tap(work.papers.handIn)
	expect(world.commands).toMatchObject([
		{ type: 'errand', step: { type: 'handIn', office: service.place.name } },
	])
	expect(program.errors).toEqual([])
})
