import { expect, it } from 'vitest'
import { kept } from './kept'
import type { Table } from './table'

const aTable = () => ({ name: 'table' }) as Table

it('reads once for as long as it is kept, however many ask at once; another table has its own', async () => {
	let [at, read] = [0, 0]
	const names = kept<number>(60, 10, () => at)
	const [one, other] = [aTable(), aTable()]
	const ask = (table: Table) => names.get(table, 'a', async () => ++read)
	expect(await Promise.all([ask(one), ask(one), ask(other)])).toEqual([1, 1, 2])
	at = 59
	expect(await ask(one)).toBe(1)
	at = 60
	expect(await ask(one)).toBe(3)
	names.forget(one, 'a')
	expect(await ask(one)).toBe(4)
})

it('does not keep what could not be read', async () => {
	const names = kept<number>(60, 10)
	const table = aTable()
	await expect(names.get(table, 'a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
	expect(await names.get(table, 'a', async () => 1)).toBe(1)
})

it('keeps no more than it may: the oldest goes', async () => {
	let read = 0
	const names = kept<number>(60, 2, () => 0)
	const table = aTable()
	const ask = (key: string) => names.get(table, key, async () => ++read)
	for (const key of ['a', 'b', 'c']) await ask(key)
	expect([await ask('b'), await ask('c'), await ask('a')]).toEqual([2, 3, 4])
})
