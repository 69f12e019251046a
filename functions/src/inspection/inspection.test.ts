import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type {
	InspectionAnswer,
	InspectionsAnswer,
	InspectionVillage,
	MyInspections,
} from '@huying/shared/inspection/inspection-view'
import { DAY } from '@huying/shared/time/day'
import type { EntriesAnswer } from '@huying/shared/trace/trace-view'
import fc from 'fast-check'
import { openXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dispatcher, housing, someone, TENANT, VILLAGE } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { type Stage, startStage } from '../../test/stage'
import { sweep } from '../clock/sweep'
import type { Who } from '../edge/endpoint'
import { putTenant, putTown } from '../tenant/tenant-store'
import { traceHandlers } from '../trace/trace-handlers'
import { inspectionByClock } from './inspection-by-clock'
import { inspectionHandlers } from './inspection-handlers'
import { inspectionKeys } from './inspection-keys'

const TOWN = VILLAGE.slice(0, 9)
const SECOND = `${TOWN}202`
const FAR = '370404104201'
const worker = someone('user-worker', [['gridWorker', `town-${TOWN}`, VILLAGE]])
const mate = someone('user-mate', [['gridWorker', `town-${TOWN}`, TOWN]])
const town = someone('user-town', [['handler', `town-${TOWN}`]])
const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
const foreigner = someone('user-worker', [['gridWorker', `town-${TOWN}`, VILLAGE]], '410184')

let stage: Stage
let made = 0
const fresh = (word: string) => `${word}-${String(++made).padStart(16, '0')}`
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	stage = await startStage()
	await putTenant(stage.table, { tenant: TENANT, name: '测试区', service: '呼应' })
	await putTown(stage.table, TENANT, {
		code: TOWN,
		name: '榴园镇',
		villages: [
			{ code: VILLAGE, name: '甲村' },
			{ code: SECOND, name: '乙村' },
		],
	})
	await putTown(stage.table, TENANT, {
		code: '370404104',
		name: '古邵镇',
		villages: [{ code: FAR, name: '丙村' }],
	})
})
afterEach(() => vi.restoreAllMocks())

type Asked = Parameters<typeof eventOf>[0]
const ask = async <Body = Record<string, unknown>>(who: Who, asked: Asked) => {
	const handlers = inspectionHandlers(stage.table, stage.ports)
	const answer = await endpointOf<'inspection'>(handlers, async () => who, stage.ports)(eventOf(asked))
	return told(answer) as unknown as { status: number; body: Body & { code?: string; field?: string } }
}
const terms = () => ({
	title: '燃气安全排查',
	what: '看软管和报警器。',
	form: [
		{ field: 'alarm', name: '报警器通电', type: 'yesNo', needed: true },
		{ field: 'shown', name: '照片', type: 'photo', needed: false },
	],
	villages: [VILLAGE, SECOND, FAR],
	from: stage.ports.at,
	until: stage.ports.at + 7 * DAY,
})
const start = (change: object = {}, who = dispatcher, id = fresh('inspection')) =>
	ask(who, { route: 'POST /inspections', body: { id, unit: 'centre', ...terms(), ...change } })
const command = (who: Who, inspection: string, version: number, body: object, id = fresh('command')) =>
	ask(who, {
		route: 'POST /inspections/{inspection}/commands',
		params: { inspection },
		body: { id, version, ...body },
	})
const listed = [
	{ village: VILLAGE, places: [{ name: '老张饭店', words: '村东头' }, { name: '小李烧烤' }] },
	{ village: SECOND, places: [{ name: '油站' }] },
]
/** An inspection that is open, with two places, one, and a whole grid. */
const opened = async (change: object = {}): Promise<string> => {
	const { body } = await start(change)
	const id = String(body.inspection)
	const put = await command(dispatcher, id, 1, { type: 'places', villages: listed })
	expect(put.body).toMatchObject({ status: 'draft', version: 2 })
	const open = await command(dispatcher, id, 2, { type: 'open' })
	expect(open.body).toMatchObject({ status: 'open', version: 3 })
	return id
}
const tick = (who: Who, inspection: string, change: object = {}, id = fresh('tick')) =>
	ask(who, {
		route: 'POST /inspections/{inspection}/ticks',
		params: { inspection },
		body: {
			id,
			doneAt: stage.ports.at,
			village: VILLAGE,
			place: '1',
			answers: { alarm: true },
			...change,
		},
	})
