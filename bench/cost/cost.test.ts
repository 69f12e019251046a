import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../local/cloud/folder'
import { month } from './cost'
import { rowsOf } from './rows'
import { printed } from './write'

const page = readFileSync(join(root, 'docs', 'bench.md'), 'utf8')

it('takes a row’s units of the larger county', () => {
	const rows = rowsOf(
		[
			'REQUESTS   1,000 cases                        100,000 cases                      ratio',
			'submit     5 requests, 3 read, 16 written     6 requests, 3.5 read, 17 written   1.00   ≤ 1.05',
			'requests of a due item  3     3',
		].join('\n'),
	)
	expect([...rows]).toEqual([['submit', { requests: 6, read: 3.5, written: 17 }]])
})

it('adds up to the whole, and grows with the cases, but for what stands by', () => {
	const rows = rowsOf(page)
	const small = month(rows, 340)
	const large = month(rows, 3_400)
	for (const bill of [small, large]) {
		expect(bill.lines.reduce((sum, { yuan }) => sum + yuan, 0)).toBeCloseTo(bill.yuan, 6)
		const database = bill.lines.filter(({ name }) => name === 'written' || name === 'read')
		const worked = bill.weighed.reduce((sum, { yuan }) => sum + yuan, 0)
		expect(database.reduce((sum, { yuan }) => sum + yuan, 0)).toBeCloseTo(worked, 6)
	}
	expect(large.weighed[0]?.yuan).toBeCloseTo((small.weighed[0]?.yuan ?? 0) * 10, 6)
	expect(large.yuan).toBeLessThan(small.yuan * 10)
})

it('is told in both languages with as many lines', () => {
	const bill = month(rowsOf(page))
	const [english, chinese] = [printed(bill, 'english'), printed(bill, 'chinese')]
	expect(chinese.split('\n')).toHaveLength(english.split('\n').length)
	expect(`${english}${chinese}`).not.toMatch(/undefined|NaN/)
})
