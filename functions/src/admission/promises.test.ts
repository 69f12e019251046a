import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dispatcher, housing, settleCounty, someone, TENANT, testPorts } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { freshTable } from '../../test/table'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { admissionHandlers } from './admission-handlers'
import { admissionKeys } from './admission-keys'

let table: Table
let ports: ReturnType<typeof testPorts>
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	table = await freshTable()
	ports = testPorts(Date.UTC(2026, 0, 20, 2))
	await settleCounty(table)
})
afterEach(() => vi.restoreAllMocks())

const ask = async (who: Who, route: string, params: Record<string, string>, body?: object) =>
	told(
		await endpointOf<'admission'>(
			admissionHandlers(table, ports),
			async () => who,
			ports,
		)(eventOf({ route, params, ...(body && { body }) })),
	)
let made = 0
const promise = (n: number, words = `第 ${n} 条。`) => ({
	promise: `promise-${String(n).padStart(12, '0')}`,
	words,
	measure: '看台账。',
})
const place = { unit: 'housing', year: '2026' }
const bodyOf = (version: number, promises: object[]) => ({
	id: `promises-${String(++made).padStart(12, '0')}`,
	version,
	promises,
})
const write = (who: Who, body: object, where = place) =>
	ask(who, 'PUT /units/{unit}/promises/{year}', where, body)
const read = (who: Who = housing, where = place) => ask(who, 'GET /units/{unit}/promises/{year}', where)

test('nothing is promised before somebody writes it', async () => {
	expect((await read()).body).toMatchObject({
		unitName: '住房和城乡建设局',
		promises: [],
		version: 0,
		changes: [],
		writes: true,
		fixed: false,
		tally: { asked: 0, cents: 0 },
	})
	expect((await read(dispatcher)).body.writes).toBe(false)
	expect((await read(housing, { unit: 'housing', year: '2025' })).body.writes).toBe(false)
	expect((await read(housing, { unit: 'moon', year: '2026' })).body.code).toBe('unitUnknown')
	expect((await read(housing, { unit: 'housing', year: '1999' })).status).toBe(400)
})

test('what was written is changed until 31 January, then only added to, and every state is kept', async () => {
	expect((await write(housing, bodyOf(0, [promise(1), promise(2)]))).body).toMatchObject({ version: 1 })
	expect((await write(housing, bodyOf(1, [promise(1, '改了。')]))).body).toMatchObject({ version: 2 })
	ports.at = Date.UTC(2026, 1, 1, 2)
	expect((await write(housing, bodyOf(2, []))).body.code).toBe('promisesFixed')
	const { body } = await write(housing, bodyOf(2, [promise(1, '改了。'), promise(3)]))
	expect(body).toMatchObject({
		version: 3,
		fixed: true,
		promises: [{ words: '改了。' }, { words: '第 3 条。', late: true }],
		changes: [{ count: 2, role: 'handler' }, { count: 1 }, { count: 2 }],
	})
	expect(JSON.stringify(body)).not.toContain('user-housing')
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :change)',
			ExpressionAttributeValues: {
				':pk': admissionKeys.promises(TENANT, 'housing', 2026).pk,
				':change': 'change#',
			},
		}),
	)
	expect(Items.map(({ promises }) => promises.map(({ words }: { words: string }) => words))).toEqual([
		['第 1 条。', '第 2 条。'],
		['改了。'],
		['改了。', '第 3 条。'],
	])
	expect((await ask(dispatcher, 'GET /promises/{year}', { year: '2026' })).body.departments).toMatchObject([
		{ unit: 'housing', unitName: '住房和城乡建设局', promises: 2, tally: { asked: 0 } },
	])
})

test('sent again they are written once, and answered as they stand', async () => {
	const body = bodyOf(0, [promise(1)])
	const answers = await Promise.all([write(housing, body), write(housing, body)])
	for (const answer of [...answers, await write(housing, body)])
		expect([answer.status, answer.body.version]).toEqual([200, 1])
	expect((await write(housing, { ...body, promises: [] })).body.code).toBe('identifierReused')
})

test('of two who write at once, one holds', async () => {
	const both = await Promise.all([
		write(housing, bodyOf(0, [promise(1)])),
		write(someone('user-leader', [['leader', 'housing']]), bodyOf(0, [promise(2)])),
	])
	expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
	expect((await read()).body.promises).toHaveLength(1)
})

test.each<[string, Who, string, string]>([
	['another department', someone('u', [['handler', 'enforcement']]), 'housing', 'notYours'],
	['the centre for itself', someone('u', [['leader', 'centre']]), 'centre', 'askerNotDepartment'],
	['a dispatcher', dispatcher, 'housing', 'postMissing'],
	['another county', someone('user-housing', [['handler', 'housing']], '410184'), 'housing', 'unitUnknown'],
])('%s writes none', async (_, who, unit, code) => {
	expect((await write(who, bodyOf(0, [promise(1)]), { unit, year: '2026' })).body.code).toBe(code)
	expect((await read()).body.version).toBe(0)
})

test('no more than fifty, and none twice', async () => {
	const many = Array.from({ length: 51 }, (_, n) => promise(n))
	expect((await write(housing, bodyOf(0, many))).body.code).toBe('promisesTooMany')
	expect((await write(housing, bodyOf(0, many.slice(1)))).status).toBe(200)
	expect((await write(housing, bodyOf(1, [promise(1), promise(1)]))).body.code).toBe('invalidInput')
})
