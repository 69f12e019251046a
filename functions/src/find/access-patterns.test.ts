import { beforeAll, expect, it } from 'vitest'
import { dispatcher, TENANT } from '../../test/county'
import { caller, type Stage, startStage } from '../../test/stage'
import { caseKeys } from '../case/case-keys'
import { casesOfPhone } from './cases-of-phone'
import { indexCases, recordOf, tell } from './find.fixture'
import { findHandlers } from './find-handlers'
import { keepIndex } from './keep-index'

/** What finding asks of the table, pinned: docs/access-patterns.md says the same in words. */
let stage: Stage
let handlers: ReturnType<typeof findHandlers>
let sent: string[] = []
let first = ''
beforeAll(async () => {
	stage = await startStage()
	handlers = findHandlers(stage.table, stage.ports)
	first = await stage.call(caller, { text: '路灯不亮', name: '演示甲', phone: '13800005678' })
	await indexCases(stage.table, [first, await stage.call(caller, { text: '井盖坏了' })])
	stage.table.client.middlewareStack.add(
		(next, { commandName = '' }) =>
			(args) => {
				sent.push(commandName.replace('Command', ''))
				return next(args)
			},
		{ step: 'initialize', name: 'recorder', priority: 'low' },
	)
})
/** Requests by kind: Query 2, BatchGetItem 1. */
async function asked(what: () => Promise<unknown>): Promise<Record<string, number>> {
	sent = []
	await what()
	return Object.fromEntries(
		[...new Set(sent)].sort().map((name) => [name, sent.filter((one) => one === name).length]),
	)
}
const find = (query: object) => () =>
	handlers.find({ who: dispatcher, query, params: undefined, body: undefined } as never)

it('finding: a list is one query, a page one batch', async () => {
	// as said, and as a name
	expect(await asked(find({ words: '路灯' }))).toEqual({ Query: 2, BatchGetItem: 1 })
	// what is short decides: of three pairs the first list is the only one that is looked at
	expect(await asked(find({ words: '路灯不亮' }))).toEqual({ Query: 2, BatchGetItem: 1 })
	expect(await asked(find({ words: '路灯 井盖' }))).toEqual({ Query: 2, BatchGetItem: 1 })
	// as said, as the end of a number, of one elsewhere, of a telephone
	expect(await asked(find({ words: '5678' }))).toEqual({ Query: 4, BatchGetItem: 1 })
	expect(await asked(find({ phone: '5678' }))).toEqual({ Query: 1, BatchGetItem: 1 })
	expect(await asked(find({ village: '370404103201' }))).toEqual({ Query: 1, BatchGetItem: 1 })
	// dealt to four keys
	expect(await asked(find({}))).toEqual({ Query: 4, BatchGetItem: 1 })
	expect(await asked(find({ words: '%' }))).toEqual({})
	const { number } = await stage.state(first)
	expect(await asked(find({ words: number }))).toEqual({ GetItem: 1, BatchGetItem: 1 })
})

it('the cases of a telephone', async () => {
	expect(await asked(() => casesOfPhone(stage.table, TENANT, '13800005678'))).toEqual({
		Query: 1,
		BatchGetItem: 1,
	})
})

it('keeping the index: two reads before, one after; two writes of the list only where something goes', async () => {
	const id = await stage.call(caller, { text: '路灯不亮' })
	expect(await asked(() => keepIndex(stage.table, TENANT, id, 'words'))).toEqual({
		GetItem: 5,
		PutItem: 1,
		BatchWriteItem: 1,
	})
	expect(await asked(() => keepIndex(stage.table, TENANT, id, 'words'))).toEqual({ GetItem: 3 })
	expect(await asked(() => keepIndex(stage.table, TENANT, id, 'facts'))).toEqual({
		GetItem: 3,
		PutItem: 1,
		BatchWriteItem: 1,
	})
	const before = await stage.state(id)
	await stage.accept(id)
	const state = await stage.state(id)
	const key = caseKeys.state(TENANT, id)
	expect(await asked(() => tell(stage.table, recordOf(key, { state: before }, { state })))).toEqual({
		GetItem: 3,
		PutItem: 2,
		BatchWriteItem: 1,
	})
	// a step that changes nothing a case is found by asks for nothing
	const same = recordOf(key, { state }, { state: { ...state, version: state.version + 1 } })
	expect(await asked(() => tell(stage.table, same))).toEqual({})
})
