import { brokenAt } from '@huying/shared/case/chain'
import { DAY, HOUR } from '@huying/shared/time/day'
import type { EntriesAnswer, TraceDay } from '@huying/shared/trace/trace-view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { someone, VILLAGE } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { type Stage, startStage } from '../../test/stage'
import { sweep } from '../clock/sweep'
import type { Who } from '../edge/endpoint'
import { photoItemKey } from '../photo/photo-keys'
import { putPost } from '../session/user-store'
import { appendOwn } from './append-own'
import { traceHandlers } from './trace-handlers'
import { entriesOf, wholeTrace } from './trace-store'
import { trackByClock } from './track-store'

const worker = someone('user-grid', [['gridWorker', 'town-103', VILLAGE]])
const other = someone('user-other', [['gridWorker', 'town-104', '370404104201']])
const device = 'device-0000000000000001'

let stage: Stage
let sequence = 0
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	stage = await startStage()
	sequence = 0
})
afterEach(() => vi.restoreAllMocks())

type Body = Record<string, unknown>
const ask = async (who: Who, asked: Parameters<typeof eventOf>[0]) =>
	told(
		await endpointOf<'trace'>(
			traceHandlers(stage.table, stage.ports),
			async () => who,
			stage.ports,
		)(eventOf(asked)),
	)
const entry = (type: string, body: Body = {}): Body => ({
	id: stage.fresh('entry'),
	sequence: ++sequence,
	doneAt: stage.ports.at,
	type,
	...body,
})
const send = (entries: Body[], more: Body = {}, who: Who = worker) =>
	ask(who, { route: 'POST /trace/entries', body: { device, sentAt: stage.ports.at, entries, ...more } })
const verdicts = ({ body }: { body: Body }) => (body as unknown as EntriesAnswer).verdicts
const refusals = (answer: { body: Body }) => verdicts(answer).map(({ refused }) => refused ?? 'taken')
const signIn = () => entry('signedIn', { photos: [], place: { longitude: 117.5, latitude: 34.7 } })
const visit = (notes: Body = { followUp: false }, template = 'general') =>
	entry('visited', { template, household: '张家', notes, village: VILLAGE })
const settle = (body: Body = {}) =>
	entry('settledOnTheSpot', {
		words: '把倒了的路牌扶起来了。',
		before: [],
		after: ['photo-announced-01'],
		...body,
	})
const day = async (who: Who = worker, date = '2026-03-02') =>
	(await ask(who, { route: 'GET /trace/days/{day}', params: { day: date } })).body as unknown as TraceDay
const today = async (who: Who = worker) => (await ask(who, { route: 'GET /trace/today' })).body
const holds = async () => brokenAt(await wholeTrace(stage.table, worker.tenant, worker.user))

