import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TENANT } from '../../test/county'
import { reachedBy } from './reached'
import { startTelling, type Telling } from './telling.fixture'

/** The requests that telling somebody makes, so that none comes to be more without anybody noticing. */
let t: Telling
const asked: string[] = []
const ID = 'case-0000000000000001'

beforeEach(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	t = await startTelling()
	await t.open(ID)
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
})
afterEach(() => vi.restoreAllMocks())

it('a notice to a caller by WeChat: settings, consent, one transaction; turn and outcome, one each', async () => {
	await t.grant('user-caller', 'progress', 5)
	await t.accept(ID)
	const records = await t.outbox(ID)
	asked.length = 0
	await t.told(records)
	expect(asked).toEqual([
		'GetItem',
		'BatchGetItem',
		// outbox, inbox, its count, the consent, the delivery
		'TransactWriteItems 5',
		// the delivery and the user's turn, to take and to end
		'TransactWriteItems 2',
		'TransactWriteItems 2',
	])
	expect(await reachedBy(t.table, TENANT, { case: ID, seq: 2 }, 'accepted', 'user-caller')).toEqual({
		by: 'wechat',
		state: 'delivered',
	})
})

it('a notice for the inbox alone', async () => {
	await t.accept(ID)
	const records = await t.outbox(ID)
	asked.length = 0
	await t.told(records)
	expect(asked).toEqual(['GetItem', 'BatchGetItem', 'TransactWriteItems 3'])
	expect(await reachedBy(t.table, TENANT, { case: ID, seq: 2 }, 'accepted', 'user-caller')).toEqual({
		by: 'inbox',
	})
})

it('a sweep that finds nothing', async () => {
	asked.length = 0
	expect(await t.sweep()).toEqual({ done: 0 })
	expect(asked).toEqual(['Query', 'Query', 'Query', 'Query'])
})
