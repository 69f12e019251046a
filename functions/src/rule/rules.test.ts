import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { deadline } from '@huying/shared/calendar/calendar'
import { defaultRules, type Rules } from '@huying/shared/rule/rules'
import { DAY } from '@huying/shared/time/day'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { confirm } from '../../test/confirm'
import { dispatcher, settleCounty, settlePosts, someone, TENANT, testPorts } from '../../test/county'
import { endpointOf } from '../../test/endpoint-of'
import { eventOf, told } from '../../test/event'
import { refused } from '../../test/stage'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { tenantHandlers } from '../tenant/tenant-handlers'
import { getRules, putRules, rulesOf } from './rules-store'

const START = Date.parse('2026-10-09T09:00:00+08:00')
const leader = someone('user-leader', [['leader', 'centre']])
const administrator = someone('user-administrator', [['administrator', 'centre']])

let table: Table
let ports: ReturnType<typeof testPorts>
beforeEach(async () => {
	table = await freshTable()
	ports = testPorts(START)
	await settleCounty(table)
	await settlePosts(table, leader, administrator)
})

const ask = async (route: string, who = leader, body?: unknown) =>
	told(
		await endpointOf<'tenant'>(
			tenantHandlers(table, ports.now),
			async () => who,
			ports,
		)(eventOf({ route, ...(body !== undefined && { body }) })),
	)
const change = (rules: unknown, version = 0, id = `rules-000000000000${version}`, who = leader) =>
	ask('PUT /rules', who, { id, version, rules })
/** Asked for by one, confirmed by another. */
const changed = async (rules: unknown, version = 0, id = `rules-000000000000${version}`, who = leader) => {
	const asked = await change(rules, version, id, who)
	expect(asked).toMatchObject({ status: 200, body: { waiting: id } })
	return confirm(table, ports, id)
}
const longer: Rules = { ...defaultRules, reworks: 3 }

describe('a county that has settled nothing', () => {
	it('has the default, and says who may change it', async () => {
		expect((await ask('GET /rules')).body).toMatchObject({
			rules: defaultRules,
			version: 0,
			mayEdit: true,
			published: { first: 2004, last: 2026 },
			years: [
				{ year: 2026, by: 'stateCouncil' },
				{ year: 2027, by: 'nobody', off: [], work: [] },
			],
		})
		expect((await ask('GET /rules', dispatcher)).body).toMatchObject({ mayEdit: false })
	})
})

