import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Ask } from '@huying/shared/admission/command'
import { tally } from '@huying/shared/admission/tally'
import { CENTRE } from '@huying/shared/unit/unit'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dispatcher, housing, settleCounty, someone, TENANT, testPorts } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { freshTable } from '../../test/table'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { putUnit } from '../tenant/tenant-store'
import { admissionHandlers } from './admission-handlers'
import { admissionKeys } from './admission-keys'
import { ofUnit } from './admission-lists'

let table: Table
let ports: ReturnType<typeof testPorts>
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	table = await freshTable()
	ports = testPorts()
	await settleCounty(table)
	for (const n of [1, 2])
		await putUnit(table, TENANT, { unit: `town-${n}`, name: `第${n}镇`, shortName: `第${n}镇`, kind: 'town' })
})
afterEach(() => vi.restoreAllMocks())

const town = someone('user-town', [['handler', 'town-1']])
const leader = someone('user-leader', [['leader', CENTRE]])
const foreigner = someone('user-dispatcher', [['dispatcher', CENTRE]], '410184')
type Asked = Parameters<typeof eventOf>[0]
const ask = async (who: Who, asked: Asked) =>
	told(await endpointOf<'admission'>(admissionHandlers(table, ports), async () => who, ports)(eventOf(asked)))
let made = 0
const fresh = (word: string) => `${word}-${String(++made).padStart(20, '0')}`
const work = {
	unit: 'housing',
	title: '房屋排查',
	what: '每月看一遍自建房。',
	basis: ['《城市危险房屋管理规定》'],
	onto: { grids: 'towns', towns: ['town-1'] },
	term: { from: '2026-04-01', to: '2026-12-31' },
	often: { every: 'month', times: 1 },
	support: { training: '先培训半天。' },
	money: { cents: 2_400_050 },
} as const
const put = (change: object = {}, who = housing) => {
	const body = { id: fresh('admission'), ...work, ...change }
	return ask(who, { route: 'POST /admissions', body })
}
const asked = async (change: Partial<Ask> = {}, who = housing): Promise<string> => {
	const { status, body } = await put(change, who)
	expect([status, body.status, body.version]).toEqual([201, 'asked', 1])
	return String(body.admission)
}
const command = (
	who: Who,
	admission: string,
	type: string,
	version: number,
	more: object = { words: '理由。' },
) =>
	ask(who, {
		route: 'POST /admissions/{admission}/commands',
		params: { admission },
		body: { id: fresh('command'), version, type, ...more },
	})
const one = async (admission: string, who: Who = town) =>
	ask(who, { route: 'GET /admissions/{admission}', params: { admission } })
const ids = ({ body }: { body: Record<string, unknown> }) =>
	(body.admissions as { admission: string }[]).map(({ admission }) => admission)
const waiting = async (who: Who = town) => ids(await ask(who, { route: 'GET /admissions' }))
const onto = async (unit: string, query = {}) =>
	ask(town, { route: 'GET /towns/{unit}/admissions', params: { unit }, query })
const by = async (unit: string, year: string) =>
	ids(await ask(town, { route: 'GET /units/{unit}/admissions/{year}', params: { unit, year } }))
const promisesOf = async (unit = 'housing', year = '2026', who: Who = housing) =>
	ask(who, { route: 'GET /units/{unit}/promises/{year}', params: { unit, year } })

