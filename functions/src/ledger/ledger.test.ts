import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { cells } from '@huying/shared/text/zh-CN/ledger'
import { DAY, HOUR } from '@huying/shared/time/day'
import { CENTRE } from '@huying/shared/unit/unit'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, housing, someone, TENANT } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import { caseKeys } from '../case/case-keys'
import { putPost } from '../session/user-store'
import { putTenant } from '../tenant/tenant-store'
import { askLedger, cancelLedger, ledgersOf, readLedger } from './ask-ledger'
import { ledgersOn } from './ledger.fixture'
import { sweepLedgers } from './sweep-ledgers'

let stage: Stage
beforeEach(async () => {
	stage = await startStage()
	await putTenant(stage.table, { tenant: TENANT, name: '甲县', service: '呼应' })
})
const source = {
	bucketUrl: 'https://bucket.test',
	region: 'cn-north-1',
	accessKeyId: 'a',
	secretAccessKey: 'b',
	sessionToken: undefined,
}
const minutes = (count: number) => {
	stage.ports.at += count * 60_000
}
const asked = (change: Record<string, unknown> = {}) => ({ id: stage.fresh('ledger'), filter: {}, ...change })

describe('a short ledger', () => {
	it('is there when it is answered: rows, times, and what it is', async () => {
		const id = await stage.call(caller, {
			text: '村口的路灯不亮。\n三天了。',
			name: '测试甲',
			phone: '13800000000',
		})
		minutes(10)
		await stage.until(id, 'closed')
		const ledger = ledgersOn(stage, [id])
		const view = await askLedger(ledger.ports, dispatcher, asked())
		expect(view).toMatchObject({ state: 'done', rows: 1, of: 1, moment: stage.ports.at })
		const state = await stage.state(id)
		expect(await ledger.rows()).toEqual(
			[
				{
					受理编号: state.number,
					来源: '小程序',
					类型: '反映问题',
					镇街: '榴园镇',
					村居: '甲村',
					诉求人: '测试甲',
					联系电话: '13800000000',
					诉求内容: '村口的路灯不亮。\n三天了。',
					状态: '已结案',
					急缓: '绿色',
					牵头单位: '住建局',
					答复内容: '修好了。',
					是否解决: '是',
					是否满意: '是',
					重办次数: 0,
					登记时间: { at: Date.UTC(2026, 2, 2, 1) },
					受理时间: { at: Date.UTC(2026, 2, 2, 1, 10) },
					派单时间: { at: Date.UTC(2026, 2, 2, 1, 10) },
					签收时间: { at: Date.UTC(2026, 2, 2, 1, 10) },
					申请办结时间: { at: Date.UTC(2026, 2, 2, 1, 10) },
					核查时间: { at: Date.UTC(2026, 2, 2, 1, 10) },
					结案时间: { at: Date.UTC(2026, 2, 2, 1, 10) },
					办结期限: { at: state.lead?.resolveBy },
				},
			].map((row) => expect.objectContaining(row)),
		)
		const said = await ledger.check()
		expect(said).toMatchObject({ faults: [], seal: { rows: 1, tenant: TENANT, ledger: view.ledger } })
		const [object] = [...ledger.objects.held.values()]
		expect(object?.headers['content-disposition']).toContain('.xlsx')
		const { url } = await readLedger(ledger.ports, dispatcher, view.ledger, source)
		expect(url).toContain(`/ledger/${TENANT}/${dispatcher.user}/${view.ledger}.xlsx?`)
	})

	it('opens in another reader, words as words', async () => {
		const nasty = '=1+1😀\u0007_x0041_\r\n@SUM(A1)'
		const id = await stage.call(caller, { text: nasty })
		const long = await stage.call(caller, { text: '灯'.repeat(2000) })
		const ledger = ledgersOn(stage, [id, long])
		await askLedger(ledger.ports, dispatcher, asked({ columns: ['what'] }))
		const { sheets } = await readXlsx(ledger.file())
		expect(sheets[0]?.rows.slice(1, 3).map((row) => row[1])).toEqual([
			'=1+1😀_x0041_\n@SUM(A1)',
			'灯'.repeat(2000),
		])
		expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([])
		expect((await ledger.check()).faults).toEqual([])
	})

	it('is the same when it is asked for again, and refused with another filter', async () => {
		const ledger = ledgersOn(stage, [await stage.call()])
		const first = asked()
		const view = await askLedger(ledger.ports, dispatcher, first)
		minutes(1)
		expect(await askLedger(ledger.ports, dispatcher, first)).toEqual(view)
		const other = askLedger(ledger.ports, dispatcher, { ...first, filter: { type: 'report' } })
		expect(await refused(other)).toBe('identifierReused')
		expect(await ledgersOf(ledger.ports, dispatcher)).toEqual([view])
	})
})

