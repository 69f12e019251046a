import { beforeAll, expect, test } from 'vitest'
import { freshTable } from '../../test/table'
import { answered, answerOf, commandKey, digestOf, RECORD_LASTS, recordOf } from './once'
import type { Table } from './table'
import { transact } from './transaction'

let table: Table
beforeAll(async () => {
	table = await freshTable()
})

const at = Date.UTC(2026, 2, 2)

test('a command is done once, and answered the same for a week', async () => {
	const key = commandKey('370404', 'user', 'identifier-of-one')
	const digest = digestOf('do', { words: '甲' })
	expect(await answered(table, key, digest)).toBeUndefined()
	expect(await transact(table, [recordOf(table, key, { digest, answer: { done: 1 }, at })])).toBeUndefined()
	expect(await answered(table, key, digest)).toEqual({ done: 1 })
	const failed = await transact(table, [recordOf(table, key, { digest, answer: { done: 2 }, at })])
	expect(failed?.index).toBe(0)
	expect(answerOf(failed?.item ?? {}, digest)).toEqual({ done: 1 })
	expect(failed?.item?.expires).toBeGreaterThanOrEqual((at + 7 * 86_400_000) / 1000)
	expect(RECORD_LASTS).toBeGreaterThanOrEqual(7 * 86_400_000)
})

test('another body, another operation: refused', async () => {
	const key = commandKey('370404', 'user', 'identifier-of-two')
	await transact(table, [recordOf(table, key, { digest: digestOf('do', { a: 1 }), answer: true, at })])
	await expect(answered(table, key, digestOf('do', { a: 2 }))).rejects.toThrow('identifierReused')
	await expect(answered(table, key, digestOf('undo', { a: 1 }))).rejects.toThrow('identifierReused')
})

test('the order of members does not make another body, and absent is undefined', () => {
	expect(digestOf('do', { a: 1, b: [2] })).toBe(digestOf('do', { b: [2], a: 1, c: undefined }))
	expect(digestOf('do', { a: 1 })).not.toBe(digestOf('do', { a: '1' }))
})

test('users and tenants do not meet', () => {
	const keys = [
		commandKey('370404', 'one', 'id'),
		commandKey('370404', 'two', 'id'),
		commandKey('410184', 'one', 'id'),
	]
	expect(new Set(keys.map(({ pk }) => pk)).size).toBe(3)
})
