import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { lineName } from '@huying/shared/archive/archive'
import { archiveOf } from '@huying/shared/archive/archive-of'
import { linesOf } from '@huying/shared/archive/lines-of'
import { monthOf } from '@huying/shared/archive/month'
import type { CaseEvent } from '@huying/shared/case/event'
import { defaultRules } from '@huying/shared/rule/rules'
import { DAY } from '@huying/shared/time/day'
import type { DynamoDBRecord } from 'aws-lambda'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, gridWorker, housing, someone, TENANT, testPorts, VILLAGE } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import { caseKeys } from '../case/case-keys'
import { sweep } from '../clock/sweep'
import type { Who } from '../edge/endpoint'
import { putRules } from '../rule/rules-store'
import { createUser, putPost } from '../session/user-store'
import { starsByClock } from '../star/stars-due'
import { teamHandlers } from '../team/team-handlers'
import { putUnit } from '../tenant/tenant-store'
import { readMonth } from './archive-store'
import { fileEvent } from './file-event'

const TOWN = 'town-370404103'
const MONTH = '2026-03'
const worker = someone('user-grid-worker-01', [['gridWorker', TOWN, VILLAGE]])
const other = someone('user-grid-worker-02', [['gridWorker', TOWN, VILLAGE]])
const gridLeader = someone('user-grid-leader-1', [['gridLeader', TOWN, '370404103']])
const townHandler = someone('user-town-handler1', [['handler', TOWN]])
const elsewhere = someone('user-town-elsewher', [['handler', 'town-370404104']])
const inspector = someone('user-inspector-001', [['inspector', 'inspectorate']])

let stage: Stage
beforeEach(async () => {
	stage = await startStage()
	await putUnit(stage.table, TENANT, {
		unit: TOWN,
		name: '榴园镇政府',
		shortName: '榴园镇',
		kind: 'town',
		region: '370404103',
	})
	for (const { user, posts } of [worker, other, gridLeader, townHandler]) {
		await createUser(stage.table, {
			tenant: TENANT,
			user,
			appid: 'wx0000000000000001',
			openid: `o-${user}`,
			name: `演示${user.slice(-2)}`,
			since: 0,
		})
		for (const post of posts) await putPost(stage.table, TENANT, user, post)
	}
})
const ask = () => teamHandlers(stage.table, stage.ports)
const request = <Params, Body>(who: Who, params: Params, body: Body = undefined as Body) =>
	({ who, params, body, query: undefined, correlation: 'x', userAgent: undefined }) as never

/** Every event of some cases, as the stream would tell of it. */
async function recordsOf(cases: readonly string[]): Promise<DynamoDBRecord[]> {
	const all = await Promise.all(cases.map((id) => stage.items(caseKeys.partition(TENANT, id), 'event#')))
	return all.flat().map((item) => ({ eventName: 'INSERT', dynamodb: { NewImage: marshall(item) as never } }))
}
const eventsOf = async (id: string) =>
	(await stage.items(caseKeys.partition(TENANT, id), 'event#')).map(
		({ stored }) => JSON.parse(String(stored)) as CaseEvent,
	)

/** A problem that the worker reports on the way, worked on and checked by the other grid worker. */
async function foundAndChecked(backOnce: boolean): Promise<string> {
	const id = await stage.call(worker, { patrol: true })
	await stage.accept(id)
	await stage.order(id)
	await stage.send(housing, id, 'sign')
	const resolve = async () =>
		stage.send(housing, id, 'resolve', { words: '修好了。', photos: [await stage.photo(housing.user)] })
	await resolve()
	if (backOnce) {
		await stage.send(other, id, 'return', { words: '还没好。', photos: [] })
		await resolve()
	}
	await stage.send(other, id, 'verify')
	return id
}