const board = async (inspection: string, who = dispatcher) =>
	(await ask<InspectionAnswer>(who, { route: 'GET /inspections/{inspection}', params: { inspection } })).body
const village = (inspection: string, who: Who = worker, code = VILLAGE) =>
	ask<InspectionVillage>(who, {
		route: 'GET /inspections/{inspection}/villages/{village}',
		params: { inspection, village: code },
	})

describe('setting one up', () => {
	it('is done once, whoever sends it again; under a used name it is refused', async () => {
		const id = fresh('inspection')
		const first = await start({}, dispatcher, id)
		expect([first.status, first.body]).toEqual([201, { inspection: id, status: 'draft', version: 1 }])
		expect((await start({}, dispatcher, id)).body).toEqual(first.body)
		expect((await start({ title: '别的' }, dispatcher, id)).body.code).toBe('identifierReused')
	})

	it.each<[string, Who, object, string]>([
		['no post that may', worker, {}, 'postMissing'],
		['a department', housing, { unit: 'housing' }, 'notYours'],
		['a town, for another’s village', town, { unit: `town-${TOWN}` }, 'notYours'],
		['a village that there is not', dispatcher, { villages: ['370404199999'] }, 'villageUnknown'],
		['a village twice', dispatcher, { villages: [VILLAGE, VILLAGE] }, 'villageUnknown'],
		['no form', dispatcher, { form: [] }, 'formInvalid'],
		['a time that is over', dispatcher, { from: 1, until: 2 }, 'termInvalid'],
		['no title', dispatcher, { title: ' ' }, 'textEmpty'],
	])('with %s is refused', async (_, who, change, code) => {
		expect((await start(change, who)).body.code).toBe(code)
	})

	it('is seen as a draft by nobody who only looks', async () => {
		const { body } = await start()
		const id = String(body.inspection)
		expect((await board(id, worker)) as unknown).toMatchObject({ code: 'inspectionUnknown' })
		expect(await board(id)).toMatchObject({ status: 'draft', moves: ['revise', 'places', 'open', 'cancel'] })
		expect((await tick(worker, id)).body.code).toBe('inspectionNotOpen')
	})

	it('takes places of a draft only, of its own villages, once for each name', async () => {
		const id = await opened()
		expect((await command(dispatcher, id, 3, { type: 'places', villages: listed })).body.code).toBe(
			'notAllowedNow',
		)
		const { body } = await start({ villages: [VILLAGE] })
		const other = String(body.inspection)
		expect((await command(dispatcher, other, 1, { type: 'places', villages: listed })).body.code).toBe(
			'villageUnknown',
		)
		const twice = [{ village: VILLAGE, places: [{ name: '店' }, { name: '店' }] }]
		expect((await command(dispatcher, other, 1, { type: 'places', villages: twice })).body.code).toBe(
			'placeTwice',
		)
		const none = [{ village: VILLAGE, places: [] }]
		expect((await command(dispatcher, other, 1, { type: 'places', villages: none })).status).toBe(200)
		expect((await board(other)).all).toEqual({ places: 1, done: 0, found: 0 })
	})

	it('answers the same command the same, and another body under its name not at all', async () => {
		const { body } = await start()
		const id = String(body.inspection)
		const name = fresh('command')
		const first = await command(dispatcher, id, 1, { type: 'open' }, name)
		expect((await command(dispatcher, id, 1, { type: 'open' }, name)).body).toEqual(first.body)
		const other = await command(dispatcher, id, 1, { type: 'cancel', reason: '不查了' }, name)
		expect(other.body.code).toMatch(/identifierReused|caseMoved/)
	})
})