describe('a request', () => {
	test('waits for the centre, and is seen whole by everybody on staff', async () => {
		const id = await asked()
		expect(await waiting()).toEqual([id])
		const { body } = await one(id)
		expect(body).toMatchObject({ unitName: '住房和城乡建设局', status: 'asked', version: 1, moves: [] })
		const { unit: _, ...whole } = work
		expect(body.work).toEqual(whole)
		expect(body).not.toHaveProperty('digest')
		expect((await one(id, dispatcher)).body.moves).toEqual(['admit', 'refuse'])
		expect(await by('housing', '2026')).toEqual([id])
		expect(await by('housing', '2025')).toEqual([])
		expect(ids(await onto('town-1'))).toEqual([])
	})

	test('admitted stands with the towns it is on, and with nobody else', async () => {
		const id = await asked()
		expect((await command(dispatcher, id, 'admit', 1)).body).toEqual({
			admission: id,
			status: 'admitted',
			version: 2,
		})
		expect(await waiting()).toEqual([])
		expect(ids(await onto('town-1'))).toEqual([id])
		expect(ids(await onto('town-2'))).toEqual([])
		expect((await command(leader, id, 'end', 2)).status).toBe(200)
		expect(ids(await onto('town-1'))).toEqual([id])
		expect((await one(id)).body).toMatchObject({
			status: 'ended',
			steps: [{ type: 'ask' }, { type: 'admit', role: 'dispatcher' }, { type: 'end', role: 'leader' }],
		})
	})

	test('refused says why to the towns; withdrawn stays with its department', async () => {
		const [refused, withdrawn] = [await asked(), await asked()]
		expect((await command(dispatcher, refused, 'refuse', 1, { words: ' ' })).body.code).toBe('textEmpty')
		await command(dispatcher, refused, 'refuse', 1, { words: '村里没有人会看房屋结构。' })
		await command(housing, withdrawn, 'withdraw', 1, {})
		const { body } = await onto('town-1')
		expect(body.admissions).toMatchObject([
			{ admission: refused, steps: [{}, { type: 'refuse', words: '村里没有人会看房屋结构。' }] },
		])
		expect(await waiting()).toEqual([])
		expect((await by('housing', '2026')).sort()).toEqual([refused, withdrawn].sort())
	})

	test('onto all grids stands with every town, among what is on the town alone, page by page', async () => {
		const all: string[] = []
		for (let n = 0; n < 23; n++) {
			ports.at += 60_000
			const id = await asked({
				onto: n % 2 ? { grids: 'all' } : { grids: 'towns', towns: ['town-1', 'town-2'] },
			})
			await command(dispatcher, id, n % 3 ? 'admit' : 'refuse', 1)
			all.unshift(id)
		}
		const first = await onto('town-2')
		const second = await onto('town-2', { after: String(first.body.next) })
		expect([...ids(first), ...ids(second)]).toEqual(all)
		expect([ids(first).length, second.body.next]).toEqual([20, undefined])
		const page = await ask(town, {
			route: 'GET /units/{unit}/admissions/{year}',
			params: { unit: 'housing', year: '2026' },
		})
		const rest = await ask(town, {
			route: 'GET /units/{unit}/admissions/{year}',
			params: { unit: 'housing', year: '2026' },
			query: { after: String(page.body.next) },
		})
		expect([...ids(page), ...ids(rest)]).toEqual(all)
	})

	test('that waits is listed page by page, the longest waiting first', async () => {
		const all: string[] = []
		for (let n = 0; n < 21; n++) {
			ports.at += 60_000
			all.push(await asked())
		}
		const first = await ask(town, { route: 'GET /admissions' })
		const second = await ask(town, { route: 'GET /admissions', query: { after: String(first.body.next) } })
		expect([...ids(first), ...ids(second)]).toEqual(all)
	})

	test('is asked once, however often it is sent', async () => {
		const id = fresh('admission')
		const sent = [put({ id }), put({ id }), put({ id })]
		for (const { status, body } of await Promise.all(sent))
			expect([status, body]).toEqual([201, { admission: id, status: 'asked', version: 1 }])
		await command(dispatcher, id, 'admit', 1)
		// weeks later, and when its term is over
		ports.at += 400 * 86_400_000
		expect((await put({ id })).body).toEqual({ admission: id, status: 'admitted', version: 2 })
		expect((await put({ id, title: '另一件' })).body.code).toBe('identifierReused')
		const other = someone('user-other', [['handler', 'housing']])
		expect((await put({ id }, other)).body.code).toBe('identifierReused')
		expect((await promisesOf()).body.tally).toMatchObject({ asked: 1, admitted: 1 })
	})

	test.each<[string, object, Who, string]>([
		['onto nobody known', { onto: { grids: 'towns', towns: ['town-3'] } }, housing, 'unitUnknown'],
		['for another', { unit: 'enforcement' }, housing, 'notYours'],
		['by a town', { unit: 'town-1' }, town, 'askerNotDepartment'],
		['for nothing without a reason', { money: { cents: 0 } }, housing, 'moneyUnsaid'],
		['for a promise not made', { promise: 'promise-000000000001' }, housing, 'promiseUnknown'],
		['by a dispatcher', {}, dispatcher, 'postMissing'],
	])('%s is refused, and nothing is kept', async (_, change, who, code) => {
		const { body } = await put(change, who)
		expect(body.code).toBe(code)
		expect(await waiting()).toEqual([])
	})

	test('names a promise that was made for the year', async () => {
		ports.at = Date.UTC(2026, 0, 5)
		const promise = 'promise-000000000001'
		const body = {
			id: fresh('p'),
			version: 0,
			promises: [{ promise, words: '不派空活。', measure: '看台账。' }],
		}
		await ask(housing, {
			route: 'PUT /units/{unit}/promises/{year}',
			params: { unit: 'housing', year: '2026' },
			body,
		})
		const id = await asked({ promise })
		expect((await one(id)).body.work).toMatchObject({ promise })
		expect((await put({ promise, term: { from: '2027-01-01', to: '2027-02-01' } })).body.code).toBe(
			'promiseUnknown',
		)
	})
})

