import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { CLOCK } from '@huying/shared/access-log/access-entry'
import { dayOf } from '@huying/shared/follow-up/figures'
import { DAY, HOUR } from '@huying/shared/time/day'
import { readEntry } from '@huying/shared/transparency/entry'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, housing, settleCounty, someone, TENANT, testPorts } from '../../test/county'
import { caller, refused, startStage } from '../../test/stage'
import { freshTable } from '../../test/table'
import { caseHandlers } from '../case/case-handlers'
import { sweep } from '../clock/sweep'
import type { Table } from '../store/table'
import { logKeys } from '../transparency/log-keys'
import { readTree } from '../transparency/log-store'
import { accessLogKeys } from './access-log-keys'
import { anchorByClock } from './anchor'
import { accessLog, accessOfUser, verifyAccessLog } from './read-access'
import { type Access, recordAccess, recordSeen, withAccess } from './record-access'

const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
const by = { user: 'user-a', role: 'dispatcher', unit: 'centre' } as const
const entry = (change: Partial<Access> = {}): Access => ({
	tenant: TENANT,
	by,
	what: 'ledgerTaken',
	...change,
})

let table: Table
let ports: ReturnType<typeof testPorts>
beforeEach(async () => {
	table = await freshTable()
	ports = testPorts(Date.parse('2026-03-05T10:00:00+08:00'))
	await settleCounty(table)
})
const read = (who = inspector, query = {}) => accessLog(table, who, query, ports.at)
const record = (change: Partial<Access> = {}) => recordAccess(table, ports, entry(change))

describe('the chain', () => {
	it('takes each entry once and in order, however many come at once', async () => {
		await Promise.all(Array.from({ length: 12 }, (_, n) => record({ detail: { rows: n } })))
		expect(await verifyAccessLog(table, TENANT)).toEqual({ entries: 12 })
		const { entries, intact } = await read()
		expect(entries.map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
		expect(new Set(entries.map(({ detail }) => detail?.rows)).size).toBe(12)
		expect(intact).toBe(true)
	})

	it('tells an entry that was altered, and one that was taken out', async () => {
		for (let n = 0; n < 4; n++) await record()
		const Item = { ...accessLogKeys.entry(TENANT, 2), stored: '{"seq":2,"what":"dataTaken"}', hash: '0' }
		await table.client.send(new PutCommand({ TableName: table.name, Item }))
		expect(await verifyAccessLog(table, TENANT)).toEqual({ entries: 1, broken: 2 })
		expect((await read()).intact).toBe(false)
	})

	it('keeps what was done and what was written down together', async () => {
		const Item = { pk: 'x', sk: 'x' }
		const put = { Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } }
		expect(await withAccess(table, ports, [entry()], () => [put])).toBeUndefined()
		expect(await withAccess(table, ports, [entry()], () => [put])).toMatchObject({ index: 0 })
		expect(await verifyAccessLog(table, TENANT)).toEqual({ entries: 1 })
	})

	it('takes no words, and goes back with no clock', async () => {
		await expect(record({ detail: { name: '张三' } })).rejects.toThrow()
		await record()
		ports.at -= HOUR
		await record()
		const { entries } = await read()
		expect(entries.map(({ at }) => at)).toEqual([ports.at + HOUR, ports.at + HOUR])
	})
})

describe('whoever reads it', () => {
	it('reads what concerns their unit, the inspectorate everything', async () => {
		await record()
		await record({
			what: 'postGiven',
			subject: { unit: 'housing', user: 'user-b' },
			by: { ...by, role: 'administrator' },
		})
		await record({ by: { user: 'user-c', role: 'handler', unit: 'housing' } })
		const seqs = async (who: typeof inspector, query = {}) =>
			(await read(who, query)).entries.map(({ seq }) => seq)
		expect(await seqs(inspector)).toEqual([3, 2, 1])
		expect(await seqs(inspector, { unit: 'centre' })).toEqual([2, 1])
		expect(await seqs(housing, { unit: 'housing' })).toEqual([3, 2])
		expect(await refused(read(housing))).toBe('notYours')
		expect(await refused(read(housing, { unit: 'centre' }))).toBe('notYours')
		expect(await refused(read(someone('u', [['gridWorker', 'housing']]), { unit: 'housing' }))).toBe(
			'notYours',
		)
		expect((await accessOfUser(table, TENANT, 'user-b')).map(({ what }) => what)).toEqual(['postGiven'])
		expect(await verifyAccessLog(table, '410184')).toEqual({ entries: 0 })
	})

	it('turns pages without losing an entry', async () => {
		for (let n = 0; n < 34; n++)
			await record(n % 2 ? { subject: { unit: 'housing' } } : { by: { ...by, unit: 'housing' } })
		for (const query of [{}, { unit: 'housing' }]) {
			const first = await read(inspector, query)
			const second = await read(inspector, { ...query, after: first.next })
			expect([...first.entries, ...second.entries].map(({ seq }) => 35 - seq)).toEqual(
				Array.from({ length: 34 }, (_, n) => n + 1),
			)
			expect(second.next).toBeUndefined()
			expect(second.intact).toBe('unit' in query ? undefined : true)
		}
	})
})

