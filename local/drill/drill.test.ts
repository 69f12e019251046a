import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
	type DynamoDBClient,
	ListTablesCommand,
	type ScanCommand,
	UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { recordAccess } from '@huying/functions/access-log/record-access'
import { erasureKeys } from '@huying/functions/erasure/erasure-keys'
import { putTenant } from '@huying/functions/tenant/tenant-store'
import { appending } from '@huying/functions/transparency/log-store'
import { entryText } from '@huying/shared/transparency/entry'
import { leafHash } from '@huying/shared/transparency/hash'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { TENANT } from '../../functions/test/county'
import { type Stage, startStage } from '../../functions/test/stage'
import { freshTable } from '../../functions/test/table'
import type { Backups } from './backups'
import { itemOf, lineOf } from './contents'
import { type DrillReport, drill } from './drill'
import { fileBackups } from './file-backups'
import { kindOf } from './kinds'
import { said } from './say'
import { Refused } from './target'

let stage: Stage
let client: DynamoDBClient
let closed: string
/** Where copies lie: of these tests alone, since another drill on this machine may take one meanwhile. */
const temporary = mkdtempSync(join(tmpdir(), 'huying-drill-'))
afterAll(() => {
	vi.unstubAllEnvs()
	rmSync(temporary, { recursive: true, force: true })
})
beforeAll(async () => {
	vi.stubEnv('TMPDIR', temporary)
	stage = await startStage()
	client = stage.table.client as unknown as DynamoDBClient
	closed = await stage.call()
	await stage.until(closed, 'closed')
	stage.ports.at += 1000
	await stage.call()
})

/** Copies that were taken here. One whose restore is kept is kept too: then it is these tests that throw it away. */
const copies: string[] = []
const noted = (backups: Backups): Backups => ({
	...backups,
	take: async (source) => {
		const taken = await backups.take(source)
		copies.push(taken.name)
		return taken
	},
})
afterAll(() => Promise.all(copies.map((copy) => fileBackups(client).forget(copy))))

const again = ({
	backups = fileBackups(client),
	...change
}: Partial<Parameters<typeof drill>[0]> = {}): Promise<DrillReport> =>
	drill({
		client,
		backups: noted(backups),
		source: stage.table.name,
		target: `${stage.table.name}-drill`,
		...change,
	})
const tables = async () => {
	const all: string[] = []
	let from: string | undefined
	do {
		const { TableNames = [], LastEvaluatedTableName } = await client.send(
			new ListTablesCommand(from === undefined ? {} : { ExclusiveStartTableName: from }),
		)
		all.push(...TableNames)
		from = LastEvaluatedTableName
	} while (from !== undefined)
	return all
}
/** What a drill of the stage makes. Other files make tables of their own meanwhile. */
const drilled = async () => (await tables()).filter((name) => name.startsWith(stage.table.name))
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('huying-backup-'))

describe('a drill', () => {
	it('copies a table, restores it byte for byte, proves its chains, opens a case, and leaves nothing behind', async () => {
		const [there, kept] = [await drilled(), folders()]
		const report = await again()
		expect(report.faults).toEqual([])
		expect(report.restored).toEqual(report.wanted)
		expect(report.restored.kinds).toMatchObject({ 'case/state': 2, 'tenant/unit': 3, 'tenant/town': 1 })
		expect(report.chains).toMatchObject({ cases: 2, broken: [] })
		expect(report.opened).toMatchObject({ status: 'submitted', lines: 1 })
		expect(said(report).at(-1)).toBe('The restore is good.')
		// Words of a caller are restored, and never told
		expect(said(report).join('\n')).not.toContain('路灯')
		expect(await drilled()).toEqual(there)
		expect(folders()).toEqual(kept)
	})

	it('finds an event that was changed, and names its case', async () => {
		const third = (await stage.items(`${TENANT}#case#${closed}`, 'event#'))[2] as {
			pk: string
			sk: string
			stored: string
		}
		await stage.table.client.send(
			new PutCommand({ TableName: stage.table.name, Item: { ...third, stored: `${third.stored} ` } }),
		)
		const report = await again()
		expect(report.faults).toEqual([`a chain does not hold: ${TENANT}#case#${closed}: link 3 does not follow`])
		await stage.table.client.send(new PutCommand({ TableName: stage.table.name, Item: third }))
		expect((await again()).faults).toEqual([])
	})

	it('finds a state that does not stand on its last event', async () => {
		const head = async (word: string) =>
			client.send(
				new UpdateItemCommand({
					TableName: stage.table.name,
					Key: { pk: { S: `${TENANT}#case#${closed}` }, sk: { S: 'state' } },
					UpdateExpression: 'SET head = :head',
					ExpressionAttributeValues: { ':head': { S: word } },
					ReturnValues: 'UPDATED_OLD',
				}),
			)
		const before = (await head('0'.repeat(64))).Attributes?.head?.S ?? ''
		expect((await again()).faults).toEqual([
			`a chain does not hold: ${TENANT}#case#${closed}: it does not end where its head says`,
		])
		await head(before)
	})
})

