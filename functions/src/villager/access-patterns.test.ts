import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { someone, TENANT, VILLAGE } from '../../test/county'
import { editor, reader, startVillage, type Village } from '../disclosure/village.fixture'
import { askedAbout } from '../objection/asked-store'
import { openObjection } from '../objection/open-objection'
import { startOwedClock } from '../owed/owed-clock'
import { missingOf, rowsOf } from '../owed/owed-store'
import { putUnit } from '../tenant/tenant-store'
import { askToBeOf } from './ask-village'
import { commandVillager } from './command-villager'
import { isConfirmed, villagersOf } from './villager-store'

/** What villagers, what they ask, and what villages owe ask of the table, pinned. */
let village: Village
let item: string
let sent: string[] = []
const place = { village: VILLAGE, user: reader.user }

beforeAll(async () => {
	vi.spyOn(process.stdout, 'write').mockReturnValue(true)
	village = await startVillage()
	item = await village.publish()
	const unit = {
		unit: `village-${VILLAGE}`,
		name: '甲村',
		shortName: '甲村',
		kind: 'village',
		region: VILLAGE,
	} as const
	await putUnit(village.table, TENANT, unit)
	await startOwedClock(village.table, TENANT, village.ports.at, '2026-07-01')
	village.table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				const { TransactItems = [] } = args.input as { TransactItems?: unknown[] }
				sent.push(
					`${commandName.replace('Command', '')}${TransactItems.length > 0 ? ` ${TransactItems.length}` : ''}`,
				)
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})
afterAll(() => vi.restoreAllMocks())

const asks = async (work: () => Promise<unknown>): Promise<string[]> => {
	sent = []
	await work()
	return sent.sort()
}
const ports = () => ({
	...village.ports,
	wechat: { phoneNumber: async () => ({ kind: 'later' as const, code: 'silent' }) },
	rosterSecret: async () => '',
})

it('asking to be of a village: its record, its town, one’s villages, and one transaction', async () => {
	const body = { id: 'village-00000000000001', name: '演示甲' }
	expect(await asks(() => askToBeOf(village.table, ports(), reader, VILLAGE, body, 'test'))).toEqual([
		'GetItem',
		'GetItem',
		'Query',
		'TransactWriteItems 4',
	])
})

it('confirming: the place, and one transaction of place, step, both lists and record', async () => {
	const command = { id: 'confirm-00000000000001', type: 'confirm', version: 1 } as const
	expect(await asks(() => commandVillager(village.table, editor, place, command, village.ports.at))).toEqual([
		'GetItem',
		'TransactWriteItems 5',
	])
})

it('whether somebody is confirmed: one item; a village’s list: one query and one batch', async () => {
	expect(await asks(() => isConfirmed(village.table, TENANT, reader.user, VILLAGE))).toEqual(['GetItem'])
	expect(await asks(() => villagersOf(village.table, TENANT, VILLAGE, 'confirmed'))).toEqual([
		'BatchGetItem',
		'Query',
	])
})

it('an objection: the item, the unit, the village’s town, and one transaction', async () => {
	const body = {
		id: 'objection-000000000001',
		disclosure: item,
		kind: 'objection',
		text: '怎么回事？',
		photos: [] as string[],
		to: 'village',
	} as const
	const asked = await asks(() => openObjection(village.table, village.ports, someone('user-asks'), body))
	expect(asked).toEqual(['GetItem', 'GetItem', 'GetItem', 'TransactWriteItems 9'])
})

it('what was asked about an item: one query, and a batch only where there are answers', async () => {
	expect(await asks(() => askedAbout(village.table, TENANT, item))).toEqual(['Query'])
})

it('what villages owe: one query a group and period; of one village, one batch', async () => {
	expect(await asks(() => rowsOf(village.table, TENANT, 'funds', '2026-Q3'))).toEqual(['Query'])
	const owed = await asks(() => missingOf(village.table, TENANT, VILLAGE, village.ports.at + 90 * 86_400_000))
	expect(owed.filter((one) => one !== 'GetItem')).toEqual(['BatchGetItem'])
})
