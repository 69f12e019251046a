import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { overseesCounty } from '@huying/shared/countersign/countersign'
import { DAY, HOUR } from '@huying/shared/time/day'
import { beforeEach, describe, expect, it } from 'vitest'
import { confirm, otherLeader } from '../../test/confirm'
import { settleCounty, settlePosts, someone, TENANT, testPorts } from '../../test/county'
import { refused } from '../../test/stage'
import { freshTable } from '../../test/table'
import { anchorByClock } from '../access-log/anchor'
import { accessLog } from '../access-log/read-access'
import { sweep } from '../clock/sweep'
import { accessOf, postWrites } from '../session/user-store'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { unitOf } from '../tenant/tenant-store'
import { askCountersign } from './ask-countersign'
import { countersignByClock, decideCountersign } from './decide-countersign'
import type { Performers } from './performer'
import { performers } from './performers'
import { countersigns } from './read-countersigns'

const administrator = someone('user-administrator', [['administrator', 'centre']])
const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
const ID = 'countersign-0000000001'
const order = { kind: 'removeUnit', unit: 'housing', version: 0 } as const

let table: Table
let ports: ReturnType<typeof testPorts>
beforeEach(async () => {
	table = await freshTable()
	ports = testPorts(Date.parse('2026-03-05T10:00:00+08:00'))
	await settleCounty(table)
	await settlePosts(table, administrator, otherLeader)
})
const ask = (id = ID, who = administrator) => askCountersign(table, ports, who, id, order)
const refuse = (id = ID, who = otherLeader) =>
	decideCountersign(table, ports, performers, who, id, {
		id: `refuse-${id}`,
		decision: 'refuse',
		words: '先不撤。',
	})
const pass = (by: Performers = performers) =>
	sweep(table, ports, 'test', {
		countersign: (due) => countersignByClock(table, ports, by, due),
		accessLog: (due) => anchorByClock(table, ports, due),
	})
const list = (who = otherLeader) => countersigns(table, who, ports.at)
const logged = async () =>
	(await accessLog(table, inspector, {}, ports.at)).entries.map(({ what, by }) => `${what} ${by.user}`)
const told = async () => {
	const Key = { pk: `${TENANT}#countersign#${ID}`, sk: 'outbox#000001' }
	const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }))
	return Item && [Item.caller, Item.notices[0].kind]
}