/** An errand to its end as its events are stored; asking for one is another concept's. */
async function errand(
	id: string,
	who: Who,
	{ at = stage.ports.at, late = false, content = true, rework = false } = {},
): Promise<void> {
	const by = { capacity: 'errandWorker', user: who.user, unit: TOWN, unitName: '榴园镇' }
	const resident = { capacity: 'caller', user: caller.user }
	const due = at + (late ? -DAY : DAY)
	const told: [string, object, object][] = [
		[
			'opened',
			resident,
			{
				tenant: TENANT,
				number: 'Y1',
				submission: 'digest',
				caseType: 'errand',
				identity: 'named',
				source: 'miniProgram',
				village: VILLAGE,
				caller: caller.user,
				errand: { service: 'elderCard', serviceVersion: 1, for: 'self', materials: [] },
			},
		],
		[
			'assigned',
			{ capacity: 'clock' },
			{ unit: TOWN, unitName: '榴园镇', from: 0, resolveBy: due, task: 'transfer' },
		],
		['errandStepped', { ...by, capacity: 'gridWorker' }, { step: { type: 'undertake', worker: who.user } }],
		['resolved', by, {}],
		['rated', resident, { solved: true, content }],
		...(rework
			? ([['reworked', { capacity: 'clock' }, { unit: TOWN, unitName: '榴园镇', from: 0 }]] as const)
			: []),
	] as [string, object, object][]
	for (const [place, [type, actor, more]] of told.entries()) {
		const seq = place + 1
		const stored = JSON.stringify({ v: 1, case: id, seq, at, by: actor, command: 'x', type, ...more })
		await stage.table.client.send(
			new PutCommand({
				TableName: stage.table.name,
				Item: { ...caseKeys.event(TENANT, id, seq), stored },
			}),
		)
	}
}
async function file(cases: readonly string[]) {
	for (const record of await recordsOf(cases)) await fileEvent(stage.table, record)
}

describe('what the stream files', () => {
	it('equals a recount of the events, though it comes twice and in any order', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
				fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
				async (backs, lots) => {
					stage = await startStage()
					const cases: string[] = []
					for (const back of backs) cases.push(await foundAndChecked(back))
					cases.push(stage.fresh('case'))
					await errand(cases.at(-1) ?? '', worker, { late: backs.length > 1 })
					const records = await recordsOf(cases)
					const lot = (place: number) => lots[place % lots.length] ?? 0
					const told = [...records, ...records.filter((_, place) => lot(place) % 3 === 0)]
						.map((record, place) => ({ record, lot: lot(place * 7) }))
						.sort((one, next) => one.lot - next.lot)
					for (const { record } of told) await fileEvent(stage.table, record)
					const recount = []
					for (const id of cases) {
						const events = await eventsOf(id)
						recount.push(...events.flatMap((_, last) => linesOf(events.slice(0, last + 1))))
					}
					for (const { user } of [worker, other]) {
						const { lines } = await readMonth(stage.table, TENANT, user, MONTH)
						const own = recount.filter((line) => line.user === user)
						expect(lines.map(lineName).sort()).toEqual(own.map(lineName).sort())
						expect(archiveOf(lines, [])).toEqual(archiveOf(own, []))
					}
					const { errands, late, found, foundSolved } = archiveOf(
						(await readMonth(stage.table, TENANT, worker.user, MONTH)).lines,
						[],
					)
					expect([errands, late, found, foundSolved]).toEqual([
						1,
						Number(backs.length > 1),
						backs.length,
						backs.length,
					])
				},
			),
			{ numRuns: 5, endOnFailure: true },
		)
	})

	it('costs nothing for events that cannot say anything', async () => {
		const id = await stage.call()
		await stage.accept(id)
		const records = await recordsOf([id])
		const asked: string[] = []
		stage.table.client.middlewareStack.add(
			(next, { commandName = '' }) =>
				(args) => {
					asked.push(commandName)
					return next(args)
				},
			{ step: 'initialize', name: 'recorder' },
		)
		for (const record of records) await fileEvent(stage.table, record)
		expect(asked).toEqual([])
	})
})

