import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { testPorts } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { appending } from './log-store'
import { signHeads } from './sign-heads'
import { freshSigning } from './signing.fixture'
import { transparencyHandlers } from './transparency-handlers'

/** What the log asks of the table, pinned. */
const TENANT = '370404'
const ports = testPorts()
const signing = freshSigning()
let table: Table
let handlers: ReturnType<typeof transparencyHandlers>
let sent: string[] = []

beforeAll(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	table = await freshTable()
	handlers = transparencyHandlers(table, signing.publicKey)
	for (let at = 0; at < 12; at++) await append()
	await signHeads(table, ports, signing, 'test')
	ports.at += 60_000
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

const append = (...texts: string[]) =>
	appending(table, TENANT, texts.length ? texts : ['{}'], ports.at, () => [])
async function asked(what: () => Promise<unknown>): Promise<string[]> {
	sent = []
	await what()
	return sent.sort()
}
const request = {
	params: { tenant: TENANT },
	query: undefined,
	body: undefined,
	correlation: 'test',
	userAgent: undefined,
	who: undefined,
}

it('an append: the tree, and in the caller’s transaction tree, entry, due item and the nodes that it completes', async () => {
	// The thirteenth completes none, the fourteenth one
	expect(await asked(() => append())).toEqual(['GetItem', 'TransactWriteItems 3'])
	expect(await asked(() => append())).toEqual(['GetItem', 'TransactWriteItems 4'])
})

it('a head: what is due, tree and last head, the nodes that show that one follows the other, both heads, the next day', async () => {
	expect(await asked(() => signHeads(table, ports, signing, 'test'))).toEqual([
		'BatchGetItem 3',
		'GetItem',
		'GetItem',
		'Query index1',
		'TransactWriteItems 2',
		'UpdateItem',
	])
	// Nothing due: one query
	expect(await asked(() => signHeads(table, ports, signing, 'test'))).toEqual(['Query index1'])
})

it('the newest head: one item; the days’: one query; entries: one query a page; the key: none', async () => {
	expect(await asked(() => handlers.logHead(request))).toEqual(['GetItem'])
	expect(await asked(() => handlers.logHeads({ ...request, query: {} }))).toEqual(['Query'])
	expect(await asked(() => handlers.logEntries({ ...request, query: {} }))).toEqual(['Query'])
	expect(await asked(() => handlers.logKey(request))).toEqual([])
})

it('a proof: one batch', async () => {
	const query = { index: 5, size: 14, from: 12 }
	expect(await asked(() => handlers.logProof({ ...request, query }))).toEqual(['BatchGetItem 7'])
})