describe('a moment in time', () => {
	it('cases stand as they stood, new ones are not in, erased words leave a mark', async () => {
		const changes = await stage.call()
		const erased = await stage.call(caller, { text: '要删掉的话。' })
		const after = await stage.call()
		await stage.accept(changes)
		// more than is written at once: only asked for now
		const ledger = ledgersOn(stage, [changes, erased, after])
		const { found } = ledger.ports
		const moment = stage.ports.at
		// between the question which cases, and each of them being read, the world goes on
		const meanwhile = async function* (...args: Parameters<typeof found>) {
			yield* found(...args)
			minutes(1)
			await stage.order(changes)
			await stage.call()
			const { table } = stage
			const Key = caseKeys.privateRecord(TENANT, erased, 1)
			await table.client.send(new DeleteCommand({ TableName: table.name, Key }))
		}
		const view = await askLedger({ ...ledger.ports, found: meanwhile }, dispatcher, asked())
		expect(view).toMatchObject({ moment, rows: 3 })
		const rows = await ledger.rows()
		expect(rows.map((row) => row.状态)).toEqual(['待派单', '待受理', '待受理'])
		expect(rows.map((row) => row.诉求内容)).toEqual(['村口的路灯不亮。', cells.erased, '村口的路灯不亮。'])
		expect(rows[0]?.牵头单位).toBe('')
	})

	it('what came to match only later is not in', async () => {
		const id = await stage.call()
		const ledger = ledgersOn(stage, [id])
		const meanwhile: typeof ledger.ports.found = async function* (...args) {
			stage.ports.at += 1
			await stage.accept(id)
			yield* ledger.ports.found(args[0], args[1], stage.ports.at)
		}
		const filter = { status: 'accepted' as const }
		const view = await askLedger({ ...ledger.ports, found: meanwhile }, dispatcher, asked({ filter }))
		expect(view).toMatchObject({ state: 'done', rows: 0 })
	})
})

describe('who sees what', () => {
	it('a confidential caller is in no ledger, a unit has its own cases, others none', async () => {
		const secret = await stage.call(caller, {
			identity: 'confidential',
			name: '测试乙',
			phone: '13900000000',
		})
		const theirs = await stage.call(caller, { name: '测试甲', phone: '13800000000' })
		await stage.until(theirs, 'handling')
		const ledger = ledgersOn(stage, [secret, theirs])
		await askLedger(ledger.ports, dispatcher, asked())
		expect((await ledger.rows()).map((row) => [row.诉求人, row.联系电话])).toEqual([
			['（保密）', '（保密）'],
			['测试甲', '13800000000'],
		])
		await askLedger(ledger.ports, housing, asked())
		expect(await ledger.rows()).toHaveLength(1)
		const leader = someone('user-leader', [['leader', CENTRE]])
		await askLedger(ledger.ports, leader, asked())
		expect((await ledger.rows()).map((row) => row.诉求人 ?? '')).toEqual(['（保密）', ''])
		for (const who of [
			someone('user-administrator', [['administrator', CENTRE]]),
			someone('user-grid', [['gridWorker', 'town-103', '370404103']]),
		])
			expect(await refused(askLedger(ledger.ports, who, asked()))).toBe('notYours')
	})

	it('nobody reads another’s', async () => {
		const ledger = ledgersOn(stage, [await stage.call()])
		const view = await askLedger(ledger.ports, dispatcher, asked())
		expect(await refused(readLedger(ledger.ports, housing, view.ledger, source))).toBe('ledgerUnknown')
		expect(await refused(cancelLedger(ledger.ports, housing, view.ledger))).toBe('ledgerUnknown')
	})

	it('that it was taken is written down, with counts and codes alone', async () => {
		const ledger = ledgersOn(stage, [await stage.call()])
		const filter = { words: '路灯', from: '2026-03-01' }
		const view = await askLedger(ledger.ports, dispatcher, asked({ filter }))
		const entries = (await stage.items(`${TENANT}#access-log`)).map(({ stored }) =>
			JSON.parse(String(stored)),
		)
		expect(entries).toMatchObject([
			{
				what: 'ledgerTaken',
				by: { user: dispatcher.user, role: 'dispatcher', unit: CENTRE },
				detail: { ledger: view.ledger, rows: 1, filter: 'from.words' },
			},
		])
	})
})