describe('who reads whose archive', () => {
	it('its owner, their unit, inspectors and the centre; no other worker and no other town', async () => {
		const id = await foundAndChecked(false)
		await file([id])
		const own = await ask().myArchive(request(worker, { month: MONTH }))
		expect(own).toMatchObject({ own: true, figures: { found: 1, foundSolved: 1 }, phoneShown: false })
		expect(own.lines.map(({ step }) => step)).toEqual(['foundSolved', 'found'])
		const read = (who: Who, unit = TOWN, user = worker.user) =>
			ask().archiveOf(request(who, { unit, month: MONTH, user }))
		for (const who of [gridLeader, townHandler, inspector, dispatcher])
			expect(await read(who)).toMatchObject({ own: false, figures: { found: 1 } })
		for (const who of [other, elsewhere, gridWorker, caller, housing])
			expect(await refused(read(who))).toBe('notYours')
		// nor by naming one's own unit
		expect(await refused(read(elsewhere, 'town-370404104'))).toBe('archiveUnknown')
		const units = (who: Who) => ask().unitArchives(request(who, { unit: TOWN, month: MONTH }))
		const { people, figures } = await units(townHandler)
		expect(people.map(({ user, figures: { found, verified } }) => [user, found, verified])).toEqual([
			[worker.user, 1, 0],
			[other.user, 0, 1],
		])
		expect(figures).toMatchObject({ found: 1, verified: 1 })
		expect(await refused(units(other))).toBe('notYours')
	})
})

describe('an objection', () => {
	let entry: string
	const object = (who: Who, body: object = {}) =>
		ask().objectToEntry(
			request(who, { month: MONTH }, { id: stage.fresh('objection'), entry, words: '不是我去的。', ...body }),
		)
	const decide = (who: Who, body: object = {}) =>
		ask().decideArchiveObjection(
			request(
				who,
				{ unit: TOWN },
				{
					id: stage.fresh('decision'),
					user: other.user,
					month: MONTH,
					entry,
					upheld: true,
					words: '查过了，记错了。',
					...body,
				},
			),
		)
	beforeEach(async () => {
		const id = await foundAndChecked(false)
		await file([id])
		const [line] = (await readMonth(stage.table, TENANT, other.user, MONTH)).lines
		entry = line ? lineName(line) : ''
	})

	it('is answered by the unit; what is upheld is struck out, stays, and counts no more', async () => {
		await object(other)
		const open = await ask().archiveObjections(request(gridLeader, { unit: TOWN }))
		expect(open.objections).toMatchObject([{ entry, user: other.user, status: 'open', mayDecide: true }])
		expect((await ask().archiveObjections(request(inspector, { unit: TOWN }))).objections).toMatchObject([
			{ mayDecide: false },
		])
		await decide(gridLeader)
		const { figures, lines, objections } = await ask().myArchive(request(other, { month: MONTH }))
		expect(figures.verified).toBe(0)
		expect(lines).toMatchObject([{ step: 'verified', struck: true }])
		expect(objections).toMatchObject([{ status: 'upheld', answer: '查过了，记错了。' }])
		expect((await ask().archiveObjections(request(gridLeader, { unit: TOWN }))).objections).toEqual([])
		expect(await refused(decide(townHandler, { upheld: false }))).toBe('notAllowedNow')
		// told again by the stream, it stays struck out
		const [, , , , , verified] = await recordsOf([entry.split('#')[0] ?? ''])
		if (verified) await fileEvent(stage.table, verified)
		expect((await ask().myArchive(request(other, { month: MONTH }))).figures.verified).toBe(0)
	})

	it('that is refused changes nothing; one entry is objected to once', async () => {
		await object(other)
		expect(await refused(object(other))).toBe('archiveObjected')
		await decide(townHandler, { upheld: false })
		expect((await ask().myArchive(request(other, { month: MONTH }))).figures.verified).toBe(1)
	})

	it('is only to what is there, and only to one’s own', async () => {
		expect(await refused(object(worker))).toBe('archiveUnknown')
		expect(await refused(object(other, { entry: 'case-x#1#verified' }))).toBe('archiveUnknown')
	})

	it('is decided by nobody about themselves, and by nobody from elsewhere', async () => {
		await object(other)
		const both = { ...other, posts: [...other.posts, ...gridLeader.posts] }
		expect(await refused(decide(both))).toBe('archiveOwn')
		for (const who of [worker, elsewhere, dispatcher, inspector])
			expect(await refused(decide(who))).toBe('notYours')
	})

	it('sent twice is one', async () => {
		const body = { id: 'objection-0000000000000009' }
		expect(await object(other, body)).toEqual(await object(other, body))
		expect(await refused(object(other, { ...body, words: '另外的话。' }))).toBe('identifierReused')
		const decision = { id: 'decision-0000000000000009' }
		expect(await decide(gridLeader, decision)).toEqual(await decide(gridLeader, decision))
	})
})

