import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { mayShowToOthers, needsPerson } from '@huying/shared/safety/safety'
import type { Doubts } from '@huying/shared/safety/safety-view'
import { CENTRE } from '@huying/shared/unit/unit'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { someone, TENANT } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { freshTable } from '../../test/table'
import { caseHandlers } from '../case/case-handlers'
import type { Table } from '../store/table'
import { check } from './check'
import { dueChecks } from './check-item'
import { matchResult, noteAsked } from './media-results'
import { OPENID, safetyTest } from './safety.fixture'
import { safetyKeys } from './safety-keys'
import { getSafety } from './safety-store'
import { sweepSafety } from './sweep-safety'

const MINUTE = 60_000
let table: Table
let world: ReturnType<typeof safetyTest>
beforeEach(async () => {
	table = await freshTable()
	world = safetyTest(table)
	await world.settle()
})

afterEach(() => {
	vi.unstubAllEnvs()
})

const ID = 'case-of-this-test-01'
const safetyOf = async (id = ID) => (await getSafety(table, TENANT, id))?.safety
const sweep = () => sweepSafety(table, world.ports)
async function sweepFor(minutes: number) {
	for (let minute = 0; minute < minutes; minute++) {
		world.ports.at += MINUTE
		await sweep()
	}
}
const isLeft = async (id = ID) =>
	(await table.client.send(new GetCommand({ TableName: table.name, Key: safetyKeys.check(TENANT, id, 1) })))
		.Item !== undefined

describe('words', () => {
	test('that pass may be shown, and were asked about once, in the name of whoever wrote them', async () => {
		await world.open(ID, '村口的路灯坏了。')
		expect(mayShowToOthers(await safetyOf())).toBe(false)
		await sweep()
		expect(await safetyOf()).toMatchObject({ texts: { 1: 'pass' } })
		expect(mayShowToOthers(await safetyOf())).toBe(true)
		expect(world.texts).toEqual([{ content: '村口的路灯坏了。', scene: 3, openid: OPENID }])
		expect(await isLeft()).toBe(false)
		await sweepFor(5)
		expect(world.texts).toHaveLength(1)
	})

	test('too long for WeChat are asked about in parts, and the worst of them decides', async () => {
		await world.open(ID, `${'路灯坏了。'.repeat(600)}坏话。${'请修一修。'.repeat(300)}`)
		world.answers.text = (content) => ({ suggest: content.includes('坏话') ? 'risky' : 'pass' })
		await sweep()
		expect(world.texts).toHaveLength(2)
		expect(world.texts.map(({ content }) => content).join('')).toHaveLength(4503)
		expect(await safetyOf()).toMatchObject({ texts: { 1: 'risky' } })
		expect(mayShowToOthers(await safetyOf())).toBe(false)
	})

	test('in doubt go to a person', async () => {
		await world.open(ID, '存疑的话。')
		world.answers.text = () => ({ suggest: 'review' })
		await sweep()
		const safety = await safetyOf()
		expect(safety && needsPerson(safety)).toBe(true)
		expect(await isLeft()).toBe(false)
	})

	test.each(['61010', '40003', '43104', '45002'])(
		'that WeChat will not check (%s) go to a person and are not lost',
		async (code) => {
			await world.open(ID, '村口的路灯坏了。')
			world.answers.text = () => ({ kind: 'final', code })
			await sweep()
			expect(await safetyOf()).toMatchObject({ texts: { 1: 'review' } })
			expect(await isLeft()).toBe(false)
		},
	)

	test('are asked about again from the part where WeChat fell silent', async () => {
		await world.open(ID, '路灯坏了。'.repeat(900))
		let down = true
		world.answers.text = () =>
			down && world.texts.length > 1 ? { kind: 'later', code: 'timeout', unsure: true } : { suggest: 'pass' }
		await sweep()
		expect(await safetyOf()).toMatchObject({ texts: { 1: 'waiting' } })
		await sweepFor(10)
		down = false
		await sweepFor(6)
		expect(await safetyOf()).toMatchObject({ texts: { 1: 'pass' } })
		const [first] = world.texts
		expect(world.texts.filter(({ content }) => content === first?.content)).toHaveLength(1)
	})

	test('go to a person when WeChat is silent for a day', async () => {
		await world.open(ID, '村口的路灯坏了。')
		world.answers.text = () => ({ kind: 'later', code: 'unreachable' })
		for (let time = 0; time < 24 * 12; time++) {
			world.ports.at += 5 * MINUTE
			await sweep()
		}
		expect(await safetyOf()).toMatchObject({ texts: { 1: 'review' } })
		expect(await isLeft()).toBe(false)
		expect(world.texts.length).toBeGreaterThanOrEqual(48)
	})
})

