import { anEntry, someUnits } from '@huying/shared/catalogue/entries.fixture'
import { writeSheet } from '@huying/shared/catalogue/write-sheet'
import { beforeAll, expect, it } from 'vitest'
import { settleCounty, someone, TENANT, testPorts } from '../../test/county'
import { freshTable } from '../../test/table'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import { catalogueHandlers } from './catalogue-handlers'
import { entryOf } from './catalogue-store'
import { publish } from './publish'

/** What the catalogue asks of the table, pinned. */
const ports = testPorts()
const leader = someone('user-leader', [['leader', 'centre']])
const by = { role: 'leader', unitName: '中心' } as const
let table: Table
let handlers: ReturnType<typeof catalogueHandlers>
let sent: string[] = []

beforeAll(async () => {
	table = await freshTable()
	handlers = catalogueHandlers(table, ports)
	await settleCounty(table)
	await publish(table, TENANT, { list: { entries: [anEntry] }, base: 0, by, at: 1 })
	// The rules are looked at once in half a minute
	await rulesOf(table, TENANT)
	table.client.middlewareStack.add(
		(next, context) => (args) => {
			const input = args.input as { Key?: { pk: string; sk: string }; ExpressionAttributeValues?: object }
			const { Key, ExpressionAttributeValues: values = {} } = input
			sent.push(
				[context.commandName, Key ? `${Key.pk} ${Key.sk}` : Object.values(values).join(' ')].join(' '),
			)
			return next(args)
		},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})

async function asked(work: () => Promise<unknown>): Promise<string[]> {
	sent = []
	await work()
	return sent
}
const request = { correlation: 'test', userAgent: undefined, body: undefined, params: undefined, who: leader }

it('an entry: one GetItem in a version, one more for which version counts', async () => {
	expect(await asked(() => entryOf(table, TENANT, 'manhole', 1))).toEqual([
		'GetItemCommand 370404#catalogue#1 matter#manhole',
	])
	expect(await asked(() => entryOf(table, TENANT, 'manhole'))).toEqual([
		'GetItemCommand 370404#tenant catalogue',
		'GetItemCommand 370404#catalogue#1 matter#manhole',
	])
})

it('what residents choose from: one GetItem while their phone has it, else also one Query', async () => {
	expect(await asked(() => handlers.catalogue({ ...request, query: { have: 1 } }))).toEqual([
		'GetItemCommand 370404#tenant catalogue',
	])
	expect(await asked(() => handlers.catalogue({ ...request, query: {} }))).toEqual([
		'GetItemCommand 370404#tenant catalogue',
		'QueryCommand 370404#catalogue#1',
	])
})

it('the whole list, and its versions', async () => {
	expect(await asked(() => handlers.catalogueFull({ ...request, query: { version: 1 } }))).toEqual([
		'GetItemCommand 370404#tenant catalogue#000001',
		'QueryCommand 370404#catalogue#1',
	])
	expect(await asked(() => handlers.catalogueVersions({ ...request, query: undefined }))).toEqual([
		'QueryCommand 370404#tenant catalogue#',
	])
})

it('proposals: one Query of those that wait, one of those that were decided', async () => {
	expect(await asked(() => handlers.proposals({ ...request, query: undefined }))).toEqual([
		'QueryCommand 370404#proposals#open',
		'QueryCommand 370404#proposals#decided',
	])
})

it('publishing: a number, the entries by 25, and one transaction', async () => {
	const entries = Array.from({ length: 60 }, (_, at) => {
		const { common: __, ...entry } = anEntry
		return { ...entry, matter: `m${at}`, name: `事${at}` }
	})
	const text = writeSheet({ entries }, someUnits)
		.map((cells) => cells.join(','))
		.join('\n')
	const body = {
		id: 'publish-0000000000000001',
		name: '清单.csv',
		content: Buffer.from(text).toString('base64'),
		base: 1,
	}
	const requests = await asked(() => handlers.publishCatalogue({ ...request, query: undefined, body }))
	expect(requests.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
		'GetItemCommand 370404#user#user-leader#command#publish-0000000000000001',
		'QueryCommand 370404#tenant',
		'GetItemCommand 370404#tenant',
		'QueryCommand 370404#catalogue#1',
		'UpdateItemCommand 370404#tenant',
		'BatchWriteItemCommand ',
		'BatchWriteItemCommand ',
		'BatchWriteItemCommand ',
		'TransactWriteItemsCommand ',
	])
})
