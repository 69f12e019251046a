import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableFaults as words } from '../text/zh-CN/disclosure-table'
import { defaultGroups } from './default-groups'
import type { Group } from './group'
import { readTable } from './read-table'

const groupOf = (name: string) => defaultGroups.find(({ group }) => group === name) as Group
const funds = groupOf('funds')
const support = groupOf('support')
const typed = (rows: string[][], more: Partial<Parameters<typeof readTable>[1]> = {}) => ({
	title: '三季度收支',
	rows,
	opening: '28,670',
	closing: '41260',
	...more,
})
const good = ['2026/7/8', '南湖地块发包款', '土地发包', '42,000', '']
const read = (...args: Parameters<typeof typed>) => readTable(funds, typed(...args), '2026-Q3')

describe('a typed table', () => {
	it('is read with its money in cents and its blank rows gone', () => {
		expect(read([good, ['', ' ', '', '　', '\u200b'], ['8月15日', '清淤', '修路清淤', '（18600）']])).toEqual(
			{
				rows: [
					['2026-07-08', '南湖地块发包款', '土地发包', 4_200_000, null],
					['2026-08-15', '清淤', '修路清淤', -1_860_000, null],
				],
				opening: 2_867_000,
				closing: 4_126_000,
				faults: [],
			},
		)
	})

	it.each<[string, string[][], Partial<Parameters<typeof readTable>[1]>, object[]]>([
		[
			'a cell that must be filled',
			[['2026-7-8', '', '甲', '1', '']],
			{},
			[{ row: 0, column: 1, words: words.blank('事由') }],
		],
		[
			'money and day at once, in the row as typed',
			[[], ['2026-2-30', '甲', '乙', '1e12', '']],
			{},
			[
				{ row: 1, column: 0, words: words.cell.dateUnknown },
				{ row: 1, column: 3, words: words.cell.moneyUnreadable },
			],
		],
		[
			'a day of another quarter',
			[['2026-10-1', '甲', '乙', '1', '']],
			{},
			[{ row: 0, column: 0, words: words.outside }],
		],
		['a cell too many', [[...good, '', '余']], {}, [{ row: 0, column: 6, words: words.beyond }]],
		[
			'a cell too long',
			[['2026-7-8', '长'.repeat(201), '乙', '1', '']],
			{},
			[{ row: 0, column: 1, words: words.tooLong }],
		],
		['no title', [good], { title: ' ' }, [{ words: words.title }]],
		['a bell in the note', [good], { note: '\u0007' }, [{ words: words.noteControl }]],
		['nothing in it', [[]], {}, [{ words: words.nothing }]],
		['no opening balance', [good], { opening: '' }, [{ words: words.opening }]],
		[
			'a closing balance in words',
			[good],
			{ closing: '很多' },
			[{ words: words.closingWrong(words.cell.moneyUnreadable) }],
		],
	])('is refused for %s', (_, rows, more, faults) => {
		expect(read(rows, more).faults).toEqual(faults)
	})

	it('may be empty where a note says why', () => {
		expect(read([], { note: '这一季没有收支。' })).toMatchObject({ rows: [], faults: [] })
	})

	it('asks a list for no balance, and takes days of other years', () => {
		const list = readTable(
			support,
			{ title: '低保', rows: [['张三', '2人', '800', '2024-3-1', '']] },
			'2026-Q3',
		)
		expect(list).toEqual({ rows: [['张三', 2, 80_000, '2024-03-01', null]], faults: [] })
	})

	it('asks for money in a ledger even where its column may be blank', () => {
		const lax: Group = { ...funds, columns: funds.columns.map(({ required: _, ...column }) => column) }
		expect(readTable(lax, typed([['', '甲']]), '2026-Q3').faults).toEqual([
			{ row: 0, column: 3, words: words.blank('金额（元）') },
		])
	})

	it('tells the first two hundred faults, and how many more there are', () => {
		const faults = read(Array.from({ length: 300 }, () => ['2026-7-8', '甲', '乙', '多', ''])).faults
		expect(faults).toHaveLength(201)
		expect(faults.at(-1)).toEqual({ words: words.more(100) })
	})

	it('never throws, and never keeps a row of another width', () => {
		const cell = fc.oneof(fc.string(), fc.constantFrom('1', '2026-7-8', '', '甲'))
		fc.assert(
			fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 5 }), (rows) => {
				const { rows: kept, faults } = read(rows)
				for (const row of kept) expect(row).toHaveLength(funds.columns.length)
				for (const { row = 0, words: said } of faults) {
					expect(row).toBeLessThan(Math.max(1, rows.length))
					expect(said).not.toBe('')
				}
			}),
		)
	})
})
