import { serviceSheet } from '@huying/shared/service/service-sheet'
import { aPoint, aService, idCard } from '@huying/shared/service/services.fixture'
import { writeListSheet } from '@huying/shared/sheet/list-sheet'
import { beforeAll, expect, it } from 'vitest'
import { dispatcher, settleCounty, TENANT, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { putTenant } from '../tenant/tenant-store'
import { publishList } from './publish-list'
import { serviceHandlers } from './service-handlers'
import { serviceOf } from './service-store'

/** What services and what is near by ask of the table, pinned. */
let table: Table
let handlers: ReturnType<typeof serviceHandlers>
let sent: string[] = []

beforeAll(async () => {
	table = await freshTable()
	handlers = serviceHandlers(table, testPorts())
	await settleCounty(table)
	await putTenant(table, { tenant: TENANT, name: '峄城区', service: '呼应' })
	const by = { role: 'administrator', unitName: '中心' } as const
	await publishList(table, TENANT, 'services', { list: { entries: [aService] }, base: 0, by, at: 1 })
	await publishList(table, TENANT, 'points', { list: { entries: [aPoint] }, base: 0, by, at: 1 })
	await publishList(table, TENANT, 'replyTemplates', {
		list: { entries: [{ code: 'told', name: '告知', steps: ['accept'], words: '【什么事】已经受理。' }] },
		base: 0,
		by,
		at: 1,
	})
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
const open = { correlation: 'test', userAgent: undefined, body: undefined, query: undefined, who: undefined }

it('a service: one GetItem in a version, one more for which version counts', async () => {
	expect(await asked(() => serviceOf(table, TENANT, 'elder-card', 1))).toEqual([
		'GetItemCommand 370404#list#services#1 elder-card',
	])
	expect(await asked(() => serviceOf(table, TENANT, 'elder-card'))).toEqual([
		'GetItemCommand 370404#list#services now',
		'GetItemCommand 370404#list#services#1 elder-card',
	])
})

it('all services: one GetItem and one Query', async () => {
	expect(await asked(() => handlers.services({ ...open, params: { tenant: TENANT } }))).toEqual([
		'GetItemCommand 370404#list#services now',
		'QueryCommand 370404#list#services#1',
	])
})

it('what is near a village: the town, two versions, and the points of its town', async () => {
	expect((await asked(() => handlers.circle({ ...open, params: { village: VILLAGE } }))).sort()).toEqual([
		'GetItemCommand 370404#list#points now',
		'GetItemCommand 370404#list#touringDays now',
		'GetItemCommand 370404#tenant town#370404103',
		'QueryCommand 370404#list#points#1 370404103 370404103~',
	])
})

it('publishing: a number, the entries in batches, and one transaction', async () => {
	const content = (rows: string[][]) =>
		Buffer.from(rows.map((cells) => cells.join(',')).join('\n')).toString('base64')
	const file = {
		name: '表.csv',
		content: content(writeListSheet(serviceSheet, { entries: [aService, idCard] }, undefined)),
	}
	const params = { list: 'services' } as const
	const seen = await handlers.previewList({ ...open, who: dispatcher, params, body: file })
	if (!('digest' in seen)) throw new Error('faulty')
	const { base, digest } = seen
	const body = { ...file, id: 'publish-0000000000000001', base, digest }
	const requests = await asked(() => handlers.publishList({ ...open, who: dispatcher, params, body }))
	expect(requests.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
		'GetItemCommand 370404#user#user-dispatcher#command#publish-0000000000000001',
		'QueryCommand 370404#tenant',
		'GetItemCommand 370404#list#services',
		'QueryCommand 370404#list#services#1',
		'UpdateItemCommand 370404#list#services',
		'BatchWriteItemCommand ',
		'TransactWriteItemsCommand ',
	])
})

it('all reply templates: one GetItem and one Query', async () => {
	expect(await asked(() => handlers.replyTemplates({ ...open, params: undefined, who: dispatcher }))).toEqual(
		['GetItemCommand 370404#list#replyTemplates now', 'QueryCommand 370404#list#replyTemplates#1'],
	)
})