describe('a change', () => {
	it('counts once another person confirms it, and is kept as a version with who and when', async () => {
		expect(await change(longer)).toEqual({
			status: 200,
			body: { waiting: 'rules-0000000000000', until: START + 3 * DAY },
		})
		expect((await getRules(table, TENANT)).version).toBe(0)
		await confirm(table, ports, 'rules-0000000000000')
		ports.at += 60_000
		expect(await changed({ ...longer, merged: 20 }, 1, undefined, administrator)).toEqual({
			state: 'confirmed',
		})
		expect((await ask('GET /rules')).body).toMatchObject({
			rules: { reworks: 3, merged: 20 },
			version: 2,
			changedAt: START + 60_000,
		})
		const { Items = [] } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
				ExpressionAttributeValues: { ':pk': `${TENANT}#tenant`, ':sk': 'rules#' },
			}),
		)
		expect(Items).toEqual([
			expect.objectContaining({ version: 1, by: 'user-leader', at: START, rules: longer }),
			expect.objectContaining({ version: 2, by: 'user-administrator', at: START + 60_000 }),
		])
	})

	it('sent twice is one change, and another under its name is refused', async () => {
		const waits = await change(longer)
		expect(await change(longer)).toEqual(waits)
		expect(await change(defaultRules)).toMatchObject({ body: { code: 'identifierReused' } })
		await confirm(table, ports, 'rules-0000000000000')
		expect(await change(longer)).toEqual(waits)
		expect((await getRules(table, TENANT)).version).toBe(1)
	})

	it('sent twice at once is one change', async () => {
		const both = await Promise.all([change(longer), change(longer)])
		expect(both.map(({ body }) => body.waiting)).toEqual(['rules-0000000000000', 'rules-0000000000000'])
	})

	it('of rules that somebody changed meanwhile is refused, when it is asked for and when it is confirmed', async () => {
		await change(defaultRules, 0, 'rules-of-somebody-early')
		await changed(longer)
		expect(await change(defaultRules, 0, 'rules-of-somebody-else')).toMatchObject({
			status: 409,
			body: { code: 'rulesMoved' },
		})
		expect(await change(defaultRules, 7, 'rules-of-nobody-0001')).toMatchObject({
			body: { code: 'rulesMoved' },
		})
		expect(await refused(confirm(table, ports, 'rules-of-somebody-early'))).toBe('rulesMoved')
		expect((await getRules(table, TENANT)).rules.reworks).toBe(3)
	})

	it.each([
		['a dispatcher', dispatcher, 'postMissing'],
		['a resident', someone('user-resident'), 'postMissing'],
		['the leader of one unit', someone('user-housing-leader', [['leader', 'housing']]), 'notYours'],
		[
			'whoever leads one unit and dispatches for the centre',
			someone('user-both', [
				['leader', 'housing'],
				['dispatcher', 'centre'],
			]),
			'notYours',
		],
	])('by %s is refused', async (_, who, code) =>
		expect(await change(longer, 0, 'rules-0000000000000', who)).toMatchObject({
			status: 403,
			body: { code },
		}),
	)

	it('touches no other county', async () => {
		await changed(longer)
		expect((await getRules(table, '410184')).version).toBe(0)
	})
})

describe('nonsense', () => {
	const { red } = defaultRules.urgencies
	const { copies } = defaultRules.slips
	const hours = (...officeHours: string[][]) => ({ officeHours })
	const year = (days: object, of = '2027') => ({ years: { [of]: { off: [], work: [], ...days } } })
	const shifts = (...times: [string, number, number][]) => ({
		shifts: times.map(([shift, from, until]) => ({ shift, from, until })),
	})
	it.each<[string, object, string]>([
		['a shift missing', shifts(['day', 510, 1080]), 'shiftsInvalid'],
		['shifts in the wrong order', shifts(['night', 1080, 1950], ['day', 510, 1080]), 'shiftsInvalid'],
		['shifts over each other', shifts(['day', 510, 1080], ['night', 1079, 1950]), 'shiftsInvalid'],
		['a night into the next day’s shift', shifts(['day', 510, 1080], ['night', 1080, 1951]), 'shiftsInvalid'],
		['a shift of no length', shifts(['day', 510, 510], ['night', 1080, 1950]), 'shiftsInvalid'],
		['a day that begins tomorrow', shifts(['day', 1440, 1500], ['night', 1500, 1600]), 'shiftsInvalid'],
		['no shifts', shifts(), 'shiftsInvalid'],
		['a shift by another name', shifts(['dawn', 0, 480], ['day', 480, 1080]), 'invalidInput'],
		['hours that end before they begin', hours(['12:00', '08:30']), 'officeHoursInvalid'],
		['hours over each other', hours(['08:30', '12:00'], ['11:00', '18:00']), 'officeHoursInvalid'],
		['hours in the wrong order', hours(['14:00', '18:00'], ['08:30', '12:00']), 'officeHoursInvalid'],
		['hours of no length', hours(['08:30', '08:30']), 'officeHoursInvalid'],
		['no hours', hours(), 'officeHoursInvalid'],
		['an hour that there is not', hours(['08:30', '24:30']), 'officeHoursInvalid'],
		['a day that there is not', year({ off: ['02-29'] }), 'calendarDayInvalid'],
		['a month that there is not', year({ off: ['13-01'] }), 'calendarDayInvalid'],
		['a Saturday off', year({ off: ['01-02'] }), 'calendarDayInvalid'],
		['a Monday worked', year({ work: ['01-04'] }), 'calendarDayInvalid'],
		['a day twice', year({ off: ['01-01', '01-01'] }), 'calendarDayInvalid'],
		['a year of long ago', year({}, '1999'), 'calendarDayInvalid'],
		[
			'signing after resolving',
			{ urgencies: { ...defaultRules.urgencies, red: { sign: red.resolve, resolve: red.sign } } },
			'signAfterResolve',
		],
		[
			'a copy to a unit that there is not',
			{ slips: { ...defaultRules.slips, copies: { ...copies, prompt: ['nowhere'] } } },
			'unitUnknown',
		],
		['a keeper that there is not', { keeper: 'nowhere' }, 'unitUnknown'],
		['a keeper that is no name', { keeper: '城管局' }, 'unitUnknown'],
		['a share of more than all', { slips: { ...defaultRules.slips, promptAt: 1 } }, 'invalidInput'],
		['an allowance of nothing', { sendBack: { by: 'working', days: 0 } }, 'invalidInput'],
		['an allowance for ever', { sendBack: { by: 'clock', hours: 1e9 } }, 'invalidInput'],
		['a desk that has no clock', { act: { closed: { by: 'clock', hours: 1 } } }, 'invalidInput'],
		['half a rework', { reworks: 0.5 }, 'invalidInput'],
		['a rework without end', { reworks: 99 }, 'invalidInput'],
		['a colour missing', { urgencies: { red } }, 'invalidInput'],
	])('%s is refused', async (_, nonsense, code) => {
		const { status, body } = await change({ ...defaultRules, ...nonsense })
		expect([status < 500, body.code]).toEqual([true, code])
		expect((await getRules(table, TENANT)).version).toBe(0)
	})
})

