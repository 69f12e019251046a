import type { RosterChange } from '@huying/shared/roster/roster-view'
import { defaultRules, type Rules } from '@huying/shared/rule/rules'
import { HOUR } from '@huying/shared/time/day'
import { CENTRE } from '@huying/shared/unit/unit'
import { type Post, type Role, roles } from '@huying/shared/user/post'
import { beforeEach, describe, expect, it } from 'vitest'
import { settleCounty, someone, TENANT } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Who } from '../edge/endpoint'
import { putRules } from '../rule/rules-store'
import { createUser, putPost } from '../session/user-store'
import type { Table } from '../store/table'
import { holdersOf } from './holders'
import { changeRoster, dutyOf, rosterOf } from './roster'

/** Monday 2 March 2026, ten in the morning in Beijing. */
const NOW = Date.UTC(2026, 2, 2, 2)
const OTHER = '410184'
let table: Table

/** Somebody who is there: with a profile and a post. */
async function join(user: string, role: Role, unit: string, change: Partial<Post> = {}, tenant = TENANT) {
	await createUser(table, {
		tenant,
		user,
		appid: 'wx0000000000000001',
		openid: `o-${tenant}-${user}`,
		name: `${user}（演示）`,
		phone: '19900000001',
		since: 0,
	})
	const post = { post: `${role}-${unit}`, role, unit, unitName: unit, from: 0, ...change }
	await putPost(table, tenant, user, post)
	return someone(user, [[role, unit]], tenant)
}

let wang: Who
let li: Who
beforeEach(async () => {
	table = await freshTable()
	await settleCounty(table)
	wang = await join('user-wang', 'leader', 'housing')
	li = await join('user-li', 'handler', 'housing')
})

let made = 0
const change = (...days: RosterChange['days']): RosterChange => ({
	id: `roster-${String(++made).padStart(14, '0')}`,
	days,
})
const night = (day: string, people: readonly string[], version = 0, leader?: string) => ({
	day,
	version,
	shifts: { night: { people: [...people], ...(leader !== undefined && { leader }) } },
})
const week = { from: '2026-03-02', to: '2026-03-08' }
const refused = (code: string) => ({ refusal: expect.objectContaining({ refused: code }) })

describe('the county’s own shifts', () => {
	/** From eight to eight. */
	const shifts: Rules['shifts'] = [
		{ shift: 'day', from: 8 * 60, until: 20 * 60 },
		{ shift: 'night', from: 20 * 60, until: 32 * 60 },
	]
	beforeEach(async () => {
		await putRules(table, TENANT, { rules: { ...defaultRules, shifts }, seen: 0, by: wang.user, at: NOW })
	})

	it('say who is on duty, and until when a day can be changed', async () => {
		await changeRoster(table, wang, 'housing', change(night('2026-03-02', [li.user])), NOW)
		expect((await rosterOf(table, wang, 'housing', week, NOW)).shifts).toEqual(shifts)
		expect(await dutyOf(table, wang, 'housing', NOW + 9 * HOUR)).toMatchObject({ shift: 'day', people: [] })
		expect(await dutyOf(table, wang, 'housing', NOW + 10 * HOUR)).toMatchObject({
			shift: 'night',
			people: [{ user: li.user }],
		})
		const eight = NOW + 22 * HOUR
		await expect(
			changeRoster(table, wang, 'housing', change(night('2026-03-02', [], 1)), eight),
		).rejects.toMatchObject(refused('rosterPast'))
		await changeRoster(table, wang, 'housing', change(night('2026-03-02', [], 1)), eight - 1)
	})
})

