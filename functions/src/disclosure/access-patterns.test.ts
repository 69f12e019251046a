import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { VILLAGE } from '../../test/county'
import { editor, quarter, reader, startVillage, supervisor, town, type Village } from './village.fixture'

/** What publishing and reading ask of table and bucket, pinned. */
let village: Village
let sent: string[] = []
const FUNDS = `${VILLAGE}-funds-2026-Q3`

beforeAll(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	village = await startVillage()
	village.table.client.middlewareStack.add(
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
	const { objects } = village
	for (const name of ['read', 'write', 'remove'] as const) {
		const real = objects[name] as (key: string, ...more: never[]) => Promise<never>
		objects[name] = ((key: string, ...more: never[]) => {
			sent.push(`${name} ${key.split('/')[0]}`)
			return real(key, ...more)
		}) as never
	}
})
afterAll(() => vi.restoreAllMocks())

async function asked(what: () => Promise<unknown>): Promise<string[]> {
	sent = []
	await what()
	return sent.sort()
}

it('saving: groups, the disclosure and its town; the table as an object; one transaction of disclosure, work and record', async () => {
	expect(await asked(() => village.save())).toEqual([
		'GetItem',
		'GetItem',
		'GetItem',
		'TransactWriteItems 3',
		'write draft',
	])
})

it('submitting: the same and the balance before, the draft read', async () => {
	expect(await asked(() => village.send(editor, FUNDS, 1, 'submit'))).toEqual([
		'GetItem',
		'GetItem',
		'GetItem',
		'TransactWriteItems 3',
		'read draft',
	])
})

it('publishing: two objects, then one transaction of disclosure, work, board, owed, record and the log', async () => {
	expect(await asked(() => village.send(supervisor, FUNDS, 2, 'review'))).toEqual([
		// disclosure, groups, the period before, the log's end
		'GetItem',
		'GetItem',
		'GetItem',
		'GetItem',
		// five, and of the log its end, the entry and when a head is due
		'TransactWriteItems 8',
		'read draft',
		'remove draft',
		'write original',
		'write shown',
	])
})

it('a board: one query; narrowed by group or words, one to four', async () => {
	const places = await asked(() => village.board())
	expect(places.filter((one) => one === 'Query')).toHaveLength(1)
	expect(await asked(() => village.board({ group: 'funds', find: '清淤' }))).toContain('Query')
})

it('an item: one GetItem and one object the first time, then one GetItem for a minute', async () => {
	expect(await asked(() => village.item(FUNDS))).toEqual(['GetItem', 'Query', 'Query', 'read shown'])
	expect(await asked(() => village.item(FUNDS))).toEqual(['GetItem'])
	// two thousand who open it: each one GetItem at most
	const many = await asked(() => Promise.all(Array.from({ length: 50 }, () => village.item(FUNDS))))
	expect(many).toEqual(Array.from({ length: 50 }, () => 'GetItem'))
})

it('counting a reader: the item, and a transaction of two', async () => {
	const { own, as } = village
	const count = () =>
		own.countRead({ ...as(reader), query: undefined, params: { disclosure: FUNDS }, body: {} })
	expect(await asked(count)).toEqual(['GetItem', 'TransactWriteItems 2'])
})

it('what is begun: one query for each village or town that somebody works for', async () => {
	const { own, as, save, state } = village
	await save({ version: (await state(FUNDS)).version, reason: '改', table: quarter })
	const list = (who = editor) => own.disclosureWork({ ...as(who), query: undefined, params: undefined })
	for (const who of [editor, supervisor, town])
		expect((await asked(() => list(who))).filter((one) => one === 'Query index1')).toHaveLength(1)
	expect((await list(editor)).lines.filter(({ work }) => work === 'draft')).toMatchObject([
		{ disclosure: FUNDS, villageName: '甲村', standing: 'published', moves: ['save', 'submit', 'withdraw'] },
	])
	expect((await list(reader)).lines).toEqual([])
})

it('withdrawing: one transaction of disclosure, work, board, owed, two orders to erase, record and the log; the object goes', async () => {
	const { version } = await village.state(FUNDS)
	expect(await asked(() => village.send(editor, FUNDS, version, 'withdraw'))).toEqual([
		'GetItem',
		'GetItem',
		'GetItem',
		'TransactWriteItems 11',
		'remove shown',
	])
})
