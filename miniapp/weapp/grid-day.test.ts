import { routes } from '@huying/shared/api/routes'
import { commandSchema, submissionSchema } from '@huying/shared/case/command'
import * as words from '@huying/shared/text/zh-CN/grid-day'
import { errorText, kit } from '@huying/shared/text/zh-CN/index'
import type { SentEntry } from '@huying/shared/trace/entry'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { builtWeapp } from './built'
import { openMiniProgram } from './mini-program'
import type { WxRequest, WxResponse } from './phone'

const dist = builtWeapp()
const village = { code: '370404103239', name: '周庄村' }
const at = 1_800_000_000_000
const session = { token: 'token', expiresAt: Date.now() + 86_400_000, user: 'worker', tenant: '370404' }
const post = {
	post: 'p',
	role: 'gridWorker',
	unit: 'town-370404103',
	unitName: '榴园镇',
	region: village.code,
}
const tenant = {
	tenant: '370404',
	name: '峄城区',
	service: '榴乡诉递',
	towns: [{ code: '370404103', name: '榴园镇', villages: [village] }],
}
const none = Object.fromEntries(
	[
		'signIns',
		'dutySeconds',
		'patrols',
		'metres',
		'patrolSeconds',
		'visits',
		'settled',
		'found',
		'handovers',
		'doubtfulEntries',
		'doubtfulPoints',
		'entries',
	].map((name) => [name, 0]),
)

