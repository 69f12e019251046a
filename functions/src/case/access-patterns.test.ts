import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { commandOf, dispatcher, settleCounty, someone, testPorts, VILLAGE } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Key, Table } from '../store/table'
import { caseHandlers } from './case-handlers'

process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

const ports = testPorts()
const caller = someone('user-caller')
const id = 'case-0000000000000001'
const request = { correlation: 'test', userAgent: undefined, query: {} }
let handlers: ReturnType<typeof caseHandlers>
let table: Table
let sent: string[] = []

/** What one request asks for: the operation and its keys, identifiers and times replaced by a name. */
function outline(operation: string, input: Record<string, unknown>): string {
	const key = ({ pk, sk }: Key) => `${pk} ${sk}`
	const general = (text: string) =>
		text
			.replaceAll(id, '{case}')
			.replaceAll('case-0000000000000009', '{other}')
			.replaceAll('user-caller', '{user}')
			.replaceAll('user-dispatcher', '{user}')
			.replace(/\d{13}/g, '{at}')
			.replace(/command-of-[a-z]+-0+/, '{command}')
			.replace(/\d{4}-\d{4}-\d{4}/, '{number}')
			.replace(/command-\d+/, '{command}')
	const writes = (input.TransactItems as Record<string, { Key?: Key; Item?: Key }>[] | undefined)?.map(
		(write) => {
			const [[kind, { Key: k, Item: item } = {}] = []] = Object.entries(write)
			return `${kind} ${key((k ?? item) as Key)}`
		},
	)
	const batch = (
		Object.values((input.RequestItems ?? {}) as Record<string, { Keys: Key[] }>)[0]?.Keys ?? []
	).map(key)
	const values = Object.values((input.ExpressionAttributeValues ?? {}) as Record<string, unknown>).join(' ')
	const asked = input.Key
		? key(input.Key as Key)
		: input.KeyConditionExpression
			? `${input.IndexName ?? 'table'}: ${input.KeyConditionExpression} [${values}]`
			: [...(writes ?? batch)].join(' + ')
	return general(`${operation.replace('Command', '')} ${asked}`)
}

beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
	handlers = caseHandlers(table, ports)
	table.client.middlewareStack.add(
		(next, context) => (args) => {
			sent.push(outline(context.commandName ?? '', args.input as Record<string, unknown>))
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
const command = (who: typeof caller, body: Record<string, unknown>) =>
	handlers.commandCase({
		...request,
		query: undefined,
		who,
		params: { case: id },
		body: commandOf({ id: 'command-0000000000001', ...body }),
	})

describe('each access pattern is just these requests', () => {
	it('submit', async () => {
		const body = { id, text: '井盖塌了。', village: VILLAGE, identity: 'named' as const, photos: [] }
		expect(
			await asked(() =>
				handlers.submitCase({ ...request, query: undefined, params: undefined, who: caller, body }),
			),
		).toMatchInlineSnapshot(`
			[
			  "GetItem 370404#tenant town#370404103",
			  "GetItem 370404#tenant rules",
			  "TransactWriteItems Put 370404#case#{case} state + Put 370404#case#{case} event#000001 + Put 370404#case#{case} private#000001 + Put 370404#case#{case} safety#000001 + Put 370404#number#{number} case + Put 370404#user#{user}#cases {at}#{case}",
			]
		`)
	})
	it('accept', async () => {
		expect(
			await asked(() => command(dispatcher, { type: 'accept', urgency: 'red', public: false })),
		).toMatchInlineSnapshot(`
			[
			  "GetItem 370404#case#{case} state",
			  "TransactWriteItems Put 370404#case#{case} state + Put 370404#case#{case} event#000002 + Put 370404#case#{case} outbox#000002 + Put 370404#user#{user}#command#command-{at} command",
			]
		`)
	})
	it('order', async () => {
		expect(
			await asked(() => command(dispatcher, { id: 'command-0000000000002', type: 'order', unit: 'housing' })),
		).toMatchInlineSnapshot(`
			[
			  "GetItem 370404#case#{case} state",
			  "GetItem 370404#tenant unit#housing",
			  "TransactWriteItems Put 370404#case#{case} state + Put 370404#case#{case} event#000003 + Put 370404#case#{case} due + Put 370404#case#{case} outbox#000003 + Put 370404#user#{user}#command#command-{at} command",
			]
		`)
	})
	it('one case', async () => {
		expect(
			await asked(() =>
				handlers.oneCase({
					...request,
					query: undefined,
					body: undefined,
					who: caller,
					params: { case: id },
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "Query table: pk = :pk [370404#case#{case}]",
			]
		`)
	})
	it('mine', async () => {
		expect(
			await asked(() => handlers.myCases({ ...request, body: undefined, params: undefined, who: caller })),
		).toMatchInlineSnapshot(`
			[
			  "Query table: pk = :pk [370404#user#{user}#cases]",
			  "BatchGetItem 370404#case#{case} state + 370404#case#{case} private#000001",
			]
		`)
	})
	it('queue', async () => {
		const housing = someone('user-housing', [['handler', 'housing']])
		expect(
			await asked(() =>
				handlers.queue({
					...request,
					body: undefined,
					who: housing,
					params: { unit: 'housing', status: 'assigned' },
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "Query index1: pk1 = :pk1 [370404#desk#housing#assigned]",
			  "BatchGetItem 370404#case#{case} private#000001",
			]
		`)
	})
	it('queue, narrowed', async () => {
		const housing = someone('user-housing', [['handler', 'housing']])
		expect(
			await asked(() =>
				handlers.queue({
					...request,
					query: { urgency: 'red', town: '370404103', late: 'only' },
					body: undefined,
					who: housing,
					params: { unit: 'housing', status: 'assigned' },
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "Query index1: pk1 = :pk1 AND sk1 < :late [370404#desk#housing#assigned {at} red 370404103]",
			]
		`)
	})
	it('register', async () => {
		const earlier = { id: 'case-earlier-0000000', source: 'phoneCall', text: '灯坏了。' } as const
		const body = { identity: 'named' as const, photos: [], village: VILLAGE }
		const register = (registration: Parameters<typeof handlers.registerCase>[0]['body']) =>
			handlers.registerCase({
				...request,
				query: undefined,
				params: undefined,
				who: dispatcher,
				body: registration,
			})
		await register({ ...body, ...earlier })
		expect(
			await asked(() =>
				register({
					...body,
					id: 'case-registered-0000',
					source: 'hotline12345',
					sourceNumber: 'zz 1',
					text: '灯坏了。',
					repeatOf: earlier.id,
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "BatchGetItem 370404#case#case-earlier-0000000 state + 370404#case#case-earlier-0000000 private#000001",
			  "GetItem 370404#tenant town#370404103",
			  "TransactWriteItems Put 370404#case#case-registered-0000 state + Put 370404#case#case-registered-0000 event#000001 + Put 370404#case#case-registered-0000 private#000001 + Put 370404#number#{number} case + Put 370404#source#hotline12345#ZZ1 first",
			]
		`)
	})
	it('queue counts', async () => {
		expect(
			await asked(() =>
				handlers.queueCounts({
					...request,
					query: undefined,
					body: undefined,
					who: dispatcher,
					params: { unit: 'centre' },
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "Query table: pk = :pk [370404#count#centre]",
			]
		`)
	})
	it('to verify', async () => {
		const worker = someone('user-grid', [['gridWorker', 'town-103', VILLAGE]])
		expect(
			await asked(() =>
				handlers.casesToVerify({ ...request, body: undefined, params: undefined, who: worker }),
			),
		).toMatchInlineSnapshot(`
			[
			  "Query index2: pk2 = :pk2 AND begins_with(sk2, :region) [370404#town#370404103#resolved 370404103201]",
			]
		`)
	})
})

describe('merging, following, near by', () => {
	const other = 'case-0000000000000009'
	const neighbour = someone('user-neighbour')
	const open = async () => {
		const body = { id: other, text: '灯坏了。', village: VILLAGE, identity: 'named' as const, photos: [] }
		await handlers.submitCase({ ...request, query: undefined, params: undefined, who: neighbour, body })
	}
	const act = (who: typeof caller, type: string, body: Record<string, unknown> = {}) =>
		handlers.commandCase({
			...request,
			query: undefined,
			who,
			params: { case: other },
			body: commandOf({ id: `command-of-${type}-000000`, type, ...body }),
		})

	it('merge: both states and both events', async () => {
		await open()
		expect(await asked(() => act(dispatcher, 'merge', { into: id }))).toMatchInlineSnapshot(`
			[
			  "GetItem 370404#case#{other} state",
			  "GetItem 370404#case#{case} state",
			  "TransactWriteItems Put 370404#case#{other} state + Put 370404#case#{other} event#000002 + Put 370404#case#{other} outbox#000002 + Put 370404#case#{case} state + Put 370404#case#{case} event#000004 + Put 370404#case#{case}#callers merged#{other} + Put 370404#user#{user}#command#{command} command",
			]
		`)
	})
	it('unmerge', async () => {
		expect(await asked(() => act(dispatcher, 'unmerge'))).toMatchInlineSnapshot(`
			[
			  "GetItem 370404#case#{other} state",
			  "GetItem 370404#case#{case} state",
			  "TransactWriteItems Put 370404#case#{other} state + Put 370404#case#{other} event#000003 + Put 370404#case#{other} outbox#000003 + Put 370404#case#{case} state + Put 370404#case#{case} event#000005 + Delete 370404#case#{case}#callers merged#{other} + Put 370404#user#{user}#command#{command} command",
			]
		`)
	})
	it('accept for others to see: the opening words once, for the point', async () => {
		expect(
			await asked(() => act(dispatcher, 'accept', { urgency: 'green', public: true })),
		).toMatchInlineSnapshot(`
			[
			  "GetItem 370404#case#{other} state",
			  "GetItem 370404#case#{other} private#000001",
			  "TransactWriteItems Put 370404#case#{other} state + Put 370404#case#{other} event#000004 + Put 370404#case#{other} outbox#000004 + Put 370404#user#{user}#command#{command} command + Put 370404#case#{other} public",
			]
		`)
	})
	it('near by', async () => {
		expect(
			await asked(() =>
				handlers.nearby({
					...request,
					body: undefined,
					params: undefined,
					who: caller,
					query: { village: VILLAGE },
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "Query index2: pk2 = :town [370404#public#370404103]",
			  "BatchGetItem 370404#case#{other} state + 370404#case#{other} safety + 370404#case#{other}#callers follower#{user}",
			]
		`)
	})
	it('follow', async () => {
		expect(await asked(() => act(caller, 'follow'))).toMatchInlineSnapshot(`
			[
			  "GetItem 370404#case#{other} state",
			  "TransactWriteItems Put 370404#case#{other} state + Put 370404#case#{other} event#000005 + Put 370404#case#{other}#callers follower#{user} + Put 370404#user#{user}#cases {at}#{other} + Put 370404#user#{user}#command#{command} command",
			]
		`)
	})
	it('one case, for the public', async () => {
		expect(
			await asked(() =>
				handlers.oneCase({
					...request,
					query: undefined,
					body: undefined,
					who: caller,
					params: { case: other },
				}),
			),
		).toMatchInlineSnapshot(`
			[
			  "Query table: pk = :pk [370404#case#{other}]",
			  "GetItem 370404#case#{other}#callers follower#{user}",
			]
		`)
	})
	it('mine, with what is followed', async () => {
		expect(
			await asked(() => handlers.myCases({ ...request, body: undefined, params: undefined, who: caller })),
		).toMatchInlineSnapshot(`
			[
			  "Query table: pk = :pk [370404#user#{user}#cases]",
			  "BatchGetItem 370404#case#{case} state + 370404#case#{case} private#000001",
			  "BatchGetItem 370404#case#{other} state + 370404#case#{other} safety + 370404#case#{other}#callers follower#{user}",
			]
		`)
	})
})

describe('the functions', () => {
	it('never scan', () => {
		const folder = join(import.meta.dirname, '..')
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
			(name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name),
		)
		expect(files.length).toBeGreaterThan(20)
		for (const file of files)
			expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/Scan(Command|Index)?\b(?!Forward)/)
	})
})
