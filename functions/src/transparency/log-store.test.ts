import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { leafHash } from '@huying/shared/transparency/hash'
import { append, type Frontier, rootOf } from '@huying/shared/transparency/tree'
import { beforeEach, expect, it } from 'vitest'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { logKeys } from './log-keys'
import { readEntries } from './log-reads'
import { appending, appendWrites, readTree } from './log-store'

const TENANT = '370404'
let table: Table
beforeEach(async () => {
	table = await freshTable()
})

const own = (name: string, once = true): Write => ({
	Put: {
		TableName: table.name,
		Item: { pk: name, sk: 'own' },
		...(once && {
			ConditionExpression: 'attribute_not_exists(pk)',
			ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
		}),
	},
})
const stands = async (pk: string) =>
	(await table.client.send(new GetCommand({ TableName: table.name, Key: { pk, sk: 'own' } }))).Item

function rootOfTexts(texts: readonly string[]): string {
	let frontier: Frontier = []
	for (const [index, text] of texts.entries()) ({ frontier } = append(frontier, index, leafHash(text)))
	return rootOf(frontier)
}

it('appends in the order of coming, several at once too, beside what the caller writes', async () => {
	const seen: number[] = []
	for (const [at, texts] of [['a'], ['b', 'c'], ['d'], ['e', 'f', 'g', 'h', 'i']].entries()) {
		const done = await appending(table, TENANT, texts, at, (index) => {
			seen.push(index)
			return [own(`own-${at}`)]
		})
		expect(done).toEqual({ index: seen.at(-1) })
		expect(await stands(`own-${at}`)).toBeDefined()
	}
	expect(seen).toEqual([0, 1, 3, 4])
	const { entries } = await readEntries(table, TENANT, 0)
	expect(entries.map(({ text }) => text).join('')).toBe('abcdefghi')
	for (const { text, leaf } of entries) expect(leaf).toBe(leafHash(text))
	const tree = await readTree(table, TENANT)
	expect([tree.size, rootOf(tree.frontier)]).toEqual([9, rootOfTexts([...'abcdefghi'])])
})

it('of many at once each gets a place of its own, and none is lost', async () => {
	const names = Array.from({ length: 12 }, (_, at) => `entry-${at}`)
	const done: (number | undefined)[] = []
	// Three at a time, each of which may meet two others: no more attempts than there are
	for (let from = 0; from < names.length; from += 3)
		done.push(
			...(await Promise.all(
				names.slice(from, from + 3).map(async (name) => {
					const appended = await appending(table, TENANT, [name], 1, () => [own(name)])
					return appended.failed ? undefined : appended.index
				}),
			)),
		)
	expect(done.toSorted((one, other) => Number(one) - Number(other))).toEqual([...names.keys()])
	const { entries } = await readEntries(table, TENANT, 0)
	for (const [at, name] of names.entries()) expect(entries[done[at] ?? -1]?.text).toBe(name)
	expect(rootOf((await readTree(table, TENANT)).frontier)).toBe(rootOfTexts(entries.map(({ text }) => text)))
})

it('tells the caller’s own failed condition from a conflict, and writes nothing then', async () => {
	await transact(table, [own('taken')])
	const done = await appending(table, TENANT, ['a'], 1, () => [own('free'), own('taken')])
	expect(done).toEqual({ failed: { index: 1, item: { pk: 'taken', sk: 'own' } } })
	expect(await stands('free')).toBeUndefined()
	expect((await readTree(table, TENANT)).size).toBe(0)
})

it('says the caller’s failure where both failed: what was sent twice is answered, not tried again', async () => {
	await transact(table, [own('taken')])
	let built = 0
	const done = await appending(table, TENANT, ['a'], 1, async () => {
		built++
		await appending(table, TENANT, [`other ${built}`], 1, () => [])
		return [own('taken')]
	})
	expect([done, built]).toMatchObject([{ failed: { index: 0 } }, 1])
})

it('gives up after eight tries', async () => {
	let tries = 0
	const busy = appending(table, TENANT, ['mine'], 1, async () => {
		tries++
		await appending(table, TENANT, [`other ${tries}`], 1, () => [])
		return []
	})
	await expect(busy).rejects.toMatchObject({ refusal: { refused: 'busy' } })
	expect(tries).toBe(8)
	expect((await readEntries(table, TENANT, 0)).entries).toHaveLength(8)
})

it('an entry of before cannot be written over, whatever the tree’s item says', async () => {
	await appending(table, TENANT, ['first'], 1, () => [])
	const back = new UpdateCommand({
		TableName: table.name,
		Key: logKeys.tree(TENANT),
		UpdateExpression: 'SET #size = :none, frontier = :empty',
		ExpressionAttributeNames: { '#size': 'size' },
		ExpressionAttributeValues: { ':none': 0, ':empty': [] },
	})
	await table.client.send(back)
	const { writes } = await appendWrites(table, TENANT, ['another'], 2)
	expect(await transact(table, writes)).toBeDefined()
	expect((await readEntries(table, TENANT, 0)).entries).toMatchObject([{ text: 'first' }])
})

it('counties do not meet', async () => {
	await appending(table, TENANT, ['a'], 1, () => [])
	await appending(table, '410184', ['b'], 1, () => [])
	expect((await readEntries(table, TENANT, 0)).entries).toMatchObject([{ text: 'a' }])
	expect((await readTree(table, '410184')).size).toBe(1)
})