describe('looking at places', () => {
	it('counts each place once, with the village, the town and all', async () => {
		const id = await opened()
		expect((await tick(worker, id)).status).toBe(201)
		stage.ports.at += 1000
		expect((await tick(mate, id, { answers: { alarm: false } })).status).toBe(201)
		await tick(mate, id, { village: SECOND, place: '1' })
		const { all, towns } = await board(id)
		expect(all).toEqual({ places: 4, done: 2, found: 0 })
		expect(towns.map(({ town: code, places, done }) => [code, places, done])).toEqual([
			[TOWN, 3, 2],
			['370404104', 1, 0],
		])
		const { body } = await village(id)
		expect(body).toMatchObject({ places: 2, done: 1, mayTick: true })
		expect(body.list[0]?.ticks.map(({ answers, own }) => [answers, own])).toEqual([
			[{ alarm: false }, false],
			[{ alarm: true }, true],
		])
	})

	it('keeps a later look though an earlier one comes after it', async () => {
		const id = await opened()
		const began = stage.ports.at
		stage.ports.at += DAY
		await tick(worker, id, { doneAt: began + 2000, answers: { alarm: false } })
		await tick(worker, id, { doneAt: began + 1000 })
		const { body } = await village(id)
		expect(body.list[0]?.ticks.map(({ answers }) => answers.alarm)).toEqual([false, true])
	})

	it('is once, however often it is sent, and never another under its name', async () => {
		const id = await opened()
		const name = fresh('tick')
		const sent = { doneAt: stage.ports.at }
		const answers = await Promise.all([1, 2, 3].map(() => tick(worker, id, sent, name)))
		expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
		expect((await tick(worker, id, { ...sent, answers: { alarm: false } }, name)).body.code).toBe(
			'identifierReused',
		)
		expect((await tick(mate, id, sent, name)).body.code).toBe('identifierReused')
		expect((await board(id)).all.done).toBe(1)
	})

	it('finds problems: only cases that the same person opened', async () => {
		const id = await opened()
		const own = await stage.call(worker, { patrol: true })
		const anothers = await stage.call(mate)
		expect((await tick(worker, id, { found: [anothers] })).body).toMatchObject({ code: 'caseUnknown' })
		await tick(worker, id, { found: [own] })
		expect((await board(id)).all).toEqual({ places: 4, done: 1, found: 1 })
		// looked at again, mended
		stage.ports.at += 1000
		await tick(worker, id)
		expect((await board(id)).all).toEqual({ places: 4, done: 1, found: 0 })
	})

	it('takes photos of whoever looked, once, and shows them', async () => {
		const id = await opened()
		const photo = await stage.photo(worker.user)
		const answers = { alarm: true, shown: [photo] }
		expect(
			(await tick(worker, id, { answers: { alarm: true, shown: [await stage.photo(mate.user)] } })).body.code,
		).toBe('photoNotYours')
		expect((await tick(worker, id, { answers })).status).toBe(201)
		expect((await tick(worker, id, { answers, place: '2' })).body.code).toBe('photoTaken')
		expect(Object.keys((await village(id)).body.pictures)).toEqual([photo])
	})

	it.each<[string, Who, object, string, string | undefined]>([
		['a field too many', worker, { answers: { alarm: true, wind: '大' } }, 'answerUnknown', 'answers.wind'],
		['the wrong type', worker, { answers: { alarm: '是' } }, 'answerWrong', 'answers.alarm'],
		['nothing answered', worker, { answers: {} }, 'answerMissing', 'answers.alarm'],
		['no such place', worker, { place: '9' }, 'placeUnknown', 'place'],
		['a place that is none', worker, { place: '../x' }, 'placeUnknown', 'place'],
		['somebody else’s grid', worker, { village: SECOND }, 'notYours', 'village'],
		[
			'six problems',
			worker,
			{ found: Array.from({ length: 6 }, (_, n) => `case-00000000000000${n}`) },
			'invalidInput',
			'found',
		],
	])('with %s is refused by its field', async (_, who, change, code, field) => {
		const id = await opened()
		expect((await tick(who, id, change)).body).toMatchObject({ code, ...(field && { field }) })
		expect((await board(id)).all.done).toBe(0)
	})

	it('counts right though many look at once, in any order', async () => {
		const id = await opened()
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.record({ place: fc.constantFrom('1', '2'), doneAt: fc.nat(1000) }), {
					minLength: 3,
					maxLength: 6,
				}),
				async (looks) => {
					const before = stage.ports.at
					stage.ports.at += 5000
					const done = await Promise.all(
						looks.map(({ place, doneAt }) => tick(mate, id, { place, doneAt: before + doneAt })),
					)
					for (const { status } of done) expect([201, 503]).toContain(status)
					const { body } = await village(id)
					const looked = body.list.filter(({ ticks }) => ticks.length > 0).length
					expect(body.done).toBe(looked)
				},
			),
			{ numRuns: 4 },
		)
	})
})

