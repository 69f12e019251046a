import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Town } from '../region/region'
import type { Cell, Grid } from '../sheet/grid'
import { tableFaults, tableSheet, bookkeeping as words } from '../text/zh-CN/disclosure-table'
import { proposeMapping } from './bookkeeping'
import { defaultGroups } from './default-groups'
import type { Group } from './group'
import { readBooks } from './read-books'
import { villagesByName } from './village-by-name'

const funds = defaultGroups.find(({ group }) => group === 'funds') as Group
const town: Town = {
	code: '370404100',
	name: '演示镇',
	villages: [
		{ code: '370404100201', name: '东村' },
		{ code: '370404100202', name: '西村' },
		{ code: '370404100203', name: '南社区' },
		{ code: '370404100204', name: '南村' },
	],
}
const sheet = (rows: readonly (readonly Cell[])[], name = '账'): Grid => ({ name, rows })
const read = (grids: Grid[], mapping?: Parameters<typeof readBooks>[4]) =>
	readBooks(grids, funds, '2026-Q3', town, mapping)

describe('a town’s books', () => {
	it('are read with income and spending in two columns, and a running balance', () => {
		const books = read([
			sheet([
				['演示镇 2026 年三季度村级账'],
				['村名', '记账日期', '摘要', '科目名称', '收入', '支出', '余额'],
				['东村', '2026-07-01', '上期结转', '', '', '', '28670'],
				['东村', '2026-07-08', '发包款', '土地发包', '42000', '0', '70670'],
				['东村', '2026-08-15', '清淤', '修路清淤', '', '18600.00', '52070'],
				['东村', '', '本月合计', '', { formula: true }, { formula: true }, ''],
				['西村', '2026-07-09', '退押金', '押金', '', '-200', '900'],
			]),
		])
		expect(books.mapping).toEqual({
			village: '村名',
			columns: { day: '记账日期', what: '摘要', category: '科目名称' },
			income: '收入',
			spending: '支出',
			balance: '余额',
		})
		expect(books.missing).toEqual([])
		expect(books.faults.total).toBe(0)
		expect(books.villages).toEqual([
			{
				village: '370404100201',
				villageName: '东村',
				table: {
					rows: [
						['2026-07-08', '发包款', '土地发包', '42000', ''],
						['2026-08-15', '清淤', '修路清淤', '-18600', ''],
					],
					opening: '28670',
					closing: '52070',
				},
				income: 4_200_000,
				spending: 1_860_000,
				faults: { faults: [], total: 0 },
			},
			{
				village: '370404100202',
				villageName: '西村',
				table: { rows: [['2026-07-09', '退押金', '押金', '200', '']], opening: '700', closing: '900' },
				income: 20_000,
				spending: 0,
				faults: { faults: [], total: 0 },
			},
		])
	})

	it('are read with one signed column, a sheet for each village', () => {
		const rows = (village: string) => [
			[`单位：${village}股份经济合作社`],
			['日期', '事由', '类别', '金额（元）'],
			['7月8日', '甲', '乙', '−30'],
		]
		const books = read([sheet(rows('甲'), '东村'), sheet(rows('演示镇西村'), 'Sheet2')])
		expect(books.faults.total).toBe(0)
		expect(books.villages.map(({ village, table }) => [village, table.rows[0]?.[3]])).toEqual([
			['370404100201', '−30'],
			['370404100202', '−30'],
		])
	})

	it('are read with a column that says which way the money went', () => {
		const rows = [
			['村', '日期', '摘要', '类别', '金额', '收/支'],
			['西村', '2026-7-8', '甲', '乙', '30', '支'],
			['西村', '2026-7-8', '甲', '乙', '50', '收入'],
			['西村', '2026-7-8', '甲', '乙', '50', '平'],
		]
		const [books] = read([sheet(rows)]).villages
		expect(books?.table.rows.map((row) => row[3])).toEqual(['-30', '50', '50'])
		expect(books?.faults).toEqual({
			faults: [
				{ sheet: '账', row: 4, column: 'F', heading: '金额（元）', words: words.directionUnknown('平') },
			],
			total: 1,
		})
	})

	it('tell what is wrong by village, row and column', () => {
		const rows: Cell[][] = [
			['村名', '日期', '摘要', '类别', '收入', '支出'],
			['东村', '2026-13-8', '甲', '乙', '1', '2'],
			['东村', '2026-07-08', '', '乙', '', ''],
			['西村', '2026-10-01', '甲', '乙', { formula: true }, ''],
			['北村', '2026-07-08', '甲', '乙', '1', ''],
			['', '2026-07-08', '甲', '乙', '1', ''],
		]
		const books = read([sheet(rows)])
		expect(books.faults.faults).toEqual([
			{ sheet: '账', row: 5, column: 'A', heading: '村名', words: words.villageUnknown('北村') },
			{ sheet: '账', row: 6, column: 'A', heading: '村名', words: words.villageUnknown('') },
		])
		expect(books.villages.map(({ faults }) => faults.faults)).toEqual([
			[
				{ sheet: '账', row: 2, column: 'E', heading: '金额（元）', words: words.bothSides },
				{ sheet: '账', row: 2, column: 'B', heading: '日期', words: tableFaults.cell.dateUnknown },
				{ sheet: '账', row: 3, column: 'E', heading: '金额（元）', words: words.neitherSide },
				{ sheet: '账', row: 3, column: 'C', heading: '事由', words: tableFaults.blank('事由') },
			],
			[
				{ sheet: '账', row: 4, column: 'E', heading: '金额（元）', words: tableSheet.formula },
				{ sheet: '账', row: 4, column: 'B', heading: '日期', words: tableFaults.outside },
			],
		])
	})

	it('ask for what nobody can tell, and read nothing before', () => {
		const books = read([
			sheet([
				['村名', '日期', '何事', '几何'],
				['东村', '2026-07-08', '甲', '1'],
			]),
		])
		expect(books).toMatchObject({
			headings: ['村名', '日期', '何事', '几何'],
			missing: ['事由', '类别', '金额'],
			villages: [],
		})
		const settled = {
			village: '村名',
			columns: { day: '日期', what: '何事', category: '何事' },
			amount: '几何',
		}
		const after = read(
			[
				sheet([
					['村名', '日期', '何事', '几何'],
					['东村', '2026-07-08', '甲', '1'],
				]),
			],
			settled,
		)
		expect(after.villages[0]?.table.rows).toEqual([['2026-07-08', '甲', '甲', '1', '']])
		expect(read([sheet([['村名', '日期']])], settled).faults.faults.map((one) => one.words)).toEqual([
			words.mappingUnknown('几何'),
			words.mappingUnknown('何事'),
			words.mappingUnknown('何事'),
		])
	})

	it('without headings, or with too many rows, say so', () => {
		expect(read([sheet([['甲'], ['乙']])]).faults.faults[0]?.words).toBe(words.headingsMissing)
		const row = ['东村', '2026-7-8', '甲', '乙', '1']
		const many = sheet([['村', '日期', '摘要', '类别', '金额'], ...Array(5100).fill(row)])
		expect(read([many]).faults.faults[0]?.words).toBe(words.rowsTooMany(5000))
	})

	it('lose no money and make none: what villages get is what stands there', () => {
		const row = fc.tuple(fc.constantFrom('东村', '西村'), fc.integer({ min: 1, max: 10 ** 9 }), fc.boolean())
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
				const yuan = (cents: number) => (cents / 100).toFixed(2)
				const two = rows.map(([village, cents, isIn]) => [
					village,
					'2026-7-8',
					'甲',
					'乙',
					isIn ? yuan(cents) : '',
					isIn ? '' : yuan(cents),
				])
				const books = read([sheet([['村', '日期', '摘要', '类别', '收入', '支出'], ...two])])
				const sum = (isIn: boolean) =>
					rows.reduce((total, [, cents, into]) => total + (into === isIn ? cents : 0), 0)
				expect(books.villages.reduce((total, { income }) => total + income, 0)).toBe(sum(true))
				expect(books.villages.reduce((total, { spending }) => total + spending, 0)).toBe(sum(false))
			}),
		)
	})
})

it.each([
	['东村', '370404100201'],
	['370404100201', '370404100201'],
	['演示镇东村村民委员会', '370404100201'],
	['东村股份经济合作社', '370404100201'],
	['东', '370404100201'],
	['南村', '370404100204'],
	['南社区居委会', '370404100203'],
	['南', undefined],
	['北村', undefined],
	['', undefined],
])('%s is the village %s', (given, code) => {
	expect(villagesByName(town)(given)).toBe(code)
})

it('proposes nothing where nothing is known', () => {
	expect(proposeMapping(['甲', '乙'], funds)).toEqual({ columns: {} })
	expect(proposeMapping(['借方金额', '贷方金额', '摘要', '凭证日期', '方向'], funds)).toEqual({
		columns: { day: '凭证日期', what: '摘要' },
		income: '借方金额',
		spending: '贷方金额',
	})
})
