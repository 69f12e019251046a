import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { DAY } from '@huying/shared/time/day'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { TENANT, VILLAGE } from '../../test/county'
import { refused } from '../../test/stage'
import { sweep } from '../clock/sweep'
import { readTree } from '../transparency/log-store'
import { villagerKeys } from '../villager/villager-keys'
import { disclosureByClock } from './by-clock'
import { ORIGINAL_STAYS } from './take-down'
import {
	editor,
	elsewhere,
	inspector,
	quarter,
	reader,
	startVillage,
	supervisor,
	support,
	town,
	type Village,
} from './village.fixture'

let village: Village
beforeAll(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true))
afterAll(() => vi.restoreAllMocks())
beforeEach(async () => {
	village = await startVillage()
})
const FUNDS = `${VILLAGE}-funds-2026-Q3`
const SUPPORT = `${VILLAGE}-support-2026-Q3`
const tick = () =>
	sweep(village.table, village.ports, 'test', { disclosure: (due) => disclosureByClock(village, due) })
const stored = (prefix: string) => [...village.objects.held.keys()].filter((key) => key.startsWith(prefix))
const list = (who = editor) =>
	village.own.villageList({ ...village.as(who), params: { disclosure: SUPPORT }, query: {} })

describe('a correction', () => {
	it('is a later edition with its reason, masked; both are read, and the difference is told before', async () => {
		const { publish, save, send, own, as, item, state, board } = village
		await publish()
		const { version } = await state(FUNDS)
		const rows = quarter.rows.map((row) => (row[3] === '-4510' ? [...row.slice(0, 3), '-4,610', ''] : row))
		const table = { ...quarter, rows, closing: '41160' }
		expect(await refused(save({ version, table }))).toBe('reasonMissing')
		await save({ version, table, reason: '水电少记一百，问张会计 13800138000。' })
		const work = await own.workedDisclosure({
			...as(editor),
			query: undefined,
			params: { disclosure: FUNDS },
		})
		expect(work.difference).toMatchObject({
			rows: [{ change: 'changed', columns: [3] }],
			closing: { before: 4_126_000, after: 4_116_000 },
		})
		await send(editor, FUNDS, version + 1, 'submit')
		await send(supervisor, FUNDS, version + 2, 'review')

		const [now, then] = [await item(FUNDS), await item(FUNDS, '1')]
		expect(now.editions.map(({ edition, entry }) => [edition, entry])).toEqual([
			[1, 0],
			[2, 1],
		])
		expect(now.editions[1]?.reason).toBe('水电少记一百，问张会计 ****。')
		expect([now.shown, then.shown]).toEqual([2, 1])
		expect(JSON.parse(then.content ?? '').balance.closing).toBe(4_126_000)
		expect(await refused(item(FUNDS, '3'))).toBe('disclosureUnknown')
		// it keeps its place on the board
		expect((await board()).lines).toMatchObject([{ disclosure: FUNDS, edition: 2, at: now.editions[1]?.at }])
	})

	it('of the next quarter begins where this one ended, or says that it does not', async () => {
		const { publish, item, ports } = village
		await publish()
		ports.at = Date.parse('2027-01-05T10:00:00+08:00')
		const rows = [['2026-10-08', '租金', '租金', '100', '']]
		await publish({ period: '2026-Q4', table: { ...quarter, rows, opening: '41000', closing: '41100' } })
		expect(JSON.parse((await item(`${VILLAGE}-funds-2026-Q4`)).content ?? '').balance).toMatchObject({
			balanced: true,
			before: 4_126_000,
			continues: false,
		})
	})
})

describe('what is withdrawn', () => {
	const SECRET = '南湖地块发包款'
	it('leaks nothing on any route, says what happened, and is found at its old address', async () => {
		const { publish, send, state, item, board, own, as, table, ports } = village
		await publish({ table: { ...quarter, title: `${SECRET}一览` } })
		expect((await board({ find: SECRET })).lines).toHaveLength(1)
		const { version } = await state(FUNDS)
		await send(town, FUNDS, version, 'withdraw', '写了电话 13800138000，不该公开')

		const seen = [await item(FUNDS), await item(FUNDS, '1'), await board(), await board({ group: 'funds' })]
		for (const answer of seen) expect(JSON.stringify(answer)).not.toContain(SECRET)
		expect(seen[0]).toMatchObject({
			standing: 'withdrawn',
			withdrawal: { words: '写了电话 ****，不该公开' },
			editions: [{ erased: { as: 'withdrawn' }, figures: { rows: 5 } }],
		})
		expect(seen[0]).not.toHaveProperty('content')
		expect((await board({ find: SECRET })).lines).toEqual([])
		expect(stored('shown/')).toEqual([])
		expect((await readTree(table, TENANT)).size).toBe(2)
		expect(await refused(send(editor, FUNDS, version + 1, 'withdraw'))).toBe('notAllowedNow')

		// the village may begin again with what it typed, for a month
		const worked = () =>
			own.workedDisclosure({ ...as(editor), query: undefined, params: { disclosure: FUNDS } })
		expect((await worked()).table?.rows[0]?.[1]).toBe(SECRET)
		ports.at += ORIGINAL_STAYS
		await tick()
		expect(await worked()).not.toHaveProperty('table')
		expect(stored('')).toEqual([])
	})

	it('is shown to nobody even where its object is still there, and the clock takes that away', async () => {
		const { publish, send, state, item, objects, ports } = village
		await publish()
		const { remove } = objects
		objects.remove = async () => {
			throw new Error('cut off')
		}
		await send(editor, FUNDS, (await state(FUNDS)).version, 'withdraw')
		objects.remove = remove
		expect(stored('shown/')).toHaveLength(1)
		expect(await item(FUNDS)).not.toHaveProperty('content')
		ports.at += 61_000
		await tick()
		expect(stored('shown/')).toEqual([])
	})

	it('is published again as a later edition, with a reason', async () => {
		const { publish, send, state, item, board } = village
		await publish()
		await send(editor, FUNDS, (await state(FUNDS)).version, 'withdraw')
		const { version } = await state(FUNDS)
		const { disclosure } = await village.save({ version, reason: '去掉不该写的' })
		await send(editor, disclosure, version + 1, 'submit')
		await send(supervisor, disclosure, version + 2, 'review')
		expect(await item(FUNDS)).toMatchObject({ standing: 'published', shown: 2 })
		expect(await item(FUNDS, '1')).not.toHaveProperty('content')
		expect((await board()).lines).toMatchObject([{ standing: 'published', edition: 2 }])
	})
})

