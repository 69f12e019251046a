import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { DAY } from '@huying/shared/time/day'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TENANT, VILLAGE } from '../../test/county'
import { sweep } from '../clock/sweep'
import { editor, inspector, OCTOBER, startVillage, type Village } from '../disclosure/village.fixture'
import type { Request } from '../edge/endpoint'
import { inboxOf } from '../notice/inbox'
import { noticeShards } from '../notice/notice-keys'
import { sweepNotices } from '../notice/notify'
import { createUser, putPost } from '../session/user-store'
import { putTenant, putTown } from '../tenant/tenant-store'
import { owedByClock } from './owed-by-clock'
import { readOwedClock, startOwedClock } from './owed-clock'
import { owedHandlers } from './owed-handlers'
import { missingOf } from './owed-store'

/** What villages owe, over the real table. Nobody here is real. */
const OTHER = '370404103202'
const beijing = (time: string) => Date.parse(`${time.replace(' ', 'T')}:00+08:00`)

let village: Village
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	village = await startVillage()
	await putTenant(village.table, { tenant: TENANT, name: '甲县', service: '呼应' })
	await putTown(village.table, TENANT, {
		code: '370404103',
		name: '榴园镇',
		villages: [
			{ code: VILLAGE, name: '甲村' },
			{ code: OTHER, name: '乙村' },
		],
	})
	for (const [user, role, unit] of [
		['user-editor', 'villageEditor', `village-${VILLAGE}`],
		['user-elsewhere', 'villageEditor', `village-${OTHER}`],
		['user-town', 'handler', 'town-370404103'],
	] as const) {
		await createUser(village.table, { tenant: TENANT, user, appid: 'wx1', openid: user, since: 0 })
		await putPost(village.table, TENANT, user, { post: role, role, unit, unitName: unit, from: 0 })
	}
})
afterEach(() => vi.restoreAllMocks())

const ask = (name: 'owed' | 'owedTown', params: object = {}, query: object = {}) => {
	const handlers = owedHandlers(village.table, { now: () => village.ports.at })
	const handler = handlers[name] as unknown as (request: Request) => Promise<Record<string, never>>
	return handler({ who: inspector, params, query, correlation: 'test' } as unknown as Request)
}
const wake = async (time: string) => {
	village.ports.at = beijing(time)
	const others = {
		owed: (due: Parameters<typeof owedByClock>[2]) => owedByClock(village.table, village.ports, due),
	}
	await sweep(village.table, village.ports, 'test', others)
	await sweepNotices(village.table, { ...village.ports, now: () => village.ports.at, channels: {} } as never)
}
/** What waits to be told in one shard. */
const waitingIn = async (shard: string): Promise<string[]> => {
	const { Items = [] } = await village.table.client.send(
		new QueryCommand({
			TableName: village.table.name,
			IndexName: 'index1',
			KeyConditionExpression: 'pk1 = :shard',
			ExpressionAttributeValues: { ':shard': shard },
		}),
	)
	return Items.map(({ pk, sk }) => `${pk} ${sk}`)
}
const told = async (user: string) =>
	(await inboxOf(village.table, { ...editor, user }, undefined, village.ports.at)).notices
		.filter(({ about }) => about === 'owed')
		.map(({ kind, text }) => [kind, text])
		.filter(([, text]) => text?.includes('资金收支'))
		.map(([kind]) => kind)

