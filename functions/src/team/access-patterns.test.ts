import { marshall } from '@aws-sdk/util-dynamodb'
import { lineName } from '@huying/shared/archive/archive'
import { beforeAll, expect, it } from 'vitest'
import { dispatcher, someone, TENANT, VILLAGE } from '../../test/county'
import { type Stage, startStage } from '../../test/stage'
import { readMonth } from '../archive/archive-store'
import { fileEvent } from '../archive/file-event'
import { caseKeys } from '../case/case-keys'
import { createUser, putPost } from '../session/user-store'
import { putTenant, putUnit } from '../tenant/tenant-store'
import { teamHandlers } from './team-handlers'

/** What teams, archives and stars ask of the table, pinned: docs/access-patterns.md says the same in words. */
const UNIT = 'town-370404103'
const worker = someone('user-grid-worker-01', [['gridWorker', UNIT, VILLAGE]])
const town = someone('user-town-handler1', [['handler', UNIT]])
let stage: Stage
let handlers: ReturnType<typeof teamHandlers>
let sent: string[] = []
beforeAll(async () => {
	stage = await startStage()
	const { table } = stage
	await putTenant(table, { tenant: TENANT, name: '甲县', service: '呼应' })
	await putUnit(table, TENANT, { unit: UNIT, name: '镇', shortName: '镇', kind: 'town' })
	for (const { user, posts } of [worker, town]) {
		const identity = { appid: 'wx0000000000000001', openid: `o-${user}` }
		await createUser(table, { tenant: TENANT, user, ...identity, name: '演示', since: 0 })
		for (const post of posts) await putPost(table, TENANT, user, post)
	}
	handlers = teamHandlers(table, stage.ports)
	table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				const { TransactItems = [] } = args.input as { TransactItems?: unknown[] }
				const count = TransactItems.length > 0 ? ` ${TransactItems.length}` : ''
				sent.push(`${commandName.replace('Command', '')}${count}`)
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})
const request = (who: object | undefined, params: object, body?: object) =>
	({ who, params, body, query: undefined, correlation: 'x', userAgent: undefined }) as never
/** Requests by kind, however they were ordered: GetItem 2, Query 1. */
async function asked(what: () => Promise<unknown>): Promise<Record<string, number>> {
	sent = []
	await what()
	return Object.fromEntries(
		[...new Set(sent)].sort().map((name) => [name, sent.filter((one) => one === name).length]),
	)
}
const words = { duties: [], tasks: [], promises: ['当天到场'] }

it('writing a team, and reading it', async () => {
	const change = (version: number, members: object[]) =>
		handlers.changeTeam(
			request(town, { region: VILLAGE }, { id: stage.fresh('team'), version, members, ...words }),
		)
	expect(await asked(() => change(0, [{ role: 'officer', name: '演示' }]))).toEqual({
		GetItem: 3,
		'TransactWriteItems 3': 1,
	})
	expect(await asked(() => change(1, [{ role: 'gridWorker', user: worker.user }]))).toEqual({
		GetItem: 3,
		Query: 1,
		BatchGetItem: 1,
		'TransactWriteItems 3': 1,
	})
	expect(await asked(() => handlers.teams(request(town, { region: '370404103' })))).toEqual({
		GetItem: 2,
		Query: 2,
		BatchGetItem: 1,
	})
	const shown = () => handlers.villageTeam(request(undefined, { village: VILLAGE }))
	expect(await asked(shown)).toEqual({ GetItem: 2, BatchGetItem: 4, Query: 3 })
	expect(await asked(shown)).toEqual({})
})

it('filing events, an archive, an objection and its end', async () => {
	const id = await stage.call(worker, { patrol: true })
	await stage.until(id, 'verified')
	const items = await stage.items(caseKeys.partition(TENANT, id), 'event#')
	const records = items.map((item) => ({ dynamodb: { NewImage: marshall(item) as never } }))
	const costs: Record<string, number>[] = []
	for (const record of records) costs.push(await asked(() => fileEvent(stage.table, record)))
	// opened; accepted, assigned, signed; resolved, which may say something, and verified
	expect(costs).toEqual([{ PutItem: 1 }, {}, {}, {}, { Query: 1 }, { Query: 1, PutItem: 1 }])
	const month = '2026-03'
	expect(await asked(() => handlers.myArchive(request(worker, { month })))).toEqual({
		Query: 2,
		BatchGetItem: 2,
	})
	expect(
		await asked(() => handlers.archiveOf(request(town, { unit: UNIT, month, user: worker.user }))),
	).toEqual({ Query: 3, BatchGetItem: 1 })
	expect(await asked(() => handlers.unitArchives(request(town, { unit: UNIT, month })))).toEqual({
		Query: 3,
		BatchGetItem: 1,
	})
	const [line] = (await readMonth(stage.table, TENANT, worker.user, month)).lines
	const entry = line ? lineName(line) : ''
	const object = { id: stage.fresh('objection'), entry, words: '不是我。' }
	expect(await asked(() => handlers.objectToEntry(request(worker, { month }, object)))).toEqual({
		GetItem: 1,
		Query: 2,
		'TransactWriteItems 2': 1,
	})
	expect(await asked(() => handlers.archiveObjections(request(town, { unit: UNIT })))).toEqual({
		Query: 1,
		BatchGetItem: 1,
	})
	const decision = { id: stage.fresh('decide'), user: worker.user, month, entry, upheld: true, words: '是。' }
	expect(await asked(() => handlers.decideArchiveObjection(request(town, { unit: UNIT }, decision)))).toEqual(
		{ GetItem: 1, Query: 1, 'TransactWriteItems 3': 1 },
	)
})

it('choosing stars, and reading them', async () => {
	stage.ports.at = Date.UTC(2026, 3, 1)
	const params = { month: '2026-03' }
	const choose = () => handlers.chooseStars(request(dispatcher, params, { id: stage.fresh('stars') }))
	expect(await asked(choose)).toEqual({ GetItem: 2, Query: 1, 'TransactWriteItems 1': 1 })
	expect(await asked(() => handlers.stars(request(town, params)))).toEqual({ GetItem: 1 })
})
