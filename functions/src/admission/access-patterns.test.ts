import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { dispatcher, housing, settleCounty, testPorts } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { admissionHandlers } from './admission-handlers'
import { askAdmission } from './ask'
import { commandAdmission } from './command-admission'

/** What admission asks of the table, pinned. */
const ports = testPorts()
const ID = 'admission-00000000001'
const work = {
	unit: 'housing',
	title: '房屋排查',
	what: '每月看一遍。',
	basis: ['某规定'],
	onto: { grids: 'all' as const },
	term: { from: '2026-04-01', to: '2026-12-31' },
	often: { every: 'month' as const, times: 1 },
	support: {},
	money: { cents: 100 },
}
let table: Table
let handlers: ReturnType<typeof admissionHandlers>
let sent: string[] = []

beforeAll(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	table = await freshTable()
	await settleCounty(table)
	handlers = admissionHandlers(table, ports)
	await askAdmission(table, housing, { id: ID, ...work }, ports.at)
	table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				const { TransactItems = [], IndexName } = args.input as {
					TransactItems?: unknown[]
					IndexName?: string
				}
				const count = TransactItems.length > 0 ? ` ${TransactItems.length}` : ''
				sent.push(`${commandName.replace('Command', '')}${IndexName ? ` ${IndexName}` : ''}${count}`)
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})
afterAll(() => vi.restoreAllMocks())

async function asked(what: () => Promise<unknown>): Promise<string[]> {
	sent = []
	await what()
	return sent.sort()
}
const request = { correlation: 'test', userAgent: undefined, body: undefined, query: {}, who: dispatcher }

it('asking: the request, the units, one transaction of request, list and count', async () => {
	const body = { id: 'admission-00000000002', ...work }
	expect(await asked(() => askAdmission(table, housing, body, ports.at))).toEqual([
		'GetItem',
		'Query',
		'TransactWriteItems 3',
	])
})

it('deciding: the request, one transaction of request, a place for each town, count, record and what is told', async () => {
	const command = { id: 'command-0000000000001', version: 1, type: 'admit' } as const
	const decide = () => commandAdmission(table, dispatcher, ID, command, ports.at)
	expect(await asked(decide)).toEqual(['GetItem', 'TransactWriteItems 5'])
	// the same again: its record
	expect(await asked(decide)).toEqual(['GetItem', 'GetItem'])
})

it('what waits: one query of the index', async () => {
	expect(await asked(() => handlers.waitingAdmissions({ ...request, params: undefined }))).toEqual([
		'Query index2',
	])
})

it('a department’s year: one query and one batch; a town’s: two and one', async () => {
	const params = { unit: 'housing', year: '2026' }
	expect(await asked(() => handlers.unitAdmissions({ ...request, params }))).toEqual([
		'BatchGetItem',
		'Query',
	])
	expect(await asked(() => handlers.townAdmissions({ ...request, params: { unit: 'town-1' } }))).toEqual([
		'BatchGetItem',
		'Query',
		'Query',
	])
})

it('promises: three items and the changes; of all departments: one query', async () => {
	const params = { unit: 'housing', year: '2026' }
	const read = () => handlers.promises({ ...request, query: undefined, params })
	expect(await asked(read)).toEqual(['GetItem', 'GetItem', 'GetItem', 'Query'])
	const all = () => handlers.departments({ ...request, query: undefined, params: { year: '2026' } })
	expect(await asked(all)).toEqual(['Query'])
})