describe('out of a worker’s log', () => {
	const sending = (id: string, change: object = {}, number = 1) => ({
		device: 'device-000000000000001',
		sentAt: stage.ports.at,
		entries: [
			{
				id: fresh('entry'),
				sequence: number,
				doneAt: stage.ports.at - 60_000,
				type: 'inspected',
				inspection: id,
				village: VILLAGE,
				spot: '1',
				answers: { alarm: true },
				...change,
			},
		],
	})
	const send = async (body: object, who = worker) =>
		told(
			await endpointOf<'trace'>(
				traceHandlers(stage.table, stage.ports),
				async () => who,
				stage.ports,
			)(eventOf({ route: 'POST /trace/entries', body })),
		) as unknown as { status: number; body: EntriesAnswer & { code?: string } }

	it('a look is taken once, however often it is sent, with photos that follow', async () => {
		const id = await opened()
		stage.ports.at += DAY
		const photo = await stage.photo(worker.user)
		const body = sending(id, { answers: { alarm: true, shown: [photo] }, photos: [photo] })
		expect((await send(body)).body.verdicts).toMatchObject([{ number: 1, clock: 'believed' }])
		const [verdict] = (await send({ ...body, sentAt: stage.ports.at + 5 })).body.verdicts
		expect(verdict).not.toHaveProperty('apart')
		const { body: seen } = await village(id)
		expect(seen).toMatchObject({ done: 1 })
		expect(seen.list[0]?.ticks).toMatchObject([{ doneAt: stage.ports.at - 60_000, own: true }])
	})

	it('what the inspection does not take stays an entry, and the phone is told why', async () => {
		const id = await opened()
		stage.ports.at += 1000
		const early = await send(sending(id, { doneAt: stage.ports.at - DAY }))
		expect(early.body.verdicts).toMatchObject([{ number: 1, apart: 'inspectionNotOpen' }])
		stage.ports.at += 3_600_000
		const wrong = await send(sending(id, { answers: { alarm: '是' } }, 2))
		expect(wrong.body.verdicts).toMatchObject([{ number: 2, apart: 'answerWrong' }])
		const photo = { answers: { alarm: true, shown: ['photo-0000000000000099'] } }
		expect((await send(sending(id, photo, 3))).body.verdicts).toMatchObject([
			{ refused: 'photoNotAnnounced' },
		])
		expect((await board(id)).all.done).toBe(0)
	})
})

describe('its end', () => {
	it('is brought by the clock; what was done in time still counts for a week', async () => {
		const id = await opened()
		const clock = () =>
			sweep(stage.table, stage.ports, 'test', {
				inspection: (due) => inspectionByClock(stage.table, stage.ports, due),
			})
		expect(await clock()).toEqual({ done: 0 })
		const doneAt = stage.ports.at + DAY
		stage.ports.at += 7 * DAY
		expect(await clock()).toEqual({ done: 1 })
		expect(await clock()).toEqual({ done: 0 })
		expect(await board(id)).toMatchObject({ status: 'closed', overdue: 4, moves: [] })
		expect((await tick(worker, id)).body.code).toBe('inspectionNotOpen')
		expect((await tick(worker, id, { doneAt })).status).toBe(201)
		expect(await board(id)).toMatchObject({ overdue: 3 })
		const { body } = await ask<MyInspections>(worker, { route: 'GET /my-inspections' })
		expect(body.inspections).toEqual([])
		stage.ports.at += 7 * DAY
		expect((await tick(worker, id, { doneAt, place: '2' })).body.code).toBe('inspectionNotOpen')
	})

	it('may come before its time, with why; then nothing falls due', async () => {
		const id = await opened()
		expect((await command(dispatcher, id, 3, { type: 'cancel', reason: '合并到下月。' })).body).toMatchObject(
			{
				status: 'cancelled',
			},
		)
		const { Items } = await stage.table.client.send(
			new QueryCommand({
				TableName: stage.table.name,
				KeyConditionExpression: 'pk = :pk AND sk = :due',
				ExpressionAttributeValues: { ':pk': inspectionKeys.partition(TENANT, id), ':due': 'due' },
			}),
		)
		expect(Items).toEqual([])
		expect(await board(id)).toMatchObject({ status: 'cancelled', overdue: 0 })
	})
})