describe('a decision', () => {
	test('is made once, and answered again as it was', async () => {
		const id = await asked()
		const body = { id: fresh('command'), version: 1, type: 'admit' }
		const send = () =>
			ask(dispatcher, { route: 'POST /admissions/{admission}/commands', params: { admission: id }, body })
		const answers = await Promise.all([send(), send()])
		for (const answer of [...answers, await send()])
			expect([answer.status, answer.body]).toEqual([200, { admission: id, status: 'admitted', version: 2 }])
		const other = { ...body, words: '别的话。' }
		const reused = await ask(dispatcher, {
			route: 'POST /admissions/{admission}/commands',
			params: { admission: id },
			body: other,
		})
		expect(reused.body.code).toBe('identifierReused')
		expect((await one(id)).body.steps).toHaveLength(2)
	})

	test('of two, one holds', async () => {
		const id = await asked()
		const both = await Promise.all([command(dispatcher, id, 'admit', 1), command(leader, id, 'refuse', 1)])
		expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
		const { tally: counts } = (await promisesOf()).body as { tally: Record<string, number> }
		expect((counts.admitted ?? 0) + (counts.refused ?? 0)).toBe(1)
	})

	test('is about what was seen', async () => {
		const id = await asked()
		expect((await command(dispatcher, id, 'admit', 7)).body.code).toBe('caseMoved')
	})

	test.each<[string, Who, string, string]>([
		['another county’s centre', foreigner, 'admit', 'admissionUnknown'],
		['the department itself', housing, 'admit', 'notYours'],
		['a leader elsewhere', someone('u', [['leader', 'town-1']]), 'admit', 'notYours'],
		[
			'somebody who also works there',
			someone('u', [
				['dispatcher', CENTRE],
				['handler', 'housing'],
			]),
			'refuse',
			'ownRequest',
		],
		['another department', someone('u', [['handler', 'enforcement']]), 'withdraw', 'notYours'],
		['a grid worker', someone('u', [['gridWorker', 'town-1']]), 'admit', 'postMissing'],
	])('is not for %s', async (_, who, type, code) => {
		const id = await asked()
		expect((await command(who, id, type, 1)).body.code).toBe(code)
		expect(await waiting()).toEqual([id])
	})
})

test('another county sees none of it', async () => {
	const id = await asked()
	await command(dispatcher, await asked(), 'admit', 1)
	expect((await one(id, foreigner)).body.code).toBe('admissionUnknown')
	expect(await waiting(foreigner)).toEqual([])
	const list = await ask(foreigner, { route: 'GET /promises/{year}', params: { year: '2026' } })
	expect(list.body).toEqual({ departments: [] })
	expect((await promisesOf('housing', '2026', foreigner)).body.code).toBe('unitUnknown')
})

test('residents see none of it', async () => {
	expect((await ask(someone('u'), { route: 'GET /admissions' })).body.code).toBe('postMissing')
})

test('the counts equal a recount, whatever was done', async () => {
	let seed = 7
	const draw = (most: number) => {
		seed = (seed * 48_271) % 2_147_483_647
		return seed % most
	}
	const all: string[] = []
	for (let n = 0; n < 40; n++) {
		const cents = draw(3) * 1000
		const money = cents === 0 ? { cents, why: '用现有的人。' } : { cents }
		if (draw(3) === 0 || all.length === 0) all.push(await asked({ money }))
		const id = String(all[draw(all.length)])
		const type = ['admit', 'refuse', 'withdraw', 'end'][draw(4)] as string
		await command(type === 'withdraw' ? housing : dispatcher, id, type, 1 + draw(2))
	}
	const { admissions, next } = await ofUnit(table, TENANT, 'housing', 2026, undefined)
	expect(next).toBeUndefined()
	expect(admissions).toHaveLength(all.length)
	expect((await promisesOf()).body.tally).toEqual(tally(admissions))
	expect(tally(admissions).ended).toBeGreaterThan(0)
})

test('only what waits stands in the index', async () => {
	const id = await asked()
	await command(dispatcher, await asked(), 'refuse', 1)
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index2',
			KeyConditionExpression: 'pk2 = :pk2',
			ExpressionAttributeValues: { ':pk2': admissionKeys.waiting(TENANT) },
		}),
	)
	expect(Items.map(({ admission }) => admission)).toEqual([id])
})