describe('a list of persons', () => {
	const publishList = () => village.publish({ group: 'support', table: support })
	it('is for the village’s own people; elsewhere it is as unknown as what never was', async () => {
		const { item, board, own, as, table } = village
		await publishList()
		expect(await refused(item(SUPPORT))).toBe('disclosureUnknown')
		expect((await board()).lines).toEqual([])
		expect((await board({ find: '低保' })).lines).toEqual([])
		for (const who of [reader, elsewhere]) {
			expect(await refused(list(who))).toBe('villagerOnly')
			const lists = own.villageLists({ ...as(who), params: { village: VILLAGE }, query: {} })
			expect(await refused(lists)).toBe('villagerOnly')
			const count = own.countRead({ ...as(who), query: undefined, params: { disclosure: SUPPORT }, body: {} })
			expect(await refused(count)).toBe('villagerOnly')
		}
		const Item = { ...villagerKeys.villager(TENANT, reader.user, VILLAGE), status: 'confirmed' }
		await table.client.send(new PutCommand({ TableName: table.name, Item }))
		for (const who of [reader, editor, town, inspector]) {
			const view = await list(who)
			expect(JSON.parse(view.content ?? '').rows[0].slice(0, 2)).toEqual(['演示甲', 2])
			// whole names are the rule there; numbers of identity cards never are
			expect(view.content).not.toContain('370404199001011237')
		}
		await table.client.send(new PutCommand({ TableName: table.name, Item: { ...Item, status: 'revoked' } }))
		expect(await refused(list(reader))).toBe('villagerOnly')
	})

	it('of another county is unknown, whoever asks', async () => {
		await publishList()
		expect(await refused(list({ ...editor, tenant: '410184' }))).toBe('disclosureUnknown')
	})

	it('loses its rows when its time is over, and keeps its sums', async () => {
		const { ports, state, table, save } = village
		await publishList()
		ports.at += 300 * DAY
		await tick()
		expect((await state(SUPPORT)).standing).toBe('published')
		// a correction that was begun goes with it
		await save({ group: 'support', version: (await state(SUPPORT)).version, table: support, reason: '改' })
		ports.at += 66 * DAY
		await tick()
		const after = await state(SUPPORT)
		expect(after).toMatchObject({ standing: 'expired', work: 'idle' })
		expect(after).not.toHaveProperty('draft')
		expect(await list()).toMatchObject({
			standing: 'expired',
			editions: [{ figures: { rows: 2, totals: { people: 3, amount: 117_000 } }, erased: { as: 'expired' } }],
		})
		expect(await list()).not.toHaveProperty('content')
		expect(stored('')).toEqual([])
		expect((await readTree(table, TENANT)).size).toBe(2)
		expect(await refused(save({ group: 'support', version: after.version, reason: '再' }))).toBe(
			'notAllowedNow',
		)
		expect((await tick()).done).toBe(0)
	})
})

describe('readers', () => {
	it('count once each', async () => {
		const { publish, own, as, item } = village
		await publish()
		const read = (user: string) =>
			own.countRead({ ...as({ ...reader, user }), query: undefined, params: { disclosure: FUNDS }, body: {} })
		expect(await read('one')).toEqual({ counted: true })
		expect(await read('one')).toEqual({ counted: false })
		await Promise.all(Array.from({ length: 20 }, (_, index) => read(`user-${index}`)))
		expect((await item(FUNDS)).reads).toBe(21)
		expect(
			await refused(
				own.countRead({ ...as(reader), query: undefined, params: { disclosure: 'x'.repeat(20) }, body: {} }),
			),
		).toBe('disclosureUnknown')
	})
})
