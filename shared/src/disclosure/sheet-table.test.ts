import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Grid } from '../sheet/grid'
import { tableFaults, tableSheet as words } from '../text/zh-CN/disclosure-table'
import { defaultGroups } from './default-groups'
import type { Group } from './group'
import { readTable } from './read-table'
import { isSheetFaults, readSheetTable } from './sheet-table'
import { templateRows } from './sheet-template'

const groupOf = (name: string) => defaultGroups.find(({ group }) => group === name) as Group
const funds = groupOf('funds')
const PERIOD = '2026-Q3'
const headings: Cell[] = ['日期', '事由', '类别', '金额(元)', '备注']
const good: Cell[] = ['2026-7-8', '发包', '土地发包', '42000', '']
const sheet = (rows: readonly (readonly Cell[])[], more: Partial<Grid> = {}): Grid => ({
	name: '表',
	rows,
	...more,
})
const read = (...grids: Grid[]) => readSheetTable(grids, funds, PERIOD)
const faultsOf = (...grids: Grid[]) => {
	const answer = read(...grids)
	return isSheetFaults(answer) ? answer.faults : []
}

describe('a table in a file', () => {
	it('is read below its title and balances, without blanks, examples and sums', () => {
		expect(
			read(
				sheet([['说明', '怎么填']], { name: '说明' }),
				sheet([
					['演示村三季度收支'],
					['上期结余（元）', '', '28,670'],
					['本期结余：', '70670'],
					headings,
					good,
					[],
					['2026-7-9', '示例：写一句话', '', '1', ''],
					['合计', '', '', { formula: true }, ''],
				]),
			),
		).toEqual({ rows: [['2026-7-8', '发包', '土地发包', '42000', '']], opening: '28,670', closing: '70670' })
	})

	it('may leave out a column that may be blank, and have its own order', () => {
		expect(
			read(
				sheet([
					['金额（元）', '类别', '事由', '日期'],
					['1', '甲', '乙', '7月8日'],
				]),
			),
		).toEqual({
			rows: [['7月8日', '乙', '甲', '1', '']],
		})
	})

	it.each<[string, Grid, object[]]>([
		['no headings', sheet([['甲', '乙']]), [{ sheet: '表', words: words.headingsMissing(['日期', '事由']) }]],
		[
			'a formula and a wrong day, each once',
			sheet([headings, ['2026-13-1', '甲', '乙', { formula: true }, '']]),
			[
				{ sheet: '表', row: 2, column: 'D', heading: '金额（元）', words: words.formula },
				{ sheet: '表', row: 2, column: 'A', heading: '日期', words: tableFaults.cell.dateUnknown },
			],
		],
		[
			'merged cells',
			sheet([headings, good], { merges: [{ row: 1, column: 1, lastRow: 1, lastColumn: 2 }] }),
			[{ sheet: '表', row: 2, column: 'B', words: words.merged('B2:C2') }],
		],
		[
			'a column nobody knows',
			sheet([
				[...headings, '电话'],
				[...good, '13800138000'],
			]),
			[{ sheet: '表', row: 1, column: 'F', words: words.columnUnknown('电话') }],
		],
		[
			'a column twice',
			sheet([[...headings, '金额'], good]),
			[{ sheet: '表', row: 1, column: 'F', heading: '金额', words: words.columnDoubled('金额') }],
		],
		[
			'a column that is missing',
			sheet([headings.slice(0, 3), good.slice(0, 3)]),
			[{ sheet: '表', row: 1, heading: '金额（元）', words: words.columnMissing('金额（元）') }],
		],
		[
			'nothing but an example',
			sheet(templateRows(funds, '2026-07-08')),
			[{ sheet: '表', words: words.nothing }],
		],
		[
			'a balance in words',
			sheet([['上期结余', '很多'], headings, good]),
			[{ sheet: '表', words: tableFaults.openingWrong(tableFaults.cell.moneyUnreadable) }],
		],
		[
			'too many rows',
			sheet([headings, ...Array(2001).fill(good)]),
			[{ sheet: '表', words: words.rowsTooMany(2000) }],
		],
	])('is refused for %s', (_, grid, faults) => {
		expect(faultsOf(grid)).toEqual(faults)
	})

	it('a title as wide as the table is no fault', () => {
		const merges = [{ row: 0, column: 0, lastRow: 0, lastColumn: 4 }]
		expect(read(sheet([['标题'], headings, good], { merges }))).not.toHaveProperty('faults')
	})

	it('counts every fault, and tells the first', () => {
		const bad: Cell[] = ['2026-7-8', '甲', '乙', '多', '']
		const answer = read(sheet([headings, ...Array(900).fill(bad)]))
		expect(isSheetFaults(answer) && [answer.total, answer.faults.length]).toEqual([900, 200])
	})

	it('has a template for every group, whose filled rows are read', () => {
		for (const group of defaultGroups) {
			const rows = templateRows(group, '2026-07-08')
			const filled = rows.at(-1)?.map((cell) => cell.replace(/^示例：/u, ''))
			const answer = readSheetTable([sheet([...rows, filled ?? []])], group, PERIOD)
			expect(isSheetFaults(answer)).toBe(false)
		}
	})

	it('whatever it holds, is read without faults or not at all', () => {
		const cell = fc.oneof(
			fc.constantFrom<Cell>('', '1', '2026-7-8', '甲', '合计', '上期结余', { formula: true }),
			fc.string(),
		)
		fc.assert(
			fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }), (rows) => {
				const answer = read(sheet([headings, ...rows]))
				if (isSheetFaults(answer)) return
				const table = { title: '甲', opening: '0', closing: '0', ...answer }
				expect(readTable(funds, table, PERIOD).faults).toEqual([])
			}),
		)
	})
})