describe('what a phone sends', () => {
	it('is taken in order, each with the time it was done and the time it came', async () => {
		const entries = [signIn(), visit()]
		stage.ports.at += 3 * HOUR
		const { status, body } = await send(entries)
		expect(status).toBe(201)
		expect(body).toMatchObject({
			verdicts: [
				{ number: 1, at: stage.ports.at, clock: 'believed' },
				{ number: 2, at: stage.ports.at, clock: 'believed' },
			],
			expected: 3,
		})
		expect((await day()).entries).toMatchObject([
			{ type: 'signedIn', doneAt: entries[0]?.doneAt, at: stage.ports.at, when: entries[0]?.doneAt },
			{ type: 'visited', household: '张家', notes: { followUp: false }, village: VILLAGE },
		])
		expect(await holds()).toBe(-1)
	})

	it('is there once, however often and in whatever pieces it is sent', async () => {
		const all = [signIn(), visit(), visit(), visit(), entry('signedOut')]
		await send(all.slice(0, 2))
		const first = await send(all.slice(0, 4))
		expect(first.body).toMatchObject({ expected: 5 })
		expect(verdicts(await send(all)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
		expect(verdicts(await send(all.slice(1, 3))).map(({ number }) => number)).toEqual([2, 3])
		expect((await wholeTrace(stage.table, worker.tenant, worker.user)).map(({ entry }) => entry.id)).toEqual(
			all.map(({ id }) => id),
		)
	})

	it('with a gap is taken up to it, and the phone is told where to go on', async () => {
		const [one, two, three, four] = [signIn(), visit(), visit(), visit()]
		expect((await send([one, three as Body])).body).toMatchObject({
			verdicts: [{ number: 1 }],
			expected: 2,
			stopped: three?.id,
		})
		expect((await send([four as Body])).body).toMatchObject({ verdicts: [], expected: 2, stopped: four?.id })
		expect((await send([two, three, four] as Body[])).body).toMatchObject({ expected: 5 })
		expect((await today()).devices).toEqual([{ device, expected: 5 }])
	})

	it('under an identifier that another entry has is refused, and holds nothing up', async () => {
		const one = visit()
		await send([one])
		expect(refusals(await send([{ ...one, household: '李家' }]))).toEqual(['identifierReused'])
		const again = { ...one, sequence: ++sequence }
		const next = visit()
		expect(refusals(await send([again, next]))).toEqual(['identifierReused', 'taken'])
		expect((await day()).entries).toHaveLength(2)
	})

	it('from two phones of one person at once is all there, each in its own order', async () => {
		const mine = [signIn(), visit(), visit()]
		sequence = 0
		const second = [visit(), visit()]
		const answers = await Promise.all([
			send(mine),
			send(second, { device: 'device-0000000000000002' }),
			send(mine),
		])
		expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
		const ids = (await wholeTrace(stage.table, worker.tenant, worker.user)).map(({ entry: { id } }) => id)
		expect(ids.filter((id) => mine.some((one) => one.id === id))).toEqual(mine.map(({ id }) => id))
		expect(ids.filter((id) => second.some((one) => one.id === id))).toEqual(second.map(({ id }) => id))
		expect(ids).toHaveLength(5)
		expect(await holds()).toBe(-1)
	})

	it('is taken whole up to forty at once; more are refused', async () => {
		const all = Array.from({ length: 41 }, () => visit())
		expect((await send(all)).body).toMatchObject({ code: 'entriesTooMany' })
		expect((await send(all.slice(0, 40))).body).toMatchObject({ expected: 41 })
	})
})

describe('duty', () => {
	it('is what a patrol needs, and nothing else', async () => {
		const early = entry('patrolBegan')
		expect(
			refusals(
				await send([
					early,
					visit(),
					settle(),
					entry('found', { case: await stage.call(worker, { patrol: true }) }),
				]),
			),
		).toEqual(['notOnDuty', 'taken', 'taken', 'taken'])
		// asked again, the same is said again
		expect(refusals(await send([early]))).toEqual(['notOnDuty'])
		const [first, second, patrol] = [signIn(), signIn(), entry('patrolBegan')]
		expect(
			refusals(
				await send([
					first,
					second,
					patrol,
					entry('patrolBegan'),
					entry('patrolEnded', { patrol: stage.fresh('patrol'), words: '没有事。' }),
					entry('patrolEnded', { patrol: patrol.id, words: '没有事。' }),
					entry('signedOut'),
					entry('signedOut'),
					entry('patrolBegan'),
				]),
			),
		).toEqual([
			'taken',
			'onDutyAlready',
			'taken',
			'patrolOpen',
			'patrolUnknown',
			'taken',
			'taken',
			'notOnDuty',
			'notOnDuty',
		])
	})

	it('is not needed for a find, which is a case that the worker opened themself', async () => {
		const found = async (id: string) => refusals(await send([entry('found', { case: id })]))
		expect(await found(stage.fresh('case'))).toEqual(['caseUnknown'])
		expect(await found(await stage.call(other, { patrol: true }))).toEqual(['caseUnknown'])
		expect(await found(await stage.call(worker, { patrol: true }))).toEqual(['taken'])
	})

	it('is shown while it lasts, and is over after sixteen hours though nobody signed out', async () => {
		const begun = signIn()
		await send([begun])
		expect(await today()).toMatchObject({
			duty: { entry: begun.id, since: stage.ports.at },
			keepTrackDays: 30,
		})
		stage.ports.at += 16 * HOUR
		expect((await today()).duty).toBeUndefined()
		expect(refusals(await send([entry('patrolBegan'), signIn()]))).toEqual(['notOnDuty', 'taken'])
	})
})

describe('a phone’s clock', () => {
	it('that is an hour ahead is corrected by what it says when it sends', async () => {
		const ahead = visit()
		const doneAt = stage.ports.at + HOUR
		const later = stage.ports.at + HOUR / 2
		stage.ports.at = later
		await send([{ ...ahead, doneAt }], { sentAt: later + HOUR })
		expect((await day()).entries).toMatchObject([{ doneAt, when: doneAt - HOUR, clock: 'corrected' }])
	})

	it.each([
		['future', HOUR, 0],
		['long past', -9 * DAY, 0],
		['of a phone that is a day off', DAY, DAY],
	])('that says the %s is not believed', async (_, doneAt, sentAt) => {
		await send([{ ...visit(), doneAt: stage.ports.at + doneAt }], { sentAt: stage.ports.at + sentAt })
		expect((await day()).entries).toMatchObject([{ clock: 'doubtful', when: stage.ports.at }])
		expect((await day()).counts.doubtfulEntries).toBe(1)
	})

	it('that ran backwards between two entries is not believed', async () => {
		await send([visit(), { ...visit(), doneAt: stage.ports.at - 2 * HOUR }])
		expect((await day()).entries.map(({ clock }) => clock)).toEqual(['believed', 'doubtful'])
	})
})

describe('a visit’s form', () => {
	it.each([
		['a field too many', { followUp: false, salary: '五千' }, 'general', 'fieldUnknown'],
		['a field of another kind', { followUp: 'perhaps' }, 'general', 'fieldInvalid'],
		['a choice that there is not', { followUp: true, health: 'green' }, 'elder', 'fieldInvalid'],
		['a field too few', { wishes: '想装个扶手。' }, 'general', 'fieldMissing'],
		['a name of every object', { followUp: true, toString: '有' }, 'general', 'fieldUnknown'],
		['no template', { followUp: true }, 'toString', 'templateUnknown'],
	])('with %s is refused, and what comes after is taken', async (_, notes, template, code) => {
		const answer = await send([visit(notes, template), visit()])
		expect(refusals(answer)).toEqual([code, 'taken'])
	})

	it('that says more of an entry than there is to say is refused whole', async () => {
		expect((await send([{ ...visit(), idCard: '1' }])).status).toBe(400)
	})
})

describe('photos', () => {
	const attach = (id: unknown, photos: string[], who: Who = worker) =>
		ask(who, { route: 'POST /trace/photos', body: { entry: id, photos } })

	it('follow the entry that announced them, in any order, and again', async () => {
		const names = [await stage.photo(worker.user), await stage.photo(worker.user)]
		const one = settle({ before: [names[0]], after: [names[1]] })
		expect((await attach(one.id, [names[1] as string])).body).toMatchObject({ code: 'entryUnknown' })
		await send([one])
		expect((await day()).entries).toMatchObject([{ awaited: 2, before: [], after: [] }])
		expect((await attach(one.id, [names[1] as string])).body).toEqual({ entry: one.id, missing: [names[0]] })
		expect((await attach(one.id, names as string[])).body).toEqual({ entry: one.id, missing: [] })
		expect((await attach(one.id, names as string[])).body).toEqual({ entry: one.id, missing: [] })
		const shown = await day()
		expect(shown.entries).toMatchObject([{ awaited: 0, before: [names[0]], after: [names[1]] }])
		expect(Object.keys(shown.pictures).sort()).toEqual([...names].sort())
	})

	it('that were not announced, are somebody else’s or not looked at are refused', async () => {
		const foreign = await stage.photo(other.user)
		const unready = stage.fresh('photo')
		const one = settle({ after: [foreign, unready] })
		await send([one])
		const said = async (photos: string[]) => (await attach(one.id, photos)).body.code
		expect(await said([await stage.photo(worker.user)])).toBe('photoNotAnnounced')
		expect(await said([foreign])).toBe('photoNotYours')
		expect(await said([unready])).toBe('photoNotYours')
		expect(photoItemKey(worker.tenant, foreign).pk).toContain(foreign)
	})

	it('are at most twenty, never a hundred', async () => {
		const names = Array.from({ length: 100 }, (_, place) => `photo-many-${String(place).padStart(8, '0')}`)
		expect((await send([settle({ after: names })])).body).toMatchObject({ code: 'photosTooMany' })
		sequence = 0
		expect(
			refusals(await send([settle({ before: names.slice(0, 12), after: names.slice(12, 24) })])),
		).toEqual(['photosTooMany'])
		expect((await attach(stage.fresh('entry'), names)).body).toMatchObject({ code: 'photosTooMany' })
	})
})

describe('a track', () => {
	/** A walk north, one point every ten seconds, twelve metres each. */
	const walk = (from: number, count = 100) =>
		Array.from({ length: count }, (_, place) => [from + place * 10_000, 117.5, 34.7 + place * 0.000_108, 15])
	const track = (patrol: unknown, points: unknown[], more: Body = {}, who: Who = worker) =>
		ask(who, {
			route: 'POST /trace/tracks',
			body: { patrol, batch: 1, sentAt: stage.ports.at, points, ...more },
		})
	const begin = async () => {
		const start = signIn()
		const patrol = entry('patrolBegan')
		await send([start, patrol])
		const from = stage.ports.at
		stage.ports.at += HOUR
		return { patrol: String(patrol.id), from }
	}

	it('is thinned and counted once, shown to its worker, and erased when the rules say', async () => {
		const { patrol, from } = await begin()
		const { status, body } = await track(patrol, walk(from))
		expect([status, body]).toMatchObject([
			201,
			{ points: 100, dropped: 0, kept: 2, doubts: {}, seconds: 990 },
		])
		expect(Math.abs(Number(body.metres) - 1189)).toBeLessThan(3)
		expect((await track(patrol, walk(from))).body).toEqual(body)
		expect((await track(patrol, walk(from, 99))).body).toMatchObject({ code: 'identifierReused' })
		const look = async () =>
			(await ask(worker, { route: 'GET /trace/patrols/{patrol}', params: { patrol } })).body
		expect(await look()).toMatchObject({
			metres: body.metres,
			parts: [
				[
					[from, 117.5, 34.7],
					[from + 990_000, 117.5, 34.710692],
				],
			],
		})
		expect((await day()).counts).toMatchObject({
			metres: body.metres,
			patrolSeconds: 990,
			patrols: 1,
			entries: 2,
		})
		const clear = () =>
			sweep(stage.table, stage.ports, 'test', { track: (due) => trackByClock(stage.table, due) })
		expect((await clear()).done).toBe(0)
		stage.ports.at += 30 * DAY
		expect((await clear()).done).toBe(1)
		expect((await clear()).done).toBe(0)
		expect(await look()).toMatchObject({ metres: body.metres, parts: [] })
		expect(
			JSON.stringify(await stage.items(`${worker.tenant}#trace#${worker.user}`, 'track#')),
		).not.toContain('117.5')
		expect((await track(patrol, walk(from))).body).toEqual(body)
		expect(await holds()).toBe(-1)
	})

	it('without duty, or of no patrol, is refused', async () => {
		const early = entry('patrolBegan')
		await send([early])
		expect((await track(early.id, walk(stage.ports.at))).body).toMatchObject({ code: 'notOnDuty' })
		expect((await track(stage.fresh('patrol'), walk(stage.ports.at))).body).toMatchObject({
			code: 'patrolUnknown',
		})
		const { patrol, from } = await begin()
		expect((await track(patrol, walk(from), {}, other)).body).toMatchObject({ code: 'patrolUnknown' })
		const many = Array.from({ length: 501 }, () => [from, 117.5, 34.7, 10])
		expect((await track(patrol, many)).body).toMatchObject({ code: 'pointsTooMany' })
	})

	it('keeps no point from before the patrol, nor from after it', async () => {
		const { patrol, from } = await begin()
		await send([
			{ ...entry('patrolEnded', { patrol, words: '没有事。' }), doneAt: from + 500_000 },
			{ ...entry('signedOut'), doneAt: from + 600_000 },
		])
		const { body } = await track(patrol, walk(from - 100_000))
		// ten before, forty after the end
		expect(body).toMatchObject({ points: 100, dropped: 10 + 39, seconds: 500 })
	})

	it('believes no jump, no mock location, no rough place and no clock that runs backwards', async () => {
		const { patrol, from } = await begin()
		const points = walk(from)
		const bad = (place: number, change: unknown[]) => {
			points[place] = change as number[]
		}
		bad(20, [from + 200_000, 117.6, 34.7, 15])
		bad(30, [from + 300_000, 117.5, 34.703, 15, null, true])
		bad(40, [from + 400_000, 117.5, 34.704, 900])
		bad(50, [from + 100_000, 117.5, 34.705, 15])
		bad(60, [stage.ports.at + HOUR, 117.5, 34.706, 15])
		const { body } = await track(patrol, points)
		expect(body).toMatchObject({
			dropped: 0,
			doubts: { jump: 1, mock: 1, inaccurate: 1, backwards: 1, clockWrong: 1 },
		})
		expect(Math.abs(Number(body.metres) - 1189)).toBeLessThan(3)
		expect((await day()).counts.doubtfulPoints).toBe(5)
	})
})

describe('who sees a log', () => {
	it('is its worker; whoever oversees them sees neither household nor track', async () => {
		await putPost(stage.table, worker.tenant, worker.user, worker.posts[0] as Who['posts'][number])
		const [start, home, patrol] = [signIn(), visit(), entry('patrolBegan')]
		await send([start, home, patrol, settle()])
		const look = (who: Who) =>
			ask(who, {
				route: 'GET /trace/workers/{user}/days/{day}',
				params: { user: worker.user, day: '2026-03-02' },
			})
		const leader = someone('user-leader', [['gridLeader', 'town-103', '370404103']])
		for (const who of [leader, someone('user-town', [['handler', 'town-103']])]) {
			const { body } = await look(who)
			expect(body).toMatchObject({ user: worker.user, counts: { visits: 1, settled: 1 } })
			expect(JSON.stringify(body)).not.toContain('张家')
			expect(JSON.stringify(body)).toContain('路牌')
		}
		for (const who of [
			someone('user-elsewhere', [['handler', 'town-104']]),
			someone('user-leader2', [['gridLeader', 'town-104', '370404104']]),
			someone('user-foreign', [['handler', 'town-103']], '410184'),
		])
			expect((await look(who)).body).toMatchObject({ code: 'notYours' })
		expect((await look(other)).body).toMatchObject({ code: 'postMissing' })
		expect((await day(other)).entries).toEqual([])
		const track = (who: Who) =>
			ask(who, { route: 'GET /trace/patrols/{patrol}', params: { patrol: String(patrol.id) } })
		expect((await track(other)).body).toMatchObject({ code: 'patrolUnknown' })
	})

	it('reads a month of it, and other concepts add their own, once', async () => {
		await send([visit()])
		for (let again = 0; again < 2; again++)
			await appendOwn(stage.table, worker, 'handover-1', 'took', { handover: 'handover-1' }, stage.ports.at)
		const month = await entriesOf(stage.table, worker.tenant, worker.user, '2026-03')
		expect(month.map(({ type }) => type)).toEqual(['visited', 'took'])
		expect(await entriesOf(stage.table, worker.tenant, worker.user, '2026-02')).toEqual([])
		expect((await send([visit()])).body).toMatchObject({ verdicts: [{ number: 3 }] })
		expect(await holds()).toBe(-1)
	})

	it('knows days that the calendar has', async () => {
		const ask31 = await ask(worker, { route: 'GET /trace/days/{day}', params: { day: '2026-02-31' } })
		expect(ask31.body).toMatchObject({ code: 'dayInvalid' })
	})
})
