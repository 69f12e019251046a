import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { confirm, otherLeader } from '../../test/confirm'
import { settleCounty, settlePosts, someone, TENANT, testPorts } from '../../test/county'
import { freshTable } from '../../test/table'
import { askCountersign } from '../countersign/ask-countersign'
import { countersigns } from '../countersign/read-countersigns'
import type { Table } from '../store/table'
import { changeUnits } from '../unit/change-units'
import { accessLog } from './read-access'
import { recordAccess, recordSeen } from './record-access'

/** What the access log, grave changes and units ask of the table, pinned. */
const administrator = someone('user-administrator', [['administrator', 'centre']])
const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
const ports = testPorts()
const by = { user: 'user-a', role: 'dispatcher', unit: 'centre' } as const
let table: Table
let sent: string[] = []

beforeAll(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	table = await freshTable()
	await settleCounty(table)
	await recordAccess(table, ports, { tenant: TENANT, by, what: 'ledgerTaken' })
	table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				const { TransactItems, RequestItems, IndexName } = args.input as {
					TransactItems?: unknown[]
					RequestItems?: Record<string, { Keys: unknown[] }>
					IndexName?: string
				}
				const count = TransactItems?.length ?? RequestItems?.[table.name]?.Keys.length
				const index = IndexName ? ` ${IndexName}` : ''
				sent.push(`${commandName.replace('Command', '')}${index}${count ? ` ${count}` : ''}`)
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

it('an entry: the end of the chain, and a write; one more for whom it concerns, one more for an hour’s mark', async () => {
	const entry = { tenant: TENANT, by, what: 'confidentialSeen', case: 'case-1' } as const
	expect(await asked(() => recordAccess(table, ports, entry))).toEqual(['Query', 'TransactWriteItems 1'])
	const seen = () => recordSeen(table, ports, { ...entry, subject: { user: 'user-b' } })
	expect(await asked(seen)).toEqual(['GetItem', 'Query', 'TransactWriteItems 3'])
	expect(await asked(seen)).toEqual(['GetItem'])
})

it('the log whole, and a unit’s', async () => {
	expect(await asked(() => accessLog(table, inspector, {}, ports.at))).toEqual([
		'BatchGetItem 1',
		'BatchGetItem 2',
		'Query',
		'Query',
		'Query',
	])
	expect(await asked(() => accessLog(table, inspector, { unit: 'housing' }, ports.at))).toEqual([
		'Query',
		'Query index1',
		'Query index2',
	])
})

it('a grave change that is asked for, listed and confirmed; a unit that is added', async () => {
	const id = 'countersign-0000000001'
	const order = { kind: 'removeUnit', unit: 'housing', version: 0 } as const
	expect(await asked(() => askCountersign(table, ports, administrator, id, order))).toEqual([
		'Query',
		'TransactWriteItems 3',
	])
	expect(await asked(() => countersigns(table, otherLeader, ports.at))).toEqual([
		'BatchGetItem 1',
		'Query',
		'Query index2',
		'Query index2',
	])
	await settlePosts(table, administrator)
	expect(await asked(() => confirm(table, ports, id))).toEqual([
		'GetItem',
		'GetItem',
		'GetItem',
		'GetItem',
		'Query',
		'Query',
		'Query',
		'Query',
		'Query index2',
		'TransactWriteItems 8',
	])
	const unit = { unit: 'water', name: '水务局', shortName: '水务局', kind: 'department' } as const
	const change = { id: 'change-000000000001', type: 'putUnit', unit } as const
	expect(await asked(() => changeUnits(table, ports, administrator, change))).toEqual([
		'GetItem',
		'Query',
		'Query',
		'TransactWriteItems 4',
	])
})