describe('a confidential caller', () => {
	it('seen again within the hour by the same person is one entry', async () => {
		const seen = (user: string, id: string) =>
			recordSeen(table, ports, { tenant: TENANT, by: { ...by, user }, what: 'confidentialSeen', case: id })
		await Promise.all([seen('user-a', 'case-1'), seen('user-a', 'case-1')])
		await seen('user-a', 'case-1')
		await seen('user-a', 'case-2')
		await seen('user-b', 'case-1')
		expect(await verifyAccessLog(table, TENANT)).toEqual({ entries: 3 })
		ports.at += HOUR
		await seen('user-a', 'case-1')
		expect(await verifyAccessLog(table, TENANT)).toEqual({ entries: 4 })
	})
})

describe('the signed log', () => {
	const pass = () => sweep(table, ports, 'test', { accessLog: (due) => anchorByClock(table, ports, due) })

	it('holds on to the head of each day on which there were entries, once', async () => {
		await record()
		await record({ by: { user: CLOCK } })
		expect((await pass()).done).toBe(0)
		ports.at = Date.parse('2026-03-06T00:00:00+08:00')
		expect((await pass()).done).toBe(1)
		expect((await pass()).done).toBe(0)
		expect((await readTree(table, TENANT)).size).toBe(1)
		const { anchored, intact } = await read()
		expect({ anchored, intact }).toEqual({
			anchored: { day: '2026-03-05', entries: 2, index: 0 },
			intact: true,
		})
		ports.at += 3 * DAY
		await record()
		ports.at += DAY
		expect((await pass()).done).toBe(1)
		expect((await read()).anchored).toEqual({ day: dayOf(ports.at - DAY), entries: 3, index: 1 })
	})

	it('says so where somebody put a whole other chain in its place', async () => {
		await record()
		ports.at += DAY
		await pass()
		const other = await freshTable()
		await recordAccess(other, ports, entry({ what: 'dataTaken' }))
		const { stored, hash } = await first(other)
		await table.client.send(
			new PutCommand({ TableName: table.name, Item: { ...accessLogKeys.entry(TENANT, 1), stored, hash } }),
		)
		expect((await read()).intact).toBe(false)
		expect(await verifyAccessLog(table, TENANT)).toEqual({ entries: 1, broken: 1 })
	})

	const first = async (of: Table) => {
		const { Item } = await of.client.send(
			new GetCommand({ TableName: of.name, Key: accessLogKeys.entry(TENANT, 1) }),
		)
		return Item as { stored: string; hash: string }
	}

	it('names nobody', async () => {
		await record({ subject: { user: 'user-b' }, case: 'case-1' })
		ports.at += DAY
		await pass()
		const { Item } = await table.client.send(
			new GetCommand({ TableName: table.name, Key: logKeys.entry(TENANT, 0) }),
		)
		expect(readEntry(String(Item?.text))).toMatchObject({
			type: 'anchor',
			village: `${TENANT}000000`,
			version: 1,
		})
		expect(String(Item?.text)).not.toMatch(/user-|case-/)
	})
})

describe('whoever looks at a confidential caller’s case', () => {
	it('is written down where they are told who it is, and nobody else is', async () => {
		const stage = await startStage()
		const handlers = caseHandlers(stage.table, stage.ports)
		const words = { identity: 'confidential', name: '测试甲', phone: '13800000001' } as const
		const id = await stage.call(caller, words)
		const named = await stage.call(caller, { ...words, identity: 'named' })
		const look = (who: typeof caller, one = id) =>
			handlers.oneCase({
				who,
				params: { case: one },
				query: undefined,
				body: undefined,
				correlation: 'test',
				userAgent: undefined,
			})
		expect((await look(dispatcher)).caller?.phone).toBe('13800000001')
		await look(dispatcher)
		await look(caller)
		await look(dispatcher, named)
		await stage.accept(id, { public: false })
		await stage.order(id)
		expect((await look(housing)).caller).toBeUndefined()
		const { entries } = await accessLog(stage.table, inspector, {}, stage.ports.at)
		expect(entries).toMatchObject([
			{
				what: 'confidentialSeen',
				by: { user: dispatcher.user, role: 'dispatcher', unit: 'centre' },
				subject: { user: caller.user },
				case: id,
				number: (await stage.state(id)).number,
			},
		])
	})
})