describe('the board', () => {
	it('counts each village once, by how it stands, and says of how many', async () => {
		await startOwedClock(village.table, TENANT, OCTOBER, '2026-07-01')
		await village.publish()
		const board = await ask('owed')
		expect(board).toMatchObject({ since: '2026-07-01', period: '2026-Q3', periods: ['2026-Q3'] })
		const [{ tallies }] = board.towns as unknown as [{ tallies: { group: string }[] }]
		expect(tallies.find(({ group }) => group === 'funds')).toMatchObject({
			villages: 2,
			due: 1,
			published: 1,
			late: 0,
			missing: 0,
			corrected: 0,
		})
		village.ports.at = beijing('2026-10-16 00:01')
		const after = await ask('owedTown', { town: '370404103' })
		expect(after).toMatchObject({ name: '榴园镇', villages: [{ village: VILLAGE }, { village: OTHER }] })
		const cells = (after.villages as unknown as { cells: { group: string; status: string }[] }[]).map(
			({ cells }) => cells.find(({ group }) => group === 'funds')?.status,
		)
		expect(cells).toEqual(['published', 'missing'])
		expect((await village.board({}, OTHER)).owed.map(({ group }) => group)).toContain('funds')
		expect((await village.board()).owed.map(({ group }) => group)).not.toContain('funds')
		expect(
			(await missingOf(village.table, TENANT, OTHER, village.ports.at)).map((one) => one.group),
		).toContain('funds')
		expect(
			(await missingOf(village.table, TENANT, VILLAGE, village.ports.at)).map((one) => one.group),
		).not.toContain('funds')
	})

	it('has nothing owed in the quarter in which a county begins, and starts its reminders', async () => {
		expect(await ask('owed')).toMatchObject({ periods: [], groups: [], since: '2026-10-01' })
		expect(await readOwedClock(village.table, TENANT)).toMatchObject({ since: '2026-10-01', until: OCTOBER })
		await expect(ask('owed', {}, { period: '2026-Q3' })).rejects.toThrow('periodInvalid')
		await expect(ask('owedTown', { town: '370404999' })).rejects.toThrow('villageUnknown')
	})
})

describe('reminders', () => {
	it('go to the editors who owe, before and on the last day, and then to the town; each once', async () => {
		await startOwedClock(village.table, TENANT, beijing('2026-10-01 08:00'), '2026-07-01')
		village.ports.at = beijing('2026-10-10 10:00')
		await village.publish()
		await wake('2026-10-11 08:59')
		expect(await told('user-elsewhere')).toEqual([])
		await wake('2026-10-11 09:00')
		await wake('2026-10-11 09:05')
		expect(await told('user-elsewhere')).toEqual(['unitOwedSoon'])
		expect(await told('user-editor')).toEqual([])
		await wake('2026-10-15 09:00')
		expect(await told('user-elsewhere')).toEqual(['unitOwedToday', 'unitOwedSoon'])
		expect(await told('user-town')).toEqual([])
		await wake('2026-10-18 09:00')
		await wake('2026-10-18 09:01')
		expect(await told('user-town')).toEqual(['unitOwedLate'])
		expect(await told('user-elsewhere')).toHaveLength(2)
	})

	it('of a county of many towns are all told, some in the next sweep', async () => {
		for (let n = 200; n < 230; n++)
			await putTown(village.table, TENANT, {
				code: `370404${n}`,
				name: `镇${n}`,
				villages: [{ code: `370404${n}201`, name: '村' }],
			})
		await startOwedClock(village.table, TENANT, beijing('2026-10-01 08:00'), '2026-07-01')
		const sweeps: number[] = []
		for (let minute = 0; minute < 4; minute++) {
			village.ports.at = beijing('2026-10-15 09:00') + minute * 60_000
			await sweep(village.table, village.ports, 'test', {
				owed: (due) => owedByClock(village.table, village.ports, due),
			})
			const shards = await Promise.all(noticeShards.map(waitingIn))
			sweeps.push(new Set(shards.flat()).size)
		}
		// five groups are published each quarter, in 31 towns
		expect(sweeps).toEqual([62, 124, 155, 155])
		const clock = await readOwedClock(village.table, TENANT)
		expect(clock?.last).toBeUndefined()
		expect(clock?.until).toBeGreaterThanOrEqual(beijing('2026-10-15 09:00'))
		expect(clock?.until).toBeLessThan(beijing('2026-10-15 09:00') + DAY)
	})
})
