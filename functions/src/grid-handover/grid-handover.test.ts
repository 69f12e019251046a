import { RefusalError } from '@huying/shared/error/refusal'
import type {
	GridHandoverDraft,
	GridHandovers,
	GridHandoverView,
} from '@huying/shared/grid-handover/grid-handover-view'
import { itemName } from '@huying/shared/grid-handover/item'
import { DAY } from '@huying/shared/time/day'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dispatcher, housing, someone, TENANT, VILLAGE } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { type Stage, startStage } from '../../test/stage'
import { sweep } from '../clock/sweep'
import type { Who } from '../edge/endpoint'
import { commandInspection, setUp } from '../inspection/set-up'
import { putPost } from '../session/user-store'
import { putTenant, putUnit } from '../tenant/tenant-store'
import { wholeTrace } from '../trace/trace-store'
import { type Errands, gridHandoverByClock } from './carry'
import { storedErrands } from './errands'
import { gridHandoverHandlers } from './grid-handover-handlers'

const TOWN = VILLAGE.slice(0, 9)
const UNIT = `town-${TOWN}`
const giver = someone('user-giver', [['gridWorker', UNIT, VILLAGE]])
const taker = someone('user-taker', [['gridWorker', UNIT, VILLAGE]])
const third = someone('user-third', [['gridWorker', UNIT, `${TOWN}202`]])
const townHandler = someone('user-town', [['handler', UNIT]])

let stage: Stage
let errands: Errands
let made = 0
const fresh = (word: string) => `${word}-${String(++made).padStart(16, '0')}`
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	stage = await startStage()
	errands = storedErrands(stage.table, stage.ports)
	await putTenant(stage.table, { tenant: TENANT, name: '测试区', service: '呼应' })
	await putUnit(stage.table, TENANT, { unit: UNIT, name: '榴园镇', shortName: '榴园镇', kind: 'town' })
	for (const who of [giver, taker, third, townHandler, housing])
		for (const post of who.posts) await putPost(stage.table, TENANT, who.user, post)
})
afterEach(() => vi.restoreAllMocks())

type Asked = Parameters<typeof eventOf>[0]
const ask = async <Body = Record<string, unknown>>(who: Who, asked: Asked) => {
	const handlers = gridHandoverHandlers(stage.table, stage.ports, errands)
	const answer = await endpointOf<'gridHandover'>(handlers, async () => who, stage.ports)(eventOf(asked))
	return told(answer) as unknown as { status: number; body: Body & { code?: string } }
}
const draft = (who: Who, query: Record<string, string> = { grid: VILLAGE }) =>
	ask<GridHandoverDraft>(who, { route: 'GET /grid-handover-draft', query })
const offer = (change: object = {}, who = giver, id = fresh('slip')) =>
	ask(who, {
		route: 'POST /grid-handovers',
		body: { id, about: { grid: VILLAGE }, to: taker.user, words: '钥匙在村委。', ...change },
	})
const offered = async (): Promise<string> => {
	const { body } = await offer()
	expect(body).toMatchObject({ state: 'offered', version: 1 })
	return String(body.handover)
}
const step = (who: Who, handover: string, body: object, id = fresh('step')) =>
	ask(who, {
		route: 'POST /grid-handovers/{handover}/steps',
		params: { handover },
		body: { id, version: 1, ...body },
	})
const slip = (who: Who, handover: string) =>
	ask<GridHandoverView>(who, { route: 'GET /grid-handovers/{handover}', params: { handover } })
const own = async (who: Who) =>
	(await ask<GridHandovers>(who, { route: 'GET /grid-handovers' })).body.handovers

/** A report of the grid worker's own, another's on the town's desk, and an inspection with open places. */
async function work() {
	const reported = await stage.call(giver, { patrol: true, text: '井盖响。' })
	const onDesk = await stage.call()
	await stage.accept(onDesk)
	await stage.send(dispatcher, onDesk, 'order', { unit: UNIT })
	const at = stage.ports.at
	const inspection = fresh('inspection')
	const form = [{ field: 'safe', name: '安全', type: 'yesNo' as const, needed: true }]
	const terms = { title: '燃气', what: '看软管。', form, villages: [VILLAGE], from: at, until: at + 7 * DAY }
	await setUp(stage.table, dispatcher, { id: inspection, unit: 'centre', ...terms }, at)
	await commandInspection(
		stage.table,
		dispatcher,
		inspection,
		{ id: fresh('opening'), version: 1, type: 'open' },
		at,
	)
	return { reported, onDesk, inspection }
}