describe('signed', () => {
	it('one changed cell, one row less or more, another key: it is told', async () => {
		const ledger = ledgersOn(stage, [await stage.call(), await stage.call()])
		await askLedger(ledger.ports, dispatcher, asked())
		const { sheets } = await readXlsx(ledger.file())
		const rows = sheets[0]?.rows ?? []
		const resaved = (change: (copy: typeof rows) => void) => {
			const copy = rows.map((row) => [...row])
			change(copy)
			return writeXlsx({ sheets: [{ name: '台账', rows: copy }] }).then(Buffer.from)
		}
		const faults = async (change: (copy: typeof rows) => void) =>
			(await ledger.check(await resaved(change))).faults
		// saved by another program, with nothing changed
		expect(await faults(() => {})).toEqual([])
		expect(await faults((copy) => copy[1]?.splice(10, 1, '路灯是亮的。'))).toEqual(['rowsChanged'])
		expect(await faults((copy) => copy.splice(1, 1))).toEqual(['rowsChanged', 'countWrong'])
		expect(await faults((copy) => copy.splice(2, 0, rows[1] ?? []))).toEqual(['rowsChanged', 'countWrong'])
		expect(await faults((copy) => copy.splice(5, 1))).toEqual(['rowsChanged'])
		expect(await faults((copy) => copy.splice(3))).toEqual(['notALedger'])
		const other = ledgersOn(stage, [])
		expect((await other.check(ledger.file())).faults).toEqual(['keyOther', 'signatureWrong'])
	})
})

