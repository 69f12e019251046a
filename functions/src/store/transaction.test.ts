import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshTable } from '../../test/table'
import type { Table } from './table'
import { transact } from './transaction'

let table: Table
let conflicts = 0
let sent = 0

beforeEach(async () => {
	table = await freshTable()
	sent = 0
	// DynamoDB Local shows no conflicts of its own, so they are put in between, as AWS would answer
	table.client.middlewareStack.add(
		(next, context) => async (args) => {
			if (
				context.commandName !== 'TransactWriteItemsCommand' &&
				context.commandName !== 'TransactWriteCommand'
			)
				return next(args)
			sent++
			if (conflicts-- > 0) {
				throw new TransactionCanceledException({
					message: 'Transaction cancelled',
					$metadata: {},
					CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
				})
			}
			return next(args)
		},
		{ step: 'initialize', name: 'conflicts', priority: 'low' },
	)
})

const put = (pk: string, once = false) => ({
	Put: {
		TableName: table.name,
		Item: { pk, sk: 'x', word: '有' },
		...(once && {
			ConditionExpression: 'attribute_not_exists(pk)',
			ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
		}),
	},
})

describe('a transaction', () => {
	it('that meets another is tried again', async () => {
		conflicts = 3
		expect(await transact(table, [put('a'), put('b')])).toBeUndefined()
		expect(sent).toBe(4)
		const { Item } = await table.client.send(
			new GetCommand({ TableName: table.name, Key: { pk: 'a', sk: 'x' } }),
		)
		expect(Item?.word).toBe('有')
	})

	it('that keeps meeting others says busy, which may be sent again', async () => {
		conflicts = 100
		await expect(transact(table, [put('a')])).rejects.toMatchObject({ refusal: { refused: 'busy' } })
		expect(sent).toBe(5)
		conflicts = 0
	})

	it('tells which condition did not hold, and what stood there', async () => {
		conflicts = 0
		await transact(table, [put('b')])
		expect(await transact(table, [put('a', true), put('b', true)])).toEqual({
			index: 1,
			item: { pk: 'b', sk: 'x', word: '有' },
		})
		const { Item } = await table.client.send(
			new GetCommand({ TableName: table.name, Key: { pk: 'a', sk: 'x' } }),
		)
		expect(Item).toBeUndefined()
	})

	it('does not hide what is wrong with the request itself', async () => {
		conflicts = 0
		await expect(transact(table, [put('same'), put('same')])).rejects.toMatchObject({
			name: 'ValidationException',
		})
	})
})