describe('a case that has no person at WeChat', () => {
	test('is not sent there, and stays unshown without bothering anybody', async () => {
		await world.open(ID, '说了就走。', [], 'user-who-was-forgotten')
		await world.open('case-of-this-test-02', '电话里说的。', [], null)
		await sweepFor(40)
		expect(world.texts).toEqual([])
		for (const id of [ID, 'case-of-this-test-02']) expect(mayShowToOthers(await safetyOf(id))).toBe(false)
	})
})

describe('photos', () => {
	beforeEach(async () => {
		await world.photo('photo-a')
		await world.photo('photo-b')
	})

	test('pass when WeChat pushes that they do, and only then', async () => {
		await world.open(ID, '路灯坏了。', ['photo-a', 'photo-b'])
		await sweep()
		expect(world.media.map(({ address }) => address)).toEqual([
			'https://photos.test/photo-a',
			'https://photos.test/photo-b',
		])
		expect(await safetyOf()).toMatchObject({ photos: { 'photo-a': 'waiting', 'photo-b': 'waiting' } })
		for (const { trace } of world.media) {
			expect(mayShowToOthers(await safetyOf())).toBe(false)
			await world.pushed(trace, 'pass')
			expect(await matchResult(table, TENANT, trace, world.ports.at)).toBe(true)
		}
		expect(mayShowToOthers(await safetyOf())).toBe(true)
		await sweepFor(10)
		expect([await isLeft(), world.media.length, world.texts.length]).toEqual([false, 2, 1])
	})

	test('pass once the sweep looks for what was pushed', async () => {
		await world.open(ID, undefined, ['photo-a'])
		await sweep()
		await world.pushed('trace-1', 'pass')
		await sweepFor(6)
		expect(await safetyOf()).toMatchObject({ photos: { 'photo-a': 'pass' } })
		expect(await isLeft()).toBe(false)
	})

	test('are judged by a result that comes before our own write', async () => {
		await world.open(ID, undefined, ['photo-a'])
		await world.pushed('trace-1', 'risky')
		expect(await matchResult(table, TENANT, 'trace-1', world.ports.at)).toBe(false)
		await sweep()
		expect(await safetyOf()).toMatchObject({ photos: { 'photo-a': 'risky' } })
	})

	test('are judged once by a result that comes twice', async () => {
		await world.open(ID, undefined, ['photo-a'])
		await sweep()
		await world.pushed('trace-1', 'pass')
		await matchResult(table, TENANT, 'trace-1', 5)
		const once = await getSafety(table, TENANT, ID)
		await world.pushed('trace-1', 'pass')
		await matchResult(table, TENANT, 'trace-1', 9)
		expect(await getSafety(table, TENANT, ID)).toEqual(once)
	})

	test('of nobody: a result for an unknown trace is kept until whose it is is known', async () => {
		await world.pushed('trace-of-later', 'pass')
		expect(await matchResult(table, TENANT, 'trace-of-later', 5)).toBe(false)
		expect(await matchResult(table, '410184', 'trace-of-later', 5)).toBe(false)
		const asked = { tenant: TENANT, case: ID, number: '2603-0001', photo: 'photo-a', at: 6 }
		await noteAsked(table, 'trace-of-later', asked, 6)
		expect(await safetyOf()).toMatchObject({ photos: { 'photo-a': 'pass' } })
	})

	test('without an answer for 30 minutes go to a person, and a late answer is still heard', async () => {
		await world.open(ID, undefined, ['photo-a'])
		await sweep()
		await sweepFor(29)
		expect(await safetyOf()).toMatchObject({ photos: { 'photo-a': 'waiting' } })
		await sweepFor(2)
		const safety = await safetyOf()
		expect(safety && needsPerson(safety)).toBe(true)
		expect(await isLeft()).toBe(false)
		await world.pushed('trace-1', 'pass')
		await matchResult(table, TENANT, 'trace-1', world.ports.at)
		expect(mayShowToOthers(await safetyOf())).toBe(true)
	})

	test('that WeChat will not check go to a person: a film, one it was not visited for', async () => {
		await world.photo('film-a', 'video')
		await world.open(ID, undefined, ['film-a'])
		await world.open('case-of-this-test-02', undefined, ['photo-b'])
		world.answers.media = () => ({ kind: 'final', code: '61010' })
		await sweep()
		expect(await safetyOf()).toMatchObject({ photos: { 'film-a': 'review' } })
		expect(await safetyOf('case-of-this-test-02')).toMatchObject({ photos: { 'photo-b': 'review' } })
	})

	test('are asked about again when WeChat was too busy', async () => {
		await world.open(ID, undefined, ['photo-a'])
		let busy = 3
		world.answers.media = () => (busy-- > 0 ? { kind: 'later', code: '45011' } : undefined)
		await sweepFor(6)
		expect(world.media).toHaveLength(1)
	})
})

