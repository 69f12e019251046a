import { beforeAll, expect, it } from 'vitest'
import { dispatcher, settleCounty, someone, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import { caseHandlers } from '../case/case-handlers'
import { submitCase } from '../case/open-case'
import type { Table } from '../store/table'

/** What looking at calls and figures asks of the table, pinned. */
const ports = testPorts()
const days = { from: '2026-03-01', to: '2026-03-31' }
let table: Table
let handlers: ReturnType<typeof caseHandlers>
let sent: string[] = []

beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
	handlers = caseHandlers(table, ports)
	const id = 'case-0000000000000001'
	const what = { id, text: '井盖塌了。', village: VILLAGE, identity: 'named' as const, photos: [] }
	await submitCase(table, ports, someone('user-caller'), what)
	table.client.middlewareStack.add(
		(next, context) => (args) => {
			const input = args.input as Record<string, unknown>
			const values = Object.values((input.ExpressionAttributeValues ?? {}) as Record<string, unknown>)
			sent.push([context.commandName, input.IndexName ?? 'table', ...values].join(' '))
			return next(args)
		},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})

async function asked(work: () => Promise<unknown>): Promise<string[]> {
	sent = []
	await work()
	return sent.sort()
}
const request = { correlation: 'test', userAgent: undefined, body: undefined, who: dispatcher }

it('calls to make: one query when there are none', async () => {
	expect(
		await asked(() => handlers.callsToMake({ ...request, params: undefined, query: {} })),
	).toMatchInlineSnapshot(`
		[
		  "QueryCommand index1 370404#desk#centre#call",
		]
	`)
})

it('figures of a unit: one query', async () => {
	expect(
		await asked(() => handlers.figures({ ...request, params: { unit: 'housing' }, query: days })),
	).toMatchInlineSnapshot(`
		[
		  "QueryCommand table 370404#figures#housing 2026-03-01 2026-03-31",
		]
	`)
})

it('figures of all units: the units, and one query for each', async () => {
	expect(
		await asked(() => handlers.unitsFigures({ ...request, params: undefined, query: days })),
	).toMatchInlineSnapshot(`
		[
		  "QueryCommand table 370404#figures#centre 2026-03-01 2026-03-31",
		  "QueryCommand table 370404#figures#enforcement 2026-03-01 2026-03-31",
		  "QueryCommand table 370404#figures#housing 2026-03-01 2026-03-31",
		  "QueryCommand table 370404#tenant unit#",
		]
	`)
})
