import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Admission } from '@huying/shared/admission/admission'
import { dayOf } from '@huying/shared/admission/day'
import { tally } from '@huying/shared/admission/tally'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { type Answer, fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** A department asks, the centre decides, the towns see: over HTTP, by the packaged functions in their own roles. */

const DAY = 86_400_000
let cloud: Cloud
let housing: Signed
let dispatcher: Signed
let town: Signed
let year: string
beforeAll(async () => {
	cloud = await startWhole()
	// A morning in March, after promises are fixed
	const { now } = cloud
	year = String(Number(dayOf(now()).slice(0, 4)) + 1)
	cloud.setClock(Date.parse(`${year}-03-02T02:00:00Z`))
	housing = await signIn(cloud, 'handler-housing')
	dispatcher = await signIn(cloud, 'dispatcher1')
	town = await signIn(cloud, 'handler-town-370404103')
})
afterAll(() => cloud?.stop())

const ok = (answer: Answer): Record<string, unknown> => {
	expect(answer.status, answer.raw).toBeLessThan(300)
	return answer.body
}
const work = () => ({
	unit: 'housing',
	title: '自建房排查',
	what: '每月看一遍，裂缝拍照报上来。',
	basis: ['《城市危险房屋管理规定》'],
	onto: { grids: 'towns', towns: ['town-370404103'] },
	term: { from: `${year}-04-01`, to: `${year}-12-31` },
	often: { every: 'month', times: 1 },
	support: { training: '先培训半天。' },
	money: { cents: 2_400_050 },
})
async function asked(change: object = {}, who = housing): Promise<string> {
	const id = fresh('admission')
	ok(await who.ask('POST', '/admissions', { id, ...work(), ...change }))
	return id
}
const decide = (who: Signed, id: string, type: string, version: number, words = '看过了。') =>
	who.ask('POST', `/admissions/${id}/commands`, { id: fresh('command'), version, type, words })
const ids = (body: Record<string, unknown>) =>
	(body.admissions as { admission: string }[]).map(({ admission }) => admission)
const onto = async (unit = 'town-370404103') => ids(ok(await town.ask('GET', `/towns/${unit}/admissions`)))

describe('a request', () => {
	it('waits, is admitted, and stands with its town and no other', async () => {
		const id = await asked()
		expect(ids(ok(await dispatcher.ask('GET', '/admissions')))).toContain(id)
		expect(await onto()).not.toContain(id)
		expect((await decide(housing, id, 'admit', 1)).body.code).toBe('notYours')
		expect((await decide(town, id, 'admit', 1)).body.code).toBe('notYours')
		ok(await decide(dispatcher, id, 'admit', 1, '用现有的走访表。'))
		expect(ids(ok(await dispatcher.ask('GET', '/admissions')))).not.toContain(id)
		expect(await onto()).toContain(id)
		expect(await onto('town-370404104')).not.toContain(id)
		const seen = ok(await town.ask('GET', `/admissions/${id}`))
		expect(seen).toMatchObject({
			status: 'admitted',
			moves: [],
			steps: [{ type: 'ask' }, { type: 'admit', words: '用现有的走访表。' }],
		})
		const leader = await signIn(cloud, 'leader')
		ok(await decide(leader, id, 'end', 2, '镇里已经排完。'))
		expect(ok(await town.ask('GET', `/admissions/${id}`)).status).toBe('ended')
	})

	it('refused shows the town why; withdrawn is the department’s own', async () => {
		const [refused, withdrawn] = [await asked(), await asked()]
		ok(await decide(dispatcher, refused, 'refuse', 1, '村里没人会看房屋结构。'))
		ok(await decide(housing, withdrawn, 'withdraw', 1))
		expect(await onto()).toContain(refused)
		expect(await onto()).not.toContain(withdrawn)
		expect(ok(await town.ask('GET', `/admissions/${refused}`)).steps).toMatchObject([
			{},
			{ words: '村里没人会看房屋结构。' },
		])
	})

	it('sent twice is one, and nothing but what was asked', async () => {
		const body = { id: fresh('admission'), ...work() }
		const answers = await Promise.all([1, 2, 3].map(() => housing.ask('POST', '/admissions', body)))
		for (const answer of answers)
			expect(ok(answer)).toEqual({ admission: body.id, status: 'asked', version: 1 })
		expect((await housing.ask('POST', '/admissions', { ...body, title: '别的' })).body.code).toBe(
			'identifierReused',
		)
	})

	it.each<[string, object, string]>([
		['for no money without why', { money: { cents: 0 } }, 'moneyUnsaid'],
		['onto a department', { onto: { grids: 'towns', towns: ['civil'] } }, 'unitUnknown'],
		['for days that are over', { term: { from: '2020-01-01', to: '2020-12-31' } }, 'termInvalid'],
		['for another department', { unit: 'civil' }, 'notYours'],
	])('%s is refused', async (_, change, code) => {
		expect(
			(await housing.ask('POST', '/admissions', { id: fresh('a'), ...work(), ...change })).body.code,
		).toBe(code)
	})

	it('is nothing to residents and to another county', async () => {
		const id = await asked()
		const resident = await signIn(cloud, 'resident1')
		expect((await resident.ask('GET', `/admissions/${id}`)).body.code).toBe('postMissing')
		const foreign = await signIn(cloud, 'dispatcher1', '410184')
		expect((await foreign.ask('GET', `/admissions/${id}`)).body.code).toBe('admissionUnknown')
		expect((await decide(foreign, id, 'admit', 1)).body.code).toBe('admissionUnknown')
	})
})

describe('promises', () => {
	it('stand beside what was asked, and after January are only added to', async () => {
		const place = `/units/housing/promises/${year}`
		const promise = { promise: fresh('promise'), words: '不派空活。', measure: '看台账。' }
		const write = (version: number, promises: object[]) =>
			housing.ask('PUT', place, { id: fresh('promises'), version, promises })
		ok(await write(0, [promise]))
		expect((await write(1, [])).body.code).toBe('promisesFixed')
		const more = { promise: fresh('promise'), words: '先培训。', measure: '看签到。' }
		const answer = ok(await write(1, [promise, more]))
		expect(answer).toMatchObject({ version: 2, fixed: true, promises: [{ late: true }, { late: true }] })
		const id = await asked({ promise: promise.promise })
		const seen = ok(await town.ask('GET', place))
		expect(seen).toMatchObject({ writes: false, tally: { admitted: 1, refused: 1, withdrawn: 1, ended: 1 } })
		expect(ids(ok(await town.ask('GET', `/units/housing/admissions/${year}`)))).toContain(id)
		expect(ok(await town.ask('GET', `/promises/${year}`)).departments).toMatchObject([
			{ unit: 'housing', promises: 2 },
		])
	})

	it('are counted as a recount of everything counts', async () => {
		const all = (await kept()).filter(
			({ tenant, work: { term } }) => tenant === '370404' && term.from.startsWith(year),
		)
		const seen = ok(await town.ask('GET', `/units/housing/promises/${year}`))
		expect(seen.tally).toEqual(tally(all))
		expect(all.length).toBeGreaterThan(4)
	})
})

it('what is over is neither admitted nor ended', async () => {
	const id = await asked({ term: { from: `${year}-03-01`, to: `${year}-03-10` } })
	cloud.advance(9 * DAY)
	expect((await decide(dispatcher, id, 'admit', 1)).body.code).toBe('termOver')
	ok(await decide(dispatcher, id, 'refuse', 1, '日子已经过了。'))
})

it('the functions did nothing that their roles forbid, and wrote no words into their logs', () => {
	expect(cloud.calls().filter((call) => !call.allowed)).toEqual([])
	const logs = logsOf(cloud)
	expect(logs).not.toContain('裂缝')
	expect(logs).not.toContain('不派空活')
})

/** Every request in the table. */
async function kept(): Promise<Admission[]> {
	const client = DynamoDBDocumentClient.from(cloud.database)
	const found: Admission[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await client.send(
			new ScanCommand({ TableName: cloud.table, ...(start && { ExclusiveStartKey: start }) }),
		)
		found.push(...((page.Items ?? []).filter(({ sk }) => sk === 'admission') as Admission[]))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}
