import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { DAY } from '@huying/shared/time/day'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { dispatcher, someone, TENANT, testPorts } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { putTenant, putTown } from '../tenant/tenant-store'
import { inspectionHandlers } from './inspection-handlers'
import { inspectionKeys } from './inspection-keys'
import { commandInspection, setUp } from './set-up'
import { tickPlace } from './tick-place'

/** What inspections ask of the table at 300 villages of 20 places, pinned. */
process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

const ports = testPorts()
const ID = 'inspection-0000000001'
const TOWNS = Array.from({ length: 15 }, (_, town) => `370404${String(101 + town)}`)
const VILLAGES = TOWNS.flatMap((town) => Array.from({ length: 20 }, (_, n) => `${town}${201 + n}`))
const VILLAGE = VILLAGES[0] ?? ''
const PLACES = Array.from({ length: 20 }, (_, n) => ({ name: `第${n + 1}处`, words: '路边' }))
const worker = someone('user-worker', [['gridWorker', `town-${TOWNS[0]}`, VILLAGE]])
let table: Table
let handlers: ReturnType<typeof inspectionHandlers>
let sent: string[] = []
let units = 0

beforeAll(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	table = await freshTable()
	await putTenant(table, { tenant: TENANT, name: '测试区', service: '呼应' })
	for (const code of TOWNS)
		await putTown(table, TENANT, {
			code,
			name: code,
			villages: VILLAGES.filter((village) => village.startsWith(code)).map((village) => ({
				code: village,
				name: village,
			})),
		})
	handlers = inspectionHandlers(table, ports)
	const terms = {
		title: '燃气安全排查',
		what: '看软管。',
		form: [{ field: 'safe', name: '安全', type: 'yesNo' as const, needed: true }],
		villages: VILLAGES,
		from: ports.at,
		until: ports.at + 7 * DAY,
	}
	await setUp(table, dispatcher, { id: ID, unit: 'centre', ...terms }, ports.at)
	let version = 1
	for (let from = 0; from < VILLAGES.length; from += 40) {
		const villages = VILLAGES.slice(from, from + 40).map((village) => ({ village, places: PLACES }))
		const id = `places-00000000000000${from}`
		await commandInspection(table, dispatcher, ID, { id, version, type: 'places', villages }, ports.at)
		version++
	}
	await commandInspection(
		table,
		dispatcher,
		ID,
		{ id: 'open-0000000000000001', version, type: 'open' },
		ports.at,
	)
	table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			async (args) => {
				const { TransactItems = [], IndexName } = args.input as {
					TransactItems?: unknown[]
					IndexName?: string
				}
				const count = TransactItems.length > 0 ? ` ${TransactItems.length}` : ''
				sent.push(`${commandName.replace('Command', '')}${IndexName ? ` ${IndexName}` : ''}${count}`)
				Object.assign(args.input as object, { ReturnConsumedCapacity: 'TOTAL' })
				const result = await next(args)
				const { ConsumedCapacity } = result.output as { ConsumedCapacity?: unknown }
				for (const one of [ConsumedCapacity].flat())
					units += (one as { CapacityUnits?: number } | undefined)?.CapacityUnits ?? 0
				return result
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})
afterAll(() => vi.restoreAllMocks())

async function asked(what: () => Promise<unknown>): Promise<string[]> {
	sent = []
	units = 0
	await what()
	return sent.sort()
}
const request = { correlation: 'test', userAgent: undefined, body: undefined, query: {}, who: dispatcher }
const look = (n: number) => ({
	tick: `tick-00000000000000${n}`,
	village: VILLAGE,
	place: '1',
	doneAt: ports.at,
	answers: { safe: true },
	found: [],
})

it('a look: what there is, and one transaction of look, place and count', async () => {
	const first = () => tickPlace(table, worker, ID, look(1), ports.at, 'now')
	expect(await asked(first)).toEqual(['GetItem', 'GetItem', 'GetItem', 'GetItem', 'TransactWriteItems 3'])
	// the same again: the look itself
	expect(await asked(first)).toEqual(['GetItem'])
})

it('the board: the inspection and one query, whatever has been looked at', async () => {
	const board = () => handlers.inspection({ ...request, query: undefined, params: { inspection: ID } })
	expect(await asked(board)).toEqual(['GetItem', 'Query'])
	const before = units
	// as if every other place had been looked at too
	const items = VILLAGES.slice(1).flatMap((village) =>
		PLACES.map((_, n) => ({
			...inspectionKeys.lookedAt(TENANT, ID, village, String(n + 1)),
			village,
			place: String(n + 1),
			tick: { ...look(2), by: worker.user, at: ports.at },
			ticks: 1,
		})),
	)
	for (let from = 0; from < items.length; from += 25) {
		const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }))
		await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }))
	}
	expect(await asked(board)).toEqual(['GetItem', 'Query'])
	expect(units / before).toBeLessThanOrEqual(1.05)
})

it('one’s own: the open ones, themselves, one’s villages’ counts', async () => {
	const mine = () => handlers.myInspections({ ...request, who: worker, params: undefined, query: undefined })
	expect(await asked(mine)).toEqual(['BatchGetItem', 'BatchGetItem', 'Query index1'])
})

it('a village’s places: inspection, places, count, and its looks, with photos and names', async () => {
	const read = () =>
		handlers.inspectionVillage({
			...request,
			who: worker,
			query: undefined,
			params: { inspection: ID, village: VILLAGE },
		})
	expect(await asked(read)).toEqual(['BatchGetItem', 'GetItem', 'GetItem', 'GetItem', 'Query'])
})

it('6,000 places as a spreadsheet, within what a function may answer', async () => {
	const file = () => handlers.inspectionFile({ ...request, query: undefined, params: { inspection: ID } })
	const requests = await asked(file)
	expect(requests.filter((one) => one === 'Query').length).toBeLessThanOrEqual(8)
	const { content } = await file()
	expect(content.length).toBeLessThan(2 * 1024 * 1024)
})