describe('a roster', () => {
	it('is written for a week and read with who is who', async () => {
		const answer = await changeRoster(
			table,
			li,
			'housing',
			change(night('2026-03-02', ['user-li'], 0, 'user-wang'), night('2026-03-03', ['user-li'])),
			NOW,
		)
		expect(answer.days).toEqual([
			{ day: '2026-03-02', version: 1 },
			{ day: '2026-03-03', version: 1 },
		])
		const { days, people, mayEdit } = await rosterOf(table, wang, 'housing', week, NOW)
		expect(days.map(({ day, version }) => [day, version])).toEqual([
			['2026-03-02', 1],
			['2026-03-03', 1],
		])
		expect(people.map(({ user, role, name }) => [user, role, name])).toEqual([
			['user-li', 'handler', 'user-li（演示）'],
			['user-wang', 'leader', 'user-wang（演示）'],
		])
		expect(mayEdit).toBe(true)
	})

	it('sent twice is written once; the same name on other words is refused', async () => {
		const sent = change(night('2026-03-02', ['user-li']))
		const first = await changeRoster(table, li, 'housing', sent, NOW)
		expect(await changeRoster(table, li, 'housing', sent, NOW + 1)).toEqual(first)
		expect((await rosterOf(table, li, 'housing', week, NOW)).days).toMatchObject([{ version: 1 }])
		const other = { ...sent, days: [night('2026-03-03', ['user-li'])] }
		await expect(changeRoster(table, li, 'housing', other, NOW)).rejects.toMatchObject(
			refused('identifierReused'),
		)
	})

	it('is not written over what somebody else wrote meanwhile: all of it or nothing', async () => {
		await changeRoster(table, wang, 'housing', change(night('2026-03-03', ['user-wang'])), NOW)
		const stale = change(night('2026-03-02', ['user-li']), night('2026-03-03', ['user-li']))
		await expect(changeRoster(table, li, 'housing', stale, NOW)).rejects.toMatchObject(refused('rosterMoved'))
		const { days } = await rosterOf(table, li, 'housing', week, NOW)
		expect(days).toMatchObject([{ day: '2026-03-03', version: 1 }])
		await changeRoster(table, li, 'housing', change(night('2026-03-03', ['user-li'], 1)), NOW)
		const both = [2, 2].map((version) => change(night('2026-03-03', ['user-wang'], version)))
		const raced = await Promise.allSettled(both.map((one) => changeRoster(table, wang, 'housing', one, NOW)))
		expect(raced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	})

	it('of what has been stays; last night may be written until the morning', async () => {
		const yesterday = change(night('2026-03-01', ['user-li']))
		await expect(changeRoster(table, li, 'housing', yesterday, NOW)).rejects.toMatchObject(
			refused('rosterPast'),
		)
		await changeRoster(table, li, 'housing', yesterday, NOW - 2 * HOUR)
		const far = change(night('2028-03-01', ['user-li']))
		await expect(changeRoster(table, li, 'housing', far, NOW)).rejects.toMatchObject(refused('invalidInput'))
	})

	it('holds only people with a post there at the time', async () => {
		await join('user-zhao', 'handler', 'enforcement')
		await join('user-leaving', 'handler', 'housing', { until: Date.UTC(2026, 2, 4) })
		await join('user-coming', 'handler', 'housing', { from: Date.UTC(2026, 2, 6, 2) })
		for (const user of ['user-zhao', 'user-of-nobody', 'user-leaving', 'user-coming'])
			await expect(
				changeRoster(table, li, 'housing', change(night('2026-03-05', [user])), NOW),
			).rejects.toMatchObject(refused('rosterStranger'))
		await changeRoster(table, li, 'housing', change(night('2026-03-03', ['user-leaving'])), NOW)
		await changeRoster(table, li, 'housing', change(night('2026-03-07', ['user-coming'])), NOW)
	})

	it('is read for two months at most', async () => {
		for (const days of [
			{ from: '2026-03-02', to: '2026-03-01' },
			{ from: '2026-03-02', to: '2026-05-03' },
		])
			await expect(rosterOf(table, li, 'housing', days, NOW)).rejects.toMatchObject(refused('invalidInput'))
	})
})

describe('who is on duty', () => {
	it('at three in the morning is last night’s; whoever has left is not', async () => {
		await join('user-leaving', 'handler', 'housing', { until: Date.UTC(2026, 2, 2, 12) })
		const tonight = night('2026-03-02', ['user-li', 'user-leaving'], 0, 'user-wang')
		await changeRoster(table, li, 'housing', change(tonight), NOW)
		expect(await dutyOf(table, wang, 'housing', Date.UTC(2026, 2, 2, 19))).toMatchObject({
			day: '2026-03-02',
			shift: 'night',
			leader: { user: 'user-wang' },
			people: [{ user: 'user-li' }],
		})
		const { leader, people } = await dutyOf(table, wang, 'housing', NOW)
		expect([leader, people]).toEqual([undefined, []])
	})
})

describe('requests', () => {
	it('are as few for a month as for a day', async () => {
		const asked: string[] = []
		table.client.middlewareStack.add(
			(next, { commandName = '' }) =>
				(args) => {
					asked.push(commandName.replace('Command', ''))
					return next(args)
				},
			{ step: 'initialize', name: 'recorder', priority: 'low' },
		)
		const days = Array.from({ length: 29 }, (_, n) =>
			night(`2026-03-${String(n + 2).padStart(2, '0')}`, ['user-li']),
		)
		await changeRoster(table, li, 'housing', change(...days), NOW)
		expect(asked.splice(0)).toEqual(['GetItem', 'GetItem', 'Query', 'TransactWriteItems'])
		// the rules are known for half a minute
		await rosterOf(table, li, 'housing', { from: '2026-03-01', to: '2026-03-31' }, NOW)
		expect(asked.splice(0)).toEqual(['Query', 'Query', 'BatchGetItem'])
		await dutyOf(table, li, 'housing', NOW)
		expect(asked.splice(0)).toEqual(['GetItem', 'Query', 'BatchGetItem'])
		await holdersOf(table, li, 'housing', NOW)
		expect(asked.splice(0)).toEqual(['Query', 'BatchGetItem'])
	})
})

/** Every role, in the unit, in the centre and elsewhere, of this county and of another. */
const matrix = roles.flatMap((role) =>
	['housing', CENTRE, 'enforcement'].flatMap((unit) =>
		[TENANT, OTHER].map((tenant) => ({ role, unit, tenant })),
	),
)
const mayWrite: readonly Role[] = ['handler', 'dispatcher', 'leader', 'gridLeader']

describe('permissions', () => {
	it.each(matrix)('$role of $unit in $tenant', async ({ role, unit, tenant }) => {
		const who = someone('user-anybody', [[role, unit]], tenant)
		const own = tenant === TENANT
		const holders = await holdersOf(table, who, 'housing', NOW)
		expect(holders.map(({ user }) => user)).toEqual(own ? ['user-li', 'user-wang'] : [])
		const rings = unit === 'housing' || unit === CENTRE || role === 'leader'
		for (const { phone } of holders) expect(phone !== undefined).toBe(rings)
		const { people } = await rosterOf(table, who, 'housing', week, NOW)
		for (const { phone } of people) expect(phone !== undefined).toBe(rings)
		const write = changeRoster(table, who, 'housing', change(night('2026-03-02', ['user-li'])), NOW)
		const writes = unit === 'housing' && mayWrite.includes(role)
		if (writes && own) expect((await write).days).toHaveLength(1)
		// in another county the people of this one have no post
		else await expect(write).rejects.toMatchObject(refused(writes ? 'rosterStranger' : 'notYours'))
	})
})