describe('a restore', () => {
	it('over live data is refused before anything is written', async () => {
		const live = await freshTable()
		await live.client.send(new PutCommand({ TableName: live.name, Item: { pk: 'x', sk: 'y' } }))
		const kept = folders()
		await expect(again({ target: live.name })).rejects.toThrow(Refused)
		await expect(again({ target: stage.table.name })).rejects.toThrow(/is the table that is to be saved/)
		expect(folders()).toEqual(kept)
		expect(await tables()).toContain(live.name)
	})

	it('into an empty table is kept when it is asked for, and is another table’s equal', async () => {
		const empty = await freshTable()
		const report = await again({ target: empty.name })
		expect(report.faults).toEqual([])
		// It was there before: it is not the drill's to take away
		expect(await tables()).toContain(empty.name)
		const kept = `${stage.table.name}-kept`
		await putTenant(stage.table, { tenant: TENANT, name: '甲县', service: '呼应' })
		await again({ target: kept, keep: true, now: stage.ports.now })
		// Whoever reads its access log is told
		const { Items: [restored] = [] } = await stage.table.client.send(
			new QueryCommand({
				TableName: kept,
				KeyConditionExpression: 'pk = :log',
				ExpressionAttributeValues: { ':log': `${TENANT}#access-log` },
			}),
		)
		expect(JSON.parse(String(restored?.stored))).toMatchObject({ what: 'restored', by: { user: 'operator' } })
		expect(await tables()).toContain(kept)
		await expect(again({ target: kept })).rejects.toThrow(/is there, and not empty/)
	})
})

it('that is kept erases again what was erased after the copy was taken', async () => {
	const files = fileBackups(client)
	const at = stage.ports.at
	const erasing = {
		...files,
		take: async (source: string) => {
			const taken = await files.take(source)
			const note = { case: closed, because: 'forSomebody', doneAt: at }
			const Item = { ...erasureKeys.erased(TENANT, at, closed), ...note }
			await stage.table.client.send(new PutCommand({ TableName: source, Item }))
			return taken
		},
	}
	const target = `${stage.table.name}-erased`
	const report = await again({ backups: erasing, target, keep: true, now: stage.ports.now })
	expect([report.faults, report.erasedAgain]).toEqual([[], 1])
	expect(said(report).join('\n')).toContain(
		'Erased again, because they were erased after the copy was taken: 1.',
	)
	const { Items = [] } = await stage.table.client.send(
		new QueryCommand({
			TableName: target,
			KeyConditionExpression: 'pk = :case AND begins_with(sk, :private)',
			ExpressionAttributeValues: { ':case': `${TENANT}#case#${closed}`, ':private': 'private#' },
		}),
	)
	expect(JSON.stringify(Items)).not.toContain('路灯')
	expect((await again({ source: target, target: `${target}-drill` })).faults).toEqual([])
})