/** An API that takes each entry once, in the phone's order, and can be out of reach; answers can be lost. */
function standInForApi() {
	const world = {
		down: false,
		/** Answers that are lost: what was asked has been done. */
		lose: 0,
		refuse: undefined as string | undefined,
		log: [] as SentEntry[],
		tracks: [] as { patrol: string; points: unknown[] }[],
		attached: new Map<string, string[]>(),
		supplements: [] as unknown[],
		cases: [] as v.InferOutput<typeof submissionSchema>[],
		asked: [] as string[],
	}
	let expected = 1
	const taken = new Map<string, object>()
	const take = (entry: SentEntry) => {
		const known = taken.get(entry.id)
		if (known) return [known]
		if (entry.sequence !== expected) return []
		expected++
		const { id, sequence } = entry
		const verdict = world.refuse
			? { id, sequence, refused: world.refuse }
			: { id, sequence, number: sequence, at: Date.now(), clock: 'believed' }
		taken.set(id, verdict)
		if (!world.refuse) world.log.push(entry)
		return [verdict]
	}
	const today = () => ({
		now: 0,
		day: '2026-01-01',
		counts: none,
		devices: [],
		keepTrackDays: 30,
		head: { number: 0, hash: '' },
	})
	const answers: [RegExp, (data: unknown, path: string) => unknown][] = [
		[/^POST \/sessions$/, () => session],
		[/^GET \/tenants\//, () => tenant],
		[/^GET \/me$/, () => ({ user: 'worker', tenant: '370404', since: at, posts: [{ ...post, from: 0 }] })],
		[/^GET \/trace\/today$/, today],
		[/^GET \/trace\/days\//, () => ({ day: '', entries: [], counts: none, pictures: {} })],
		[
			/^POST \/trace\/entries$/,
			(data) => {
				const { entries } = v.parse(routes.sendEntries.body, data)
				return { verdicts: entries.flatMap(take), expected }
			},
		],
		[
			/^POST \/trace\/tracks$/,
			(data) => {
				const { patrol, points } = v.parse(routes.sendTrack.body, data)
				world.tracks.push({ patrol, points })
				return {
					patrol,
					batch: 1,
					points: points.length,
					dropped: 0,
					kept: 1,
					doubts: {},
					metres: 1,
					seconds: 1,
				}
			},
		],
		[
			/^POST \/trace\/photos$/,
			(data) => {
				const { entry, photos } = v.parse(routes.attachPhotos.body, data)
				world.attached.set(entry, photos)
				return { entry, missing: [] }
			},
		],
		[
			/^POST \/photos$/,
			(data) => {
				const { id } = data as { id: string }
				return { photo: id, url: 'http://photos', fields: { key: id }, expiresAt: at }
			},
		],
		[/^POST \/photos\/[\w-]+\/check$/, (_, path) => ({ photo: path.split('/')[2], media: 'image' })],
		[
			/^POST \/cases$/,
			(data) => {
				const submission = v.parse(submissionSchema, data)
				if (!world.cases.some(({ id }) => id === submission.id)) world.cases.push(submission)
				return { case: submission.id, number: '2611-0385-2746', version: 1, status: 'submitted', at }
			},
		],
		[
			/^POST \/cases\/[\w-]+\/commands$/,
			(data) => {
				world.supplements.push(v.parse(commandSchema, data))
				return { case: 'x', number: '', version: 2, status: 'submitted', at }
			},
		],
	]
	const request = async ({ url, method, data }: WxRequest): Promise<WxResponse> => {
		if (world.down) throw new Error('request:fail')
		const path = url.replace(/^https?:\/\/[^/]+/, '')
		world.asked.push(`${method} ${path}`)
		const answer = answers.find(([pattern]) => pattern.test(`${method} ${path}`))
		if (!answer) return { statusCode: 404, data: { code: 'routeUnknown', message: '', retryable: false } }
		const body = answer[1](typeof data === 'string' ? JSON.parse(data) : undefined, path)
		if (method === 'POST' && path !== '/sessions' && world.lose-- > 0) throw new Error('request:fail')
		return { statusCode: 200, data: body }
	}
	const upload = async () => {
		if (world.down) throw new Error('uploadFile:fail')
		return { statusCode: 204, data: '' }
	}
	return { world, request, upload }
}

const answers = {
	chooseMedia: () => ({ tempFiles: [{ tempFilePath: 'http://tmp/a.jpg', size: 1000, fileType: 'image' }] }),
	getLocation: () => ({ longitude: 117.6, latitude: 34.77, accuracy: 10 }),
}
type Program = Awaited<ReturnType<typeof openMiniProgram>>
const online = { isConnected: true, networkType: 'wifi' }

async function openDay(options: Omit<Parameters<typeof openMiniProgram>[0], 'dist'>): Promise<Program> {
	const program = await openMiniProgram({ dist, answers, ...options })
	await program.open('grid/pages/day/index')
	await program.until(words.actions.find.words, 5000)
	return program
}

/** Signing in, a find in two taps, a small thing settled, a visit: as they are done on a screen. */
async function work(program: Program): Promise<void> {
	await program.tap(words.duty.signIn)
	await program.until(words.duty.signOut)
	await program.tap(words.actions.find.words)
	await program.until(words.find.send)
	await program.tap(words.find.send)
	await program.until(words.actions.find.words)
	await program.tap(words.actions.settle.words)
	await program.until(words.settle.send)
	await program.type(words.settle.words, '把路上的树枝清走了。')
	await program.tap(words.settle.after)
	await program.until(kit.photo.kept)
	await program.tap(words.settle.send)
	await program.until(words.actions.find.words)
	await program.tap(words.actions.visit.words)
	await program.until(words.visit.send)
	await program.tap(words.visit.no)
	await program.tap(words.visit.send)
	await program.until(words.actions.find.words)
}

async function until(program: Program, isSo: () => boolean): Promise<void> {
	for (let waited = 0; waited < 100 && !isSo(); waited++) await program.settle()
	expect(isSo()).toBe(true)
}

test('a day without signal is kept, outlives the app, and arrives once and in order when the signal is back', async () => {
	const { world, request, upload } = standInForApi()
	const storage = new Map<string, string>()
	const first = await openDay({ storage, request, upload })
	world.down = true
	await work(first)
	expect(first.words()).toContain(words.today.waits)
	expect(first.errors).toEqual([])
	expect(world.log).toEqual([])

	world.down = false
	// The first two answers get lost on the way: what they answered is not done twice.
	world.lose = 2
	const second = await openDay({ storage, request, upload })
	await second.emit('networkStatusChange', online)
	await second.emit('networkStatusChange', online)
	await until(second, () => {
		second.emit('networkStatusChange', online)
		return world.attached.size === 2 && world.supplements.length === 1
	})
	expect(world.log.map(({ type }) => type)).toEqual(['signedIn', 'found', 'settledOnTheSpot', 'visited'])
	expect(world.log.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
	expect(new Set(world.log.map(({ id }) => id)).size).toBe(4)
	const done = world.log.map(({ doneAt }) => doneAt)
	expect([...done].sort((one, other) => one - other)).toEqual(done)
	expect(world.cases).toHaveLength(1)
	expect(world.cases[0]).toMatchObject({ patrol: true, village: village.code, photos: [] })
	expect(world.supplements).toMatchObject([{ type: 'supplement', photos: [expect.any(String)] }])
	// Records first: no photo was asked for before the last of them had come.
	const firstPhoto = world.asked.indexOf('POST /photos')
	expect(world.asked.lastIndexOf('POST /trace/entries')).toBeLessThan(firstPhoto)
	expect(second.errors).toEqual([])
})

test('a patrol takes its track only while it lasts, and sends it', async () => {
	const { world, request, upload } = standInForApi()
	const program = await openDay({ request, upload })
	await program.tap(words.actions.patrol.words)
	await program.until(words.patrol.offDuty)
	expect(program.wxCalls.some(({ name }) => name === 'startLocationUpdate')).toBe(false)
	await program.tap(words.patrol.toDay)
	await program.until(words.duty.signIn)
	await program.tap(words.duty.signIn)
	await program.until(words.duty.signOut)
	await program.tap(words.actions.patrol.words)
	await program.until(words.patrol.start)
	await program.tap(words.patrol.start)
	await program.until(words.patrol.end)
	for (let step = 0; step < 12; step++) {
		const latitude = 34.77 + step * 0.0001
		await program.emit('locationChange', { longitude: 117.6, latitude, accuracy: 8, speed: 1 })
	}
	await program.until(words.patrol.points(12))
	await program.tap(words.patrol.picks.fine)
	await program.tap(words.patrol.end)
	await until(program, () => world.tracks.length === 1)
	await program.emit('locationChange', { longitude: 117.6, latitude: 34.9, accuracy: 8, speed: 1 })
	expect(world.tracks[0]?.points).toHaveLength(12)
	expect(world.log.map(({ type }) => type)).toEqual(['signedIn', 'patrolBegan', 'patrolEnded'])
	expect(world.tracks[0]?.patrol).toBe(world.log[1]?.id)
	const count = (called: string) => program.wxCalls.filter(({ name }) => name === called).length
	expect([count('startLocationUpdate'), count('stopLocationUpdate')]).toEqual([1, 1])
	expect(program.errors).toEqual([])
})

test('what is refused is kept with its reason, can be sent again, and holds up nothing', async () => {
	const { world, request, upload } = standInForApi()
	const program = await openDay({ request, upload })
	world.refuse = 'onDutyAlready'
	await program.tap(words.duty.signIn)
	await program.until(words.refused.title)
	expect(program.words()).toContain(errorText.errors.onDutyAlready)
	world.refuse = undefined
	await program.tap(words.refused.again)
	await until(program, () => world.log.length === 1)
	expect(program.find(words.refused.title)).toBeUndefined()
	expect(world.log[0]?.sequence).toBe(2)
	expect(program.errors).toEqual([])
})

/** A phone whose storage can be full. */
class Room extends Map<string, string> {
	full = false
	override set(key: string, value: string): this {
		if (this.full && key.startsWith('trace ')) throw new Error('setStorageSync:fail exceed max size')
		return super.set(key, value)
	}
}

test('a phone without room says so and keeps the form; with room again it is one record', async () => {
	const { world, request, upload } = standInForApi()
	const storage = new Room()
	const program = await openDay({ storage, request, upload })
	await program.tap(words.actions.visit.words)
	await program.until(words.visit.send)
	await program.type(words.visit.household, '演示户')
	await program.tap(words.visit.no)
	storage.full = true
	await program.tap(words.visit.send)
	await program.until(words.waiting.full)
	expect(world.log).toEqual([])
	storage.full = false
	await program.tap(words.visit.send)
	await until(program, () => world.log.length === 1)
	expect(world.log[0]).toMatchObject({ type: 'visited', household: '演示户', notes: { followUp: false } })
	expect(program.errors).toEqual([])
})

test('a find that was refused goes back into its form, as it was', async () => {
	const { world, request, upload } = standInForApi()
	const program = await openDay({
		upload,
		request: async (asked) =>
			asked.url.endsWith('/cases') && asked.method === 'POST' && world.refuse
				? { statusCode: 422, data: { code: 'villageUnknown', message: '没有这个村居。', retryable: false } }
				: request(asked),
	})
	world.refuse = 'villageUnknown'
	await program.tap(words.actions.find.words)
	await program.until(words.find.send)
	await program.type(words.find.text, '井盖塌了。')
	await program.tap(words.find.send)
	await program.until(words.refused.title)
	expect(program.words()).toContain('没有这个村居。')
	world.refuse = undefined
	await program.tap(words.refused.change)
	await program.until(words.find.send)
	await program.tap(words.find.send)
	await until(program, () => world.supplements.length === 1)
	expect(world.cases).toMatchObject([{ text: '井盖塌了。', village: village.code }])
	expect(world.log.map(({ type }) => type)).toEqual(['found'])
	expect(program.errors).toEqual([])
})
