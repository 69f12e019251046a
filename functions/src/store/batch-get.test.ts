import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshTable } from '../../test/table'
import { batchGet, batchGetByKey, keyText } from './batch-get'
import type { Table } from './table'

let table: Table
/** How many keys of each request the table holds back, in turn, as AWS does where it is overwhelmed. */
let holds: number[] = []
let asked: number[] = []

beforeEach(async () => {
	const real = await freshTable()
	holds = []
	asked = []
	const client: DynamoDBDocumentClient = Object.create(real.client)
	client.send = async (command: unknown) => {
		if (!(command instanceof BatchGetCommand)) return real.client.send(command as BatchWriteCommand)
		const { Keys: open = [], ...how } = command.input.RequestItems?.[real.name] ?? {}
		asked.push(open.length)
		const Keys = open.slice(holds[0] ?? 0)
		const UnprocessedKeys = { [real.name]: { Keys: open.slice(0, holds.shift() ?? 0) } }
		if (Keys.length === 0) return { UnprocessedKeys }
		const answer = await real.client.send(
			new BatchGetCommand({ RequestItems: { [real.name]: { ...how, Keys } } }),
		)
		return { ...answer, UnprocessedKeys }
	}
	table = { ...real, client }
})

const keyOf = (at: number) => ({ pk: `batch#${at}`, sk: 'x' })
const keys = (count: number) => Array.from({ length: count }, (_, at) => keyOf(at))

async function putAll(count: number): Promise<void> {
	for (let from = 0; from < count; from += 25)
		await table.client.send(
			new BatchWriteCommand({
				RequestItems: {
					[table.name]: keys(Math.min(25, count - from)).map((_, at) => ({
						PutRequest: { Item: { ...keyOf(from + at), at: from + at } },
					})),
				},
			}),
		)
}

describe('items by their keys', () => {
	it('are asked for a hundred at a time, and those that do not exist are left out', async () => {
		await putAll(210)
		const items = await batchGet(table, keys(230), { ConsistentRead: true })
		expect(asked).toEqual([100, 100, 30])
		expect(items.map(({ at }) => Number(at)).sort((left, right) => left - right)).toEqual(
			Array.from({ length: 210 }, (_, at) => at),
		)
		expect(await batchGet(table, [], {})).toEqual([])
		expect(asked).toHaveLength(3)
	})

	it('are asked for again where the table holds some back, and are refused where it keeps doing so', async () => {
		await putAll(3)
		holds = [2, 1]
		expect(await batchGet(table, keys(3), {})).toHaveLength(3)
		expect(asked).toEqual([3, 2, 1])
		holds = [3, 3, 3, 3]
		await expect(batchGet(table, keys(3), {})).rejects.toThrow('busy')
	})

	it('are found by their keys, with the attributes that were asked for', async () => {
		await putAll(2)
		const found = await batchGetByKey(table, keys(3), {})
		expect(found.get(keyText(keyOf(1)))).toMatchObject({ at: 1 })
		expect(found.has(keyText(keyOf(2)))).toBe(false)
		const [bare] = await batchGet(table, keys(1), { ProjectionExpression: 'sk' })
		expect(bare).toEqual({ sk: 'x' })
	})
})
