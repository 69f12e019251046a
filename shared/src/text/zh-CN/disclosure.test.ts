import { expect, it } from 'vitest'
import {
	board,
	sayBalance,
	sayCell,
	sayDayShort,
	sayFigures,
	sayFlow,
	sayPeriod,
	sayYuan,
} from './disclosure'

const balance = {
	opening: 2_867_000,
	income: 5_890_000,
	spending: 4_631_000,
	closing: 4_126_000,
	balanced: true,
	breakdown: [],
}

it.each([
	['2026-Q3', '2026 年三季度'],
	['2026-09', '2026 年 9 月'],
	['2026', '2026 年'],
	['2026-09-12', '2026 年 9 月 12 日'],
])('says %s as %s', (period, words) => {
	expect(sayPeriod(period)).toBe(words)
})

it.each([
	[0, '0'],
	[4_126_000, '41,260'],
	[1, '0.01'],
	[-1_860_050, '−18,600.50'],
	[100_000_000, '1,000,000'],
	[99_999, '999.99'],
])('says %i cents as %s yuan', (cents, words) => {
	expect(sayYuan(cents)).toBe(words)
})

it('says what came in and what went out', () => {
	expect([sayFlow(4_200_000), sayFlow(-1_860_000), sayFlow(0)]).toEqual(['+42,000', '−18,600', '0'])
	expect(sayCell(4_200_000, { type: 'money' }, true)).toBe('+42,000')
	expect(sayCell(4_200_000, { type: 'money' })).toBe('42,000')
	expect(sayCell(3, { type: 'count' })).toBe('3')
	expect(sayCell(null, { type: 'text' })).toBe('')
	expect(sayDayShort('2026-07-08')).toBe('7-08')
	expect(sayDayShort('2026-12-08')).toBe('12-08')
})

it('says whether the money adds up, and by how much it does not', () => {
	expect(sayBalance(balance)).toBe('账是平的。')
	expect(sayBalance({ ...balance, before: 2_867_000, continues: true })).toBe('账是平的。')
	expect(sayBalance({ ...balance, closing: 4_120_000, balanced: false })).toBe(
		'账对不上：上期结余加收入减支出是 41,260 元，写的是 41,200 元，差 60 元。',
	)
	expect(sayBalance({ ...balance, before: 2_870_000, continues: false })).toBe(
		'账是平的。上期公开的结余是 28,700 元，这期从 28,670 元算起，差 30 元。',
	)
})

it('says a board’s line', () => {
	expect(sayFigures({ rows: 14, totals: {}, balance })).toBe('收 58,900 元，支 46,310 元，结余 41,260 元')
	expect(sayFigures({ rows: 3, totals: {} })).toBe('共 3 条')
	expect(board.owed('党务', '2026-Q3', Date.parse('2026-10-16T00:00:00+08:00'))).toBe(
		'党务，2026 年三季度，2026 年 10 月 15 日前应公开',
	)
})