describe('whoever decides by the rules', () => {
	const put = (rules: Rules, seen: number) =>
		putRules(table, TENANT, { rules, seen, by: 'user-leader', at: START + seen })

	it('asks the table once in 30 s, and sees a change after', async () => {
		let now = 0
		const send = vi.spyOn(table.client, 'send')
		await Promise.all([rulesOf(table, TENANT, () => now), rulesOf(table, TENANT, () => now)])
		now = 29_999
		expect((await rulesOf(table, TENANT, () => now)).rules).toEqual(defaultRules)
		expect(send.mock.calls.map(([command]) => command.constructor)).toEqual([GetCommand])
		now = 30_000
		await rulesOf(table, TENANT, () => now)
		expect(send).toHaveBeenCalledTimes(2)
	})

	it('sees at once what this process changed', async () => {
		await rulesOf(table, TENANT)
		await put(longer, 0)
		expect((await rulesOf(table, TENANT)).rules.reworks).toBe(3)
	})

	it('gets the calendar of the county’s own hours and years', async () => {
		const own: Rules = {
			...defaultRules,
			officeHours: [['09:00', '17:00']],
			years: { '2027': { off: ['01-01'], work: [] } },
		}
		await put(own, 0)
		const { calendar } = await rulesOf(table, TENANT)
		const from = Date.parse('2026-12-31T16:00:00+08:00')
		expect(deadline(calendar, from, { by: 'working', days: 1 })).toEqual({
			at: Date.parse('2027-01-04T16:00:00+08:00'),
		})
	})

	it('gets the default for a rule that there was not when the county settled its own', async () => {
		const { merged: _, ...older } = longer
		await put({ ...older, act: { closed: { by: 'clock', hours: 1 } } } as unknown as Rules, 0)
		expect((await rulesOf(table, TENANT)).rules).toEqual(longer)
	})

	it('asks again after a table that did not answer', async () => {
		const send = vi.spyOn(table.client, 'send').mockRejectedValueOnce(new Error('silent'))
		await expect(rulesOf(table, TENANT)).rejects.toThrow('silent')
		expect((await rulesOf(table, TENANT)).rules).toEqual(defaultRules)
		send.mockRestore()
	})
})