it('that is cut off while it is copied leaves no copy behind', async () => {
	const kept = folders()
	// one part fails while the others are still being written
	const cutOff = {
		send: async (command: ScanCommand) => {
			if (command.input.Segment === 0) throw new Error('cut off')
			return await client.send(command)
		},
	} as unknown as DynamoDBClient
	await expect(fileBackups(cutOff).take(stage.table.name)).rejects.toThrow('cut off')
	expect(folders()).toEqual(kept)
})

describe('what is lost', () => {
	it('is told by its kind', async () => {
		const files = fileBackups(client)
		const losing = {
			...files,
			restore: async (name: string, source: string, target: string) => {
				await files.restore(name, source, target)
				const [first] = await stage.items(`${TENANT}#tenant`, 'unit#')
				await stage.table.client.send(
					new DeleteCommand({ TableName: target, Key: { pk: first?.pk, sk: first?.sk } }),
				)
			},
		}
		const report = await again({ backups: losing })
		expect(report.unequal).toEqual(['tenant/unit'])
		expect(report.faults).toEqual(['tenant/unit: 3 were copied, 2 are there'])
		expect(said(report)).toContain('THE RESTORE IS NOT GOOD:')
	})
})

it('proves access logs and public logs, and finds an entry that was put there by hand', async () => {
	const { table, ports } = await startStage()
	const other = table.client as unknown as DynamoDBClient
	const also = () =>
		drill({ client: other, backups: fileBackups(other), source: table.name, target: `${table.name}-drill` })
	for (const user of ['user-a', 'user-b'])
		await recordAccess(table, ports, { tenant: TENANT, by: { user }, what: 'restored' })
	const text = (period: string) =>
		entryText({
			v: 1,
			type: 'publish',
			tenant: TENANT,
			village: '370404103201',
			about: '370404103201-party-2026-Q1',
			group: 'party',
			period,
			version: 1,
			digest: '0'.repeat(64),
			at: ports.at,
		})
	await appending(table, TENANT, [text('2026-Q1'), text('2026-Q2')], ports.at, () => [])
	const report = await also()
	expect(report.faults).toEqual([])
	expect(report.chains).toMatchObject({ accessLogs: 1, logs: 1, broken: [] })
	const third = { pk: `${TENANT}#log#entry`, sk: '0000000002', text: text('2026-Q3') }
	await table.client.send(
		new PutCommand({ TableName: table.name, Item: { ...third, leaf: leafHash(third.text) } }),
	)
	expect((await also()).chains.broken).toEqual([`${TENANT}#log: its entries do not make its tree`])
})

it('tells items apart by kind, never by whose they are', () => {
	const kinds = [
		['370404#case#demo-370404-streetlight', 'event#000001', 'case/event'],
		['370404#case#abcdefghijklmnopqrstuvwxyz#callers', 'merged#x', 'case.callers/merged'],
		['370404#user#abc2defghijklmnopqrstuvwxy#command#1', 'command', 'user.command/command'],
		['370404#user#abc2defghijklmnopqrstuvwxy', 'access#post#demo', 'user/access'],
		['370404#access-log', '0000000001', 'access-log/*'],
		['370404#log#entry', '0000000001', 'log/*'],
		['appid#wx3704040000000001', 'tenant', 'appid/tenant'],
		['370404#list#services#3', 'elder-card', 'list/*'],
		['370404#list#services', 'now', 'list/now'],
		['370404#delivery#notice#wechat', 'delivery', 'delivery.wechat/delivery'],
		['370404#figures#housing', '2026-03-05', 'figures/*'],
	]
	for (const [pk = '', sk = '', kind] of kinds) expect(kindOf(pk, sk)).toBe(kind)
})

it('writes bytes as text and reads them back', () => {
	const item = {
		pk: { S: 'a' },
		bytes: { B: new Uint8Array([0, 255]) },
		list: { L: [{ M: { B: { S: 'B' } } }] },
	}
	expect(lineOf(itemOf(lineOf(item)))).toBe(lineOf(item))
	expect(itemOf(lineOf(item)).bytes?.B).toEqual(new Uint8Array([0, 255]))
	expect(itemOf(lineOf(item)).list).toEqual(item.list)
})
