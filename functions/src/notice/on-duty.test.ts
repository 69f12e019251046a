import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Crew } from '@huying/shared/roster/roster'
import { HOUR } from '@huying/shared/time/day'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TENANT } from '../../test/county'
import { rosterKey } from '../roster/roster-keys'
import { putPost } from '../session/user-store'
import { startTelling, type Telling } from './telling.fixture'

/** Who gets red at three in the morning. */

const ID = 'case-0000000000000001'
/** Three in the morning of 3 March, Beijing: the night of 2 March. */
const NIGHT = Date.UTC(2026, 2, 2, 19)
let t: Telling
beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	t = await startTelling()
	for (const user of ['user-wang', 'user-li', 'user-zhao']) {
		await t.handler(user)
		await t.grant(user, 'task', 3)
	}
	await t.join('user-head')
	await post('user-head', 'leader')
	await t.grant('user-head', 'task', 3)
	await t.open(ID)
})
afterEach(() => vi.restoreAllMocks())

const post = (user: string, role: 'leader' | 'gridWorker', until?: number) =>
	putPost(t.table, TENANT, user, {
		post: `p-${role}`,
		role,
		unit: 'housing',
		unitName: '住建局',
		from: 0,
		...(until !== undefined && { until }),
	})
const onDuty = (night: Crew, day = '2026-03-02') =>
	t.table.client.send(
		new PutCommand({
			TableName: t.table.name,
			Item: { ...rosterKey(TENANT, 'housing', day), day, shifts: { night }, version: 1 },
		}),
	)
/** Accepts and assigns in that colour, and tells; WeChat has then handed on to these. */
async function assignedAt(at: number, urgency: string): Promise<string[]> {
	t.clock.at = at
	await t.accept(ID, urgency)
	await t.command(ID, { type: 'order', unit: 'housing', supports: [] })
	await t.told(await t.outbox(ID))
	return handedTo()
}
const handedTo = () =>
	t.wechat.taken
		.filter(({ template }) => template === 'task')
		.map(({ user = '' }) => user)
		.sort()
const handlers = ['user-li', 'user-wang', 'user-zhao']

describe('something red at three in the morning', () => {
	it('reaches those on duty at once, leader and people; the others in the morning; everybody’s inbox', async () => {
		await onDuty({ leader: 'user-head', people: ['user-wang'] })
		expect(await assignedAt(NIGHT, 'red')).toEqual(['user-head', 'user-wang'])
		for (const user of [...handlers, 'user-head'])
			expect(await t.inbox(user)).toMatchObject({ kinds: ['unitAssigned'] })
		t.clock.at = NIGHT + 4 * HOUR - 1
		await t.sweep()
		expect(handedTo()).toHaveLength(2)
		t.clock.at = NIGHT + 4 * HOUR
		await t.sweep()
		expect(handedTo()).toEqual(['user-head', ...handlers])
	})

	it('reaches everybody at once where nobody is on the roster', async () => {
		await onDuty({ people: ['user-wang'] }, '2026-03-03')
		expect(await assignedAt(NIGHT, 'red')).toEqual(handlers)
	})

	it.each([
		['has no post any more', () => post('user-gone', 'leader', 1)],
		['cannot do anything about it', () => post('user-gone', 'gridWorker')],
	])('reaches everybody at once where whoever is on duty %s', async (_, settle) => {
		await t.join('user-gone')
		await settle()
		await onDuty({ people: ['user-gone'] })
		expect(await assignedAt(NIGHT, 'red')).toEqual(handlers)
	})
})

it('red in the evening wakes only those on duty, and by day everybody is told', async () => {
	await onDuty({ people: ['user-wang'] })
	expect(await assignedAt(Date.UTC(2026, 2, 2, 10), 'red')).toEqual(['user-wang'])
})
it('red by day goes to everybody', async () => {
	await onDuty({ people: ['user-wang'] })
	expect(await assignedAt(Date.UTC(2026, 2, 2, 9, 59), 'red')).toEqual(handlers)
})
it('what is not red does not ask for the roster', async () => {
	await onDuty({ people: ['user-wang'] })
	expect(await assignedAt(NIGHT, 'orange')).toEqual(handlers)
})

it('costs one GetItem more at night', async () => {
	const asked: string[] = []
	t.table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				const { TransactItems = [] } = args.input as { TransactItems?: unknown[] }
				asked.push(
					commandName.replace('Command', '') + (TransactItems.length > 0 ? ` ${TransactItems.length}` : ''),
				)
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
	await onDuty({ people: [...handlers] })
	t.clock.at = NIGHT
	await t.accept(ID, 'red')
	await t.told(await t.outbox(ID))
	await t.command(ID, { type: 'order', unit: 'housing', supports: [] })
	const records = await t.outbox(ID)
	asked.length = 0
	await t.told(records)
	// the settings; the posts and the day of the roster; then as by day
	expect(asked.slice(0, 3).sort()).toEqual(['GetItem', 'GetItem', 'Query'])
	expect(asked.slice(3, 6)).toEqual(['BatchGetItem', 'GetItem', 'TransactWriteItems 15'])
})