describe('what is handed over', () => {
	it('is what hangs on the grid now: cases, what was reported, places nobody looked at', async () => {
		const { reported, onDesk, inspection } = await work()
		const { body } = await draft(giver)
		expect(body.items.map(({ item }) => item.item).sort()).toEqual(
			[itemName.case(onDesk), itemName.case(reported), itemName.inspection(inspection, VILLAGE)].sort(),
		)
		expect(body.takers).toEqual([{ user: taker.user, unitName: UNIT }])
		expect(body.items.find(({ item }) => item.kind === 'case' && item.case === reported)?.title).toBeDefined()
	})

	it('is one’s own grid only, and nobody’s else', async () => {
		expect((await draft(third)).body.code).toBe('gridUnknown')
		expect((await draft(housing)).body.code).toBe('gridUnknown')
		expect((await draft(giver, {})).body.code).toBe('gridUnknown')
		expect((await draft(giver, { grid: '410184103201' })).body.code).toBe('gridUnknown')
		expect((await draft(dispatcher)).body.code).toBe('postMissing')
	})

	it('is kept as it was, whatever happens after', async () => {
		const { onDesk } = await work()
		const id = await offered()
		await stage
			.send(townHandler, onDesk, 'sign', {
				answerable: { first: '甲', leader: '乙', person: '丙' },
			})
			.catch(() => undefined)
		stage.ports.at += DAY
		await stage.call(giver, { patrol: true })
		const { body } = await slip(taker, id)
		expect(body.items).toHaveLength(3)
		expect(body.items.find(({ item }) => item.kind === 'case' && item.case === onDesk)?.item).toMatchObject({
			status: 'assigned',
		})
	})
})

describe('handing over', () => {
	it('is done once, one at a time of each grid', async () => {
		const id = fresh('slip')
		const first = await offer({}, giver, id)
		expect([first.status, (await offer({}, giver, id)).body]).toEqual([201, first.body])
		expect((await offer({ words: '别的' }, giver, id)).body.code).toBe('identifierReused')
		expect((await offer()).body.code).toBe('handoverOpen')
		const both = await Promise.all([
			step(giver, id, { type: 'withdraw' }),
			step(giver, id, { type: 'withdraw' }),
		])
		expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
		expect((await offer()).status).toBe(201)
	})

	it.each<[string, object, string]>([
		['to oneself', { to: giver.user }, 'takerUnknown'],
		['to somebody of another grid', { to: third.user }, 'takerUnknown'],
		['to nobody', { to: 'user-nobody' }, 'takerUnknown'],
		['with a word on what is not on it', { remarks: [{ item: 'case-x', text: '一' }] }, 'itemUnknown'],
		['of nothing', { about: {} }, 'gridUnknown'],
		['of both', { about: { grid: VILLAGE, job: 'case-0000000000000001' } }, 'gridUnknown'],
	])('%s is refused', async (_, change, code) => {
		expect((await offer(change)).body.code).toBe(code)
	})

	it('is seen by the two whose it is', async () => {
		const id = await offered()
		expect((await slip(taker, id)).body).toMatchObject({
			state: 'offered',
			moves: ['differ', 'accept', 'refuse'],
		})
		expect((await slip(giver, id)).body.moves).toEqual(['supplement', 'withdraw'])
		expect((await slip(third, id)).body.code).toBe('handoverUnknown')
		expect((await slip(someone(taker.user, [['gridWorker', UNIT]], '410184'), id)).body.code).toBe(
			'handoverUnknown',
		)
		expect((await step(third, id, { type: 'accept' })).body.code).toBe('handoverUnknown')
		expect((await step(giver, id, { type: 'accept' })).body.code).toBe('handoverOwn')
		expect((await own(giver)).map(({ handover, state }) => [handover, state])).toEqual([[id, 'offered']])
		expect(await own(third)).toEqual([])
	})

	it('goes back and forth, and is in both logs once it is accepted', async () => {
		const { onDesk } = await work()
		const id = await offered()
		const item = itemName.case(onDesk)
		const differ = { type: 'differ', differences: [{ item, text: '这件已经办完。' }] }
		expect((await step(taker, id, differ)).body).toMatchObject({ state: 'differing', version: 2 })
		expect((await step(taker, id, { type: 'accept' })).body.code).toBe('caseMoved')
		await step(giver, id, { version: 2, type: 'supplement', words: '还差核查。' })
		const name = fresh('step')
		const accept = { version: 3, type: 'accept' }
		const done = await step(taker, id, accept, name)
		expect(done.body).toMatchObject({ state: 'accepted', version: 4 })
		expect((await step(taker, id, accept, name)).body).toEqual(done.body)
		const { body } = await slip(giver, id)
		expect(body.items.find((one) => one.item.item === item)?.difference).toBe('这件已经办完。')
		expect(body.steps.map(({ type }) => type)).toEqual(['offer', 'differ', 'supplement', 'accept'])
		const logs = await Promise.all(
			[giver, taker].map(async ({ user }) =>
				(await wholeTrace(stage.table, TENANT, user)).map(({ entry }) => entry.type),
			),
		)
		expect(logs).toEqual([['handedOver'], ['took']])
		expect((await offer({}, taker)).body.code).toBe('takerUnknown')
		expect((await offer({ to: giver.user }, taker)).status).toBe(201)
	})
})