describe('a long ledger', () => {
	/** More than are written at once, all of them one case. */
	const long = (id: string) => {
		const ledger = ledgersOn(stage, [id, id, id])
		return { ...ledger, ports: { ...ledger.ports, atOnce: 2 } }
	}
	const sweep = (ledger: ReturnType<typeof ledgersOn>) => sweepLedgers(ledger.ports, 'test')
	beforeEach(() => putPost(stage.table, TENANT, dispatcher.user, dispatcher.posts[0] as never))

	it('waits, is written by the next sweep, once, and goes after its time', async () => {
		const ledger = long(await stage.call())
		const { ledger: name, ...view } = await askLedger(ledger.ports, dispatcher, asked())
		expect(view).toMatchObject({ state: 'waiting', rows: 0 })
		expect(await Promise.all([sweep(ledger), sweep(ledger)])).toEqual(
			expect.arrayContaining([{ done: 1 }, { done: 0 }]),
		)
		expect(await ledgersOf(ledger.ports, dispatcher)).toMatchObject([{ state: 'done', rows: 3, of: 3 }])
		expect((await ledger.check()).faults).toEqual([])
		expect(await sweep(ledger)).toEqual({ done: 0 })
		stage.ports.at += 7 * DAY
		expect(await readLedger(ledger.ports, dispatcher, name, source)).not.toHaveProperty('url')
		expect(await sweep(ledger)).toEqual({ done: 1 })
		expect(ledger.objects.held.size).toBe(0)
		const [gone] = await ledgersOf(ledger.ports, dispatcher)
		expect(gone).toMatchObject({ state: 'gone' })
		expect(gone).not.toHaveProperty('filter')
	})

	it('that breaks off is begun anew, three times, and then says so', async () => {
		const ledger = long(await stage.call())
		ledger.objects.breaks = 2
		await askLedger(ledger.ports, dispatcher, asked())
		for (let attempt = 0; attempt < 2; attempt++) {
			expect(await sweep(ledger)).toEqual({ done: 0 })
			// whoever writes has two minutes; until then nobody else takes it up
			expect(await sweep(ledger)).toEqual({ done: 0 })
			minutes(3)
		}
		expect(await sweep(ledger)).toEqual({ done: 1 })
		expect(await ledgersOf(ledger.ports, dispatcher)).toMatchObject([{ state: 'done' }])

		ledger.objects.breaks = 9
		await askLedger(ledger.ports, dispatcher, asked())
		for (let attempt = 0; attempt < 4; attempt++) {
			await sweep(ledger)
			minutes(3)
		}
		expect((await ledgersOf(ledger.ports, dispatcher))[0]).toMatchObject({
			state: 'failed',
			failed: 'broken',
		})
		expect(await sweep(ledger)).toEqual({ done: 0 })
	})

	it('that is cancelled is written no more', async () => {
		const ledger = long(await stage.call())
		const { ledger: waiting } = await askLedger(ledger.ports, dispatcher, asked())
		expect(await cancelLedger(ledger.ports, dispatcher, waiting)).toMatchObject({ state: 'cancelled' })
		expect(await sweep(ledger)).toEqual({ done: 0 })
		const { ledger: writing } = await askLedger(ledger.ports, dispatcher, asked())
		const { put } = ledger.objects
		const cancelling = {
			...ledger.objects,
			put: (...args: Parameters<typeof put>) =>
				put(...args).then(async (size) => {
					await cancelLedger(ledger.ports, dispatcher, writing)
					return size
				}),
		}
		expect(await sweepLedgers({ ...ledger.ports, objects: cancelling }, 'test')).toEqual({ done: 0 })
		expect(ledger.objects.held.size).toBe(0)
		expect(await refused(cancelLedger(ledger.ports, dispatcher, writing))).toBe('done')
		expect(await stage.items(`${TENANT}#access-log`)).toEqual([])
	})

	it('of somebody who has left since is not written; of too many none is begun', async () => {
		const ledger = long(await stage.call())
		await askLedger(ledger.ports, dispatcher, asked())
		const [post] = dispatcher.posts
		await putPost(stage.table, TENANT, dispatcher.user, {
			...(post as NonNullable<typeof post>),
			until: stage.ports.at,
		})
		stage.ports.at += HOUR
		await sweep(ledger)
		expect(await ledgersOf(ledger.ports, dispatcher)).toMatchObject([{ state: 'failed', failed: 'notYours' }])
		expect(ledger.objects.held.size).toBe(0)
	})

	it('three may be under way, not four', async () => {
		const ledger = long(await stage.call())
		for (let count = 0; count < 3; count++) await askLedger(ledger.ports, dispatcher, asked())
		expect(await refused(askLedger(ledger.ports, dispatcher, asked()))).toBe('ledgersRunning')
		await sweep(ledger)
		expect((await askLedger(ledger.ports, dispatcher, asked())).state).toBe('waiting')
	})
})

describe('what it asks of the table', () => {
	it('a query a case; what is beside them does not grow', async () => {
		const ids = [await stage.call(), await stage.call(), await stage.call()]
		const ledger = ledgersOn(stage, [])
		const states = await Promise.all(ids.map(stage.state))
		const found = async function* () {
			yield states.map((state) => ({ state }))
		}
		const sent: Record<string, number> = {}
		stage.table.client.middlewareStack.add(
			(next, context) => (args) => {
				const name = (context.commandName ?? '').replace('Command', '')
				sent[name] = (sent[name] ?? 0) + 1
				return next(args)
			},
			{ step: 'initialize', name: 'ledger-meter', priority: 'low' },
		)
		const taken = () => {
			const all = { ...sent }
			for (const name of Object.keys(sent)) delete sent[name]
			return all
		}
		const view = await askLedger({ ...ledger.ports, found }, dispatcher, asked())
		expect(view.rows).toBe(3)
		// the command and itself; own ledgers, the county, the access log's end, and each case; asked for, and done
		expect(taken()).toEqual({ GetItem: 2, Query: 3 + 3, TransactWriteItems: 2 })
		await ledgersOf(ledger.ports, dispatcher)
		expect(taken()).toEqual({ Query: 1 })
		await readLedger(ledger.ports, dispatcher, view.ledger, source)
		expect(taken()).toEqual({ GetItem: 1 })
		await sweepLedgers(ledger.ports, 'test')
		expect(taken()).toEqual({ Query: 1 })
	})
})