describe('however it is woken', () => {
	test('two who race for one check ask WeChat once', async () => {
		await world.open(ID, '路灯坏了。')
		const [due] = await dueChecks(table, world.ports.at)
		if (due === undefined) throw new Error('it is due')
		const ran = await Promise.all(Array.from({ length: 8 }, () => check(table, world.ports, due)))
		expect(ran.filter(Boolean)).toHaveLength(1)
		expect(world.texts).toHaveLength(1)
	})

	test('one that breaks off in the middle is taken up again after its lease', async () => {
		await world.open(ID, '路灯坏了。')
		world.answers.text = () => {
			throw new Error('killed')
		}
		expect(await sweep()).toEqual({ done: 0 })
		world.answers.text = () => ({ suggest: 'pass' })
		expect(await sweep()).toEqual({ done: 0 })
		world.ports.at += MINUTE
		expect(await sweep()).toEqual({ done: 1 })
		expect(mayShowToOthers(await safetyOf())).toBe(true)
	})

	test('one that fails again and again, for whatever reason, ends with a person', async () => {
		const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
		await world.open(ID, '路灯坏了。')
		world.answers.text = () => {
			throw new Error('a fault of our own')
		}
		await sweepFor(220)
		quiet.mockRestore()
		expect(await safetyOf()).toMatchObject({ texts: { 1: 'review' } })
		expect(await isLeft()).toBe(false)
	})
})