describe('errands of a grid', () => {
	/** Errands that are run by the giver, with papers held; `broken` cannot go on yet. */
	async function withErrands(broken: { now: boolean }) {
		const ids = [await stage.call(), await stage.call()]
		const passed: string[] = []
		const real = errands
		errands = {
			...real,
			run: async () => [],
			pass: async (who, _, errand) => {
				if (broken.now && errand === ids[1]) throw new RefusalError('busy')
				passed.push(`${errand} ${who.user}`)
			},
		}
		const id = await offered()
		return { ids, passed, id }
	}

	it('go on one by one; what was cut off, the clock finishes', async () => {
		const broken = { now: true }
		const { ids, passed, id } = await withErrands(broken)
		// as if the list had held them
		const { getSlip, headWrite } = await import('./grid-handover-store')
		const { transact } = await import('../store/transaction')
		expect((await step(taker, id, { type: 'accept' })).body.state).toBe('accepted')
		const before = await getSlip(stage.table, TENANT, id)
		if (before === undefined) throw new Error('there is a slip')
		const carrying = { ...before.slip, carry: ids, version: before.slip.version + 1 }
		expect(await transact(stage.table, [headWrite(stage.table, carrying)])).toBeUndefined()
		const clock = () =>
			sweep(stage.table, stage.ports, 'test', {
				gridHandover: (due) => gridHandoverByClock(stage.table, errands, stage.ports, due),
			})
		await clock()
		expect(passed).toEqual([`${ids[0]} ${taker.user}`])
		expect((await slip(taker, id)).body.carrying).toBe(1)
		broken.now = false
		stage.ports.at += 6 * 60_000
		await clock()
		expect((await slip(taker, id)).body.carrying).toBe(0)
		expect(passed).toHaveLength(2)
		stage.ports.at += 6 * 60_000
		expect(await clock()).toEqual({ done: 0 })
		expect(await wholeTrace(stage.table, TENANT, taker.user)).toHaveLength(1)
	})
})

describe('one job', () => {
	it('goes between who walks its grid and a unit that has a part', async () => {
		const id = await stage.call(giver, { patrol: true })
		await stage.accept(id)
		await stage.order(id)
		const { body } = await draft(giver, { job: id })
		expect(body.items).toHaveLength(1)
		expect(body.takers.map(({ user }) => user).sort()).toEqual([housing.user, taker.user].sort())
		const given = await offer({ about: { job: id }, to: housing.user })
		expect(given.status).toBe(201)
		const handover = String(given.body.handover)
		expect((await step(housing, handover, { type: 'refuse', words: '不归我们。' })).body.state).toBe(
			'refused',
		)
		expect((await draft(housing, { job: id })).body.takers.map(({ user }) => user).sort()).toEqual(
			[giver.user, taker.user].sort(),
		)
		expect((await draft(third, { job: id })).body.code).toBe('caseUnknown')
		expect((await draft(giver, { job: 'case-9999999999999999' })).body.code).toBe('caseUnknown')
	})
})
