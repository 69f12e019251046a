import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import type { Urgency } from '@huying/shared/case/status'
import type { DynamoDBRecord } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TENANT } from '../../test/county'
import { caller, startStage } from '../../test/stage'
import { freshTable } from '../../test/table'
import { caseKeys } from '../case/case-keys'
import type { Table } from '../store/table'
import { all, eraseOpening, indexCases, postings, recordOf, tell } from './find.fixture'
import { keepIndex } from './keep-index'

const ID = 'case-0000000000000001'
const stateAt = (version: number, more: Partial<CaseState> = {}) =>
	({
		tenant: TENANT,
		case: ID,
		number: '2603-0385-2746',
		type: 'report',
		status: 'submitted',
		source: 'miniProgram',
		openedAt: 1_772_413_200_000,
		version,
		...more,
	}) as CaseState
const put = (table: Table, Item: object) => table.client.send(new PutCommand({ TableName: table.name, Item }))
const stateKey = caseKeys.state(TENANT, ID)
const openingKey = caseKeys.privateRecord(TENANT, ID, 1)
const opening = (text: string) => ({ seq: 1, salt: '0', text, name: '测试甲', phone: '13800005678' })

/** What may happen to a case, in the order in which it does. */
const change = fc.oneof(
	fc.record({ urgency: fc.constantFrom<Urgency>('red', 'green') }),
	fc.record({ status: fc.constantFrom('accepted', 'handling', 'closed') }),
	fc.record({ lead: fc.constantFrom({ unit: 'housing' }, { unit: 'enforcement' }) }),
	fc.record({ text: fc.constantFrom('路灯不亮', '井盖坏了', '路灯井盖') }),
	fc.constant({ erased: true }),
)

describe('the index', () => {
	it('says what cases say, though what it is told comes twice, late and out of order', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(change, { minLength: 1, maxLength: 8 }),
				fc.infiniteStream(fc.nat()),
				async (changes, luck) => {
					const table = await freshTable()
					const records: DynamoDBRecord[] = []
					let state = stateAt(1)
					let words: ReturnType<typeof opening> | undefined = opening('路灯坏了')
					await put(table, { ...stateKey, state })
					await put(table, { ...openingKey, ...words })
					records.push(recordOf(stateKey, undefined, { state }), recordOf(openingKey, undefined, words))
					const told = (among: DynamoDBRecord[]) =>
						[...among, ...among.filter(() => luck.next().value % 3 === 0)]
							.map((record) => ({ record, place: luck.next().value }))
							.sort((one, other) => one.place - other.place)
					for (const one of changes) {
						// some is told while more goes on
						if (luck.next().value % 2 === 0)
							for (const { record } of told([...records])) await tell(table, record)
						if ('erased' in one) {
							await eraseOpening(table, ID)
							records.push(recordOf(openingKey, words))
							words = undefined
						} else if ('text' in one) {
							if (words === undefined) continue
							const before = words
							words = opening(String(one.text))
							await put(table, { ...openingKey, ...words })
							records.push(recordOf(openingKey, before, words))
						} else {
							const before = state
							state = stateAt(state.version + 1, { ...state, ...(one as object) })
							await put(table, { ...stateKey, state })
							records.push(recordOf(stateKey, { state: before }, { state }))
						}
					}
					for (const { record } of told(records)) await tell(table, record)
					const { stand, ought } = await postings(table)
					expect(stand).toEqual(ought)
				},
			),
			{ numRuns: 15 },
		)
	})

	it('keeps nothing of words that were erased while they were being listed', async () => {
		const table = await freshTable()
		await put(table, { ...stateKey, state: stateAt(1) })
		for (let round = 0; round < 8; round++) {
			await put(table, {
				...openingKey,
				...opening('路口的路灯和井盖都坏了，请来看一看。'.repeat(round + 1)),
			})
			await Promise.allSettled([
				keepIndex(table, TENANT, ID, 'words'),
				eraseOpening(table, ID).then(() => keepIndex(table, TENANT, ID, 'words')),
			])
			await keepIndex(table, TENANT, ID, 'words')
			const left = (await all(table)).filter(({ pk }) => pk.includes('#find#') || pk.includes('#found#'))
			expect(left).toEqual([])
		}
	})

	it('that was cut off half way takes away what it wrote, once it is told again', async () => {
		const table = await freshTable()
		await put(table, { ...stateKey, state: stateAt(1) })
		await put(table, { ...openingKey, ...opening('路灯不亮'.repeat(20)) })
		let batches = 0
		table.client.middlewareStack.add(
			(next, { commandName }) =>
				(args) => {
					if (commandName === 'BatchWriteItemCommand' && ++batches === 1) throw new Error('cut off')
					return next(args)
				},
			{ step: 'initialize', name: 'cut', priority: 'low' },
		)
		await expect(keepIndex(table, TENANT, ID, 'words')).rejects.toThrow('cut off')
		await eraseOpening(table, ID)
		await tell(table, recordOf(openingKey, opening('路灯不亮')))
		expect((await all(table)).map(({ sk }) => sk)).toEqual(['state'])
	})

	it('holds no name, telephone or word of a case whose words were erased, wherever they stood', async () => {
		const stage = await startStage()
		const text = '村口的路灯不亮，请找演示甲。'
		const id = await stage.call(caller, { text, name: '演示甲', phone: '13800005678' })
		await indexCases(stage.table, [id])
		const holds = async (part: string) =>
			(await all(stage.table)).some((item) => JSON.stringify(item).includes(part))
		expect(await Promise.all(['find#text:路灯', 'find#name:演示', 'find#phone:5678'].map(holds))).toEqual([
			true,
			true,
			true,
		])
		await eraseOpening(stage.table, id)
		await tell(stage.table, recordOf(caseKeys.privateRecord(TENANT, id, 1), { seq: 1, text }))
		for (const part of ['路灯', '演示', '5678', 'text:', 'name:', 'phone:'])
			expect(await holds(part), part).toBe(false)
		const { stand, ought } = await postings(stage.table)
		expect(stand).toEqual(ought)
	})
})