describe('stars of a month', () => {
	const clock = () =>
		sweep(stage.table, stage.ports, 'test', {
			stars: (due) => starsByClock(stage.table, stage.ports, due),
		})
	const stars = (who: Who, month = MONTH) => ask().stars(request(who, { month }))
	const choose = (who: Who, month = MONTH) =>
		ask().chooseStars(request(who, { month }, { id: stage.fresh('stars') }))
	beforeEach(async () => {
		await putRules(stage.table, TENANT, {
			rules: { ...defaultRules, star: { ...defaultRules.star, minimum: 2 } },
			seen: 0,
			by: dispatcher.user,
			at: 1,
		})
		const cases = Array.from({ length: 6 }, () => stage.fresh('case'))
		for (const [place, id] of cases.entries()) {
			const who = place < 3 ? worker : place < 5 ? other : gridWorker
			await errand(id, who, { content: who !== other || place === 3, late: who === other })
		}
		await file(cases)
	})

	it('are chosen by the clock when it is over, once, with why', async () => {
		expect(await stars(caller)).toMatchObject({ stars: [], mayChoose: false })
		await clock()
		expect((await stars(caller)).at).toBeUndefined()
		stage.ports.at = Date.UTC(2026, 2, 31, 18, 1)
		expect((await clock()).done).toBe(1)
		const chosen = await stars(caller)
		expect(chosen).toMatchObject({ compared: 2, tooFew: 1, minimum: 2, mayChoose: false })
		expect(chosen.stars).toEqual([
			{ place: 1, name: '演示01', unitName: '榴园镇', reason: '办了 3 件，3 件评价都满意，没有一件超期' },
			{ place: 2, name: '演示02', unitName: '榴园镇', reason: '办了 2 件，1 件满意，2 件超期' },
		])
		expect((await clock()).done).toBe(0)
		// what comes to light later changes nothing of what was chosen
		const late = stage.fresh('case')
		await errand(late, other, { at: Date.UTC(2026, 2, 30) })
		await file([late])
		expect(await choose(dispatcher)).toEqual({ ...chosen, mayChoose: false })
	})

	it('are chosen on request by the centre alone, not before the month is over', async () => {
		expect(await refused(choose(dispatcher))).toBe('monthNotOver')
		stage.ports.at = Date.UTC(2026, 2, 31, 16)
		expect(await stars(dispatcher)).toMatchObject({ mayChoose: true })
		expect(await stars(townHandler)).toMatchObject({ mayChoose: false })
		const townLeader = someone('user-town-leader-1', [['leader', TOWN]])
		expect(await refused(choose(townLeader))).toBe('notYours')
		const [one, two] = await Promise.all([choose(dispatcher), choose(dispatcher)])
		expect(one).toEqual(two)
		expect(one.stars).toHaveLength(2)
	})
})

it('a month is that of the event, in Beijing', () => {
	expect(monthOf(testPorts().now())).toBe(MONTH)
})