describe('a grave change', () => {
	it('waits until another person confirms it, and is done in that moment, once', async () => {
		expect(await ask()).toEqual({ waiting: ID, until: ports.at + 3 * DAY })
		expect(await ask()).toEqual({ waiting: ID, until: ports.at + 3 * DAY })
		expect(await unitOf(table, TENANT, 'housing')).toBeDefined()
		expect((await list()).waiting).toMatchObject([
			{ id: ID, state: 'asked', mine: false, mayDecide: true, askerLeft: false },
		])
		expect((await list(administrator)).waiting).toMatchObject([{ mine: true, mayDecide: false }])
		expect(await confirm(table, ports, ID)).toEqual({ state: 'confirmed' })
		// the same confirmation again, after an answer that never came
		expect(await confirm(table, ports, ID)).toEqual({ state: 'confirmed' })
		expect(await unitOf(table, TENANT, 'housing')).toBeUndefined()
		expect(await list()).toMatchObject({
			waiting: [],
			decided: [
				{
					state: 'confirmed',
					decidedBy: { user: 'user-other-leader', role: 'leader' },
					askerLeft: false,
				},
			],
		})
		expect(await logged()).toEqual(['unitChanged user-other-leader', 'countersignAsked user-administrator'])
		expect(await told()).toEqual(['user-administrator', 'askedConfirmed'])
		ports.at += 4 * DAY
		await pass()
		expect((await list()).decided).toMatchObject([{ state: 'confirmed' }])
	})

	it('is confirmed by nobody who asked for it, whatever else they are', async () => {
		const both = someone('user-administrator', [
			['administrator', 'centre'],
			['leader', 'centre'],
		])
		await ask(ID, both)
		expect(await refused(confirm(table, ports, ID, both))).toBe('countersignOwn')
		expect(
			await refused(confirm(table, ports, ID, someone('user-administrator', [['leader', 'centre']]))),
		).toBe('countersignOwn')
		expect(await refused(refuse(ID, both))).toBe('countersignOwn')
	})

	it.each([
		['a dispatcher', someone('u', [['dispatcher', 'centre']])],
		['the leader of one unit', someone('u', [['leader', 'housing']])],
		['an inspector', inspector],
	])('is not the business of %s', async (_, who) => {
		await ask()
		expect(overseesCounty(who.posts, ports.at)).toBe(false)
		expect(await refused(confirm(table, ports, ID, who))).toBe('notYours')
		expect(await refused(list(who))).toBe('notYours')
	})

	it('that is refused is not done, and whoever asked is told why', async () => {
		await ask()
		expect(await refuse()).toEqual({ state: 'refused' })
		expect(await refused(confirm(table, ports, ID))).toBe('notAllowedNow')
		expect(await unitOf(table, TENANT, 'housing')).toBeDefined()
		expect((await list()).decided).toMatchObject([{ state: 'refused', words: '先不撤。' }])
		expect(await told()).toEqual(['user-administrator', 'askedRefused'])
		expect(await logged()).toEqual([
			'countersignRefused user-other-leader',
			'countersignAsked user-administrator',
		])
	})

	it('that nobody confirms in three days lapses, by the clock and before it comes', async () => {
		await ask()
		ports.at += 3 * DAY - 1
		await pass()
		expect((await list()).waiting).toMatchObject([{ state: 'asked', mayDecide: true }])
		ports.at += 1
		expect((await list()).waiting).toMatchObject([{ state: 'lapsed', mayDecide: false }])
		expect(await refused(confirm(table, ports, ID))).toBe('notAllowedNow')
		await pass()
		expect(await list()).toMatchObject({ waiting: [], decided: [{ state: 'lapsed' }] })
		expect(await told()).toEqual(['user-administrator', 'askedLapsed'])
		ports.at += HOUR
		expect((await pass()).done).toBe(0)
	})

	it('is not done for somebody who left the post by which they asked, and may still be refused', async () => {
		await ask()
		await ask('countersign-0000000004')
		const { version } = await accessOf(table, TENANT, administrator.user)
		const [post] = administrator.posts
		if (post === undefined) throw new Error('no post')
		const left = { ...post, until: ports.at }
		await transact(table, postWrites(table, TENANT, administrator.user, { version }, [left]))
		expect(await refused(confirm(table, ports, ID))).toBe('askerLeft')
		expect(await unitOf(table, TENANT, 'housing')).toBeDefined()
		const seen = async () => (await list()).waiting.map(({ askerLeft, mayDecide }) => [askerLeft, mayDecide])
		expect((await list()).waiting).toMatchObject([{ state: 'asked' }, { state: 'asked' }])
		expect(await seen()).toEqual([
			[true, true],
			[true, true],
		])
		// another post is not the one by which they asked
		await settlePosts(table, someone(administrator.user, [['leader', 'enforcement']]))
		expect(await refused(confirm(table, ports, ID))).toBe('askerLeft')
		expect(await seen()).toEqual([
			[true, true],
			[true, true],
		])
		expect(await refuse()).toEqual({ state: 'refused' })
		expect((await list()).decided).toMatchObject([{ state: 'refused', askerLeft: false }])
		await settlePosts(table, administrator)
		expect(await seen()).toEqual([[false, true]])
		expect(await confirm(table, ports, 'countersign-0000000004')).toEqual({ state: 'confirmed' })
	})

	it('is not done where whoever asked loses their post in the moment of its confirmation', async () => {
		await ask()
		const late: Performers = {
			removeUnit: {
				prepare: async () => {
					const gone = administrator.posts.map((post) => ({ ...post, until: ports.at }))
					await transact(table, postWrites(table, TENANT, administrator.user, { version: 0 }, gone))
					return { writes: [], entries: [], refused: 'unitMoved' }
				},
			},
		}
		const decision = { id: 'confirm-00000000000002', decision: 'confirm' } as const
		const decide = () => decideCountersign(table, ports, late, otherLeader, ID, decision)
		expect(await refused(decide())).toBe('postsMoved')
		expect(await refused(decide())).toBe('askerLeft')
		expect((await list()).waiting).toMatchObject([{ state: 'asked' }])
	})

	it('confirmed and refused at once is one of the two', async () => {
		await ask()
		const both = await Promise.all([
			refused(confirm(table, ports, ID)),
			refused(refuse(ID, someone('user-third', [['administrator', 'centre']]))),
		])
		expect(both.sort()).toEqual(['done', 'notAllowedNow'])
	})

	it('under the name of another is refused, and so is one that there is not', async () => {
		await ask()
		const other = { ...order, unit: 'enforcement' }
		expect(await refused(askCountersign(table, ports, administrator, ID, other))).toBe('identifierReused')
		expect(await refused(ask(ID, otherLeader))).toBe('identifierReused')
		expect(await refused(confirm(table, ports, 'countersign-0000000002'))).toBe('countersignUnknown')
		const abroad = someone('user-abroad', [['leader', 'centre']], '410184')
		expect(await refused(confirm(table, ports, ID, abroad))).toBe('countersignUnknown')
	})

	it('that cannot be made any more still waits', async () => {
		await ask()
		await ask('countersign-0000000003')
		await confirm(table, ports, ID)
		expect(await refused(confirm(table, ports, 'countersign-0000000003'))).toBe('unitUnknown')
		expect((await list()).waiting).toMatchObject([{ id: 'countersign-0000000003', state: 'asked' }])
	})

	it('that is more than one transaction is carried out again until it is', async () => {
		let tries = 0
		const long: Performers = {
			removeUnit: {
				prepare: async () => ({ writes: [], entries: [], refused: 'notAllowedNow' }),
				carryOut: async () => {
					tries++
					if (tries < 2) throw new Error('cut off')
				},
			},
		}
		await ask()
		const decision = { id: 'confirm-00000000000001', decision: 'confirm' } as const
		await expect(decideCountersign(table, ports, long, otherLeader, ID, decision)).rejects.toThrow('cut off')
		ports.at += HOUR
		expect((await pass(long)).done).toBe(1)
		expect(tries).toBe(2)
		ports.at += HOUR
		expect((await pass(long)).done).toBe(0)
	})
})