describe('who reads', () => {
	const seen = async (who: Who, id: string) => {
		const { body } = await ask<InspectionsAnswer>(who, { route: 'GET /inspections' })
		return body.inspections?.find(({ inspection }) => inspection === id)?.places
	}
	it('all, a town’s, one’s own villages; another county nothing', async () => {
		const id = await opened()
		expect(await seen(dispatcher, id)).toBe(4)
		expect(await seen(inspector, id)).toBe(4)
		expect(await seen(town, id)).toBe(3)
		expect(await seen(mate, id)).toBe(3)
		expect(await seen(worker, id)).toBe(2)
		expect(await seen(housing, id)).toBeUndefined()
		expect((await board(id, foreigner)) as unknown).toMatchObject({ code: 'inspectionUnknown' })
		expect((await village(id, foreigner)).body.code).toBe('inspectionUnknown')
		expect((await village(id, housing)).body.code).toBe('notYours')
		expect((await village(id, worker, SECOND)).body.code).toBe('notYours')
		expect((await village(id, town, SECOND)).status).toBe(200)
		expect((await tick(foreigner, id)).body.code).toBe('inspectionUnknown')
		expect((await command(town, id, 3, { type: 'cancel', reason: '不查' })).body.code).toBe('notYours')
	})

	it('one’s own, open ones, the soonest over first', async () => {
		const late = await opened({ until: stage.ports.at + 9 * DAY })
		const soon = await opened()
		const far = await start({ villages: [FAR] })
		await command(dispatcher, String(far.body.inspection), 1, { type: 'open' })
		const { body } = await ask<MyInspections>(worker, { route: 'GET /my-inspections' })
		expect(body.inspections.map(({ inspection }) => inspection)).toEqual([soon, late])
		expect(body.inspections[0]).toMatchObject({
			what: '看软管和报警器。',
			villages: [{ village: VILLAGE, places: 2, done: 0, found: 0 }],
		})
	})
})

describe('spreadsheets', () => {
	const file = (text: string) => ({ name: '点位.csv', content: Buffer.from(text).toString('base64') })
	it('of places are read, or every fault is told by row and column', async () => {
		const read = (text: string) =>
			ask(dispatcher, { route: 'POST /inspection-places/read', body: file(text) })
		expect((await read('村居,点位,说明\n榴园镇甲村,老张饭店,村东头\n丙村,店,')).body).toEqual({
			villages: [
				{ village: VILLAGE, places: [{ name: '老张饭店', words: '村东头' }] },
				{ village: FAR, places: [{ name: '店' }] },
			],
		})
		expect((await read('村居,点位\n丁村,店')).body).toMatchObject({
			total: 1,
			faults: [{ row: 2, column: 'A' }],
		})
	})

	it('of results have a row for each place, with what was answered and the numbers of cases', async () => {
		const id = await opened()
		const own = await stage.call(worker, { patrol: true })
		await tick(worker, id, { found: [own] })
		const { body } = await ask<{ name: string; content: string }>(dispatcher, {
			route: 'GET /inspections/{inspection}/file',
			params: { inspection: id },
		})
		expect(body.name).toBe('燃气安全排查-排查结果.xlsx')
		const { sheets } = await openXlsx(Buffer.from(body.content, 'base64'))
		const rows = sheets[0]?.rows ?? []
		expect(rows.slice(1).map((row) => row.slice(0, 5))).toEqual([
			['榴园镇', '甲村', '老张饭店', '村东头', '是'],
			['榴园镇', '甲村', '小李烧烤', '', '否'],
			['榴园镇', '乙村', '油站', '', '否'],
			['古邵镇', '丙村', '全网格', '', '否'],
		])
		expect(rows[1]).toContain((await stage.state(own)).number)
	})
})