describe('a person of the centre', () => {
	const centre = someone('user-dispatcher', [['dispatcher', CENTRE]])
	const ask = async (asked: Parameters<typeof eventOf>[0], who = centre) =>
		told(
			await endpointOf<'case'>(
				caseHandlers(table, world.ports),
				async () => who,
				world.ports,
			)(eventOf(asked)),
		)
	const listed = async () => (await ask({ route: 'GET /safety' })).body as unknown as Doubts
	const decide = (body: Record<string, unknown>, who = centre, id = ID) =>
		ask({ route: 'POST /safety/{case}/decide', params: { case: id }, body }, who)

	async function inDoubt() {
		vi.stubEnv('PHOTO_BUCKET', 'photos')
		vi.stubEnv('AWS_REGION', 'cn-north-1')
		vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
		vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
		await world.photo('photo-a')
		await world.photo('photo-b')
		await world.open(ID, '存疑的话。', ['photo-a', 'photo-b'])
		world.answers.text = () => ({ suggest: 'review' })
		await sweep()
		await world.pushed('trace-1', 'pass')
		await sweepFor(31)
		const [doubt] = (await listed()).cases
		if (doubt === undefined) throw new Error('it is in doubt')
		return doubt
	}

	test('sees what is in doubt and nothing else, and lets it through once', async () => {
		const doubt = await inDoubt()
		expect(doubt).toMatchObject({ case: ID, texts: [{ seq: 1, text: '存疑的话。' }], photos: ['photo-b'] })
		expect(Object.keys((await listed()).pictures)).toEqual(['photo-b'])
		const body = { id: 'decision-of-this-01', show: true, version: doubt.version }
		expect(await decide(body)).toEqual({ status: 200, body: { done: true } })
		expect(await decide(body)).toEqual({ status: 200, body: { done: true } })
		expect(await safetyOf()).toMatchObject({
			texts: { 1: 'shown' },
			photos: { 'photo-a': 'pass', 'photo-b': 'shown' },
		})
		expect(mayShowToOthers(await safetyOf())).toBe(true)
		expect((await getSafety(table, TENANT, ID))?.decidedBy).toMatchObject({ user: centre.user, show: true })
		expect((await listed()).cases).toEqual([])
		expect((await decide({ ...body, show: false })).body).toMatchObject({ code: 'identifierReused' })
		expect((await decide({ ...body, id: 'decision-of-this-02' })).body).toMatchObject({
			code: 'notAllowedNow',
		})
	})

	test('hides it, and what WeChat says later changes nothing', async () => {
		const { version } = await inDoubt()
		await decide({ id: 'decision-of-this-01', show: false, version })
		await world.pushed('trace-2', 'pass')
		await matchResult(table, TENANT, 'trace-2', world.ports.at)
		expect(await safetyOf()).toMatchObject({ texts: { 1: 'hidden' }, photos: { 'photo-b': 'hidden' } })
		expect(mayShowToOthers(await safetyOf())).toBe(false)
	})

	test('decides on nothing that they did not see', async () => {
		const { version } = await inDoubt()
		await world.pushed('trace-2', 'review')
		await noteAsked(
			table,
			'trace-9',
			{ tenant: TENANT, case: ID, number: '1', photo: 'photo-c', at: 1 },
			world.ports.at,
		)
		await world.pushed('trace-9', 'review')
		await matchResult(table, TENANT, 'trace-9', world.ports.at)
		const { body } = await decide({ id: 'decision-of-this-01', show: true, version })
		expect(body).toMatchObject({ code: 'caseMoved' })
	})

	test('is the only one who may: not a unit’s handler, not another county’s centre', async () => {
		const { version } = await inDoubt()
		const body = { id: 'decision-of-this-01', show: true, version }
		const strangers: [ReturnType<typeof someone>, string][] = [
			[someone('user-a'), 'postMissing'],
			[someone('user-b', [['handler', 'housing']]), 'postMissing'],
			[someone('user-c', [['dispatcher', 'town-103']]), 'notYours'],
			[someone('user-d', [['dispatcher', CENTRE]], '410184'), 'caseUnknown'],
		]
		for (const [who, code] of strangers) expect((await decide(body, who)).body).toMatchObject({ code })
		expect((await ask({ route: 'GET /safety' }, strangers[3]?.[0])).body).toMatchObject({ cases: [] })
		expect((await ask({ route: 'GET /safety' }, strangers[2]?.[0])).body).toMatchObject({ code: 'notYours' })
		expect(await safetyOf()).toMatchObject({ texts: { 1: 'review' } })
	})
})
