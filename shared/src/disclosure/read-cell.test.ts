import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayYuan } from '../text/zh-CN/disclosure'
import { columnTypes } from './column'
import { CENTS_LIMIT } from './limits'
import { readCell } from './read-cell'

const PERIOD = '2026-Q3'
const read = (typed: string, type: Parameters<typeof readCell>[1], period = PERIOD) => {
	const answer = readCell(typed, type, period)
	return 'fault' in answer ? answer.fault : answer.value
}

describe('money', () => {
	it.each([
		['1234.5', 123_450],
		['1,234.56', 123_456],
		['1 234.56', 123_456],
		['１２，３００．５０', 1_230_050],
		['12，300', 1_230_000],
		['¥300', 30_000],
		['￥ 300.00 元', 30_000],
		['300元整', 30_000],
		['1.2万元', 1_200_000],
		['1.234567万', 1_234_567],
		['3.500', 350],
		['-50', -5_000],
		['−50', -5_000],
		['－５０', -5_000],
		['—50', -5_000],
		['¥-50', -5_000],
		['-¥50', -5_000],
		['（1,250.75）', -125_075],
		['(50)', -5_000],
		['+42,000', 4_200_000],
		['-0', 0],
		['12。5', 1_250],
		[' 7 ', 700],
		['10000000000', CENTS_LIMIT],
		['', null],
		['　', null],
	])('%s is %i cents', (typed, cents) => {
		expect(read(typed, 'money')).toBe(cents)
	})

	it.each([
		['3.456', 'moneyTooFine'],
		['1.2345678万', 'moneyTooFine'],
		['1000000000000', 'moneyTooLarge'],
		['-10000000000.01', 'moneyTooLarge'],
		['9'.repeat(150), 'moneyTooLarge'],
		['1e12', 'moneyUnreadable'],
		['NaN', 'moneyUnreadable'],
		['Infinity', 'moneyUnreadable'],
		['1,23', 'moneyUnreadable'],
		['12,3456', 'moneyUnreadable'],
		['(-50)', 'moneyUnreadable'],
		['(50', 'moneyUnreadable'],
		['50)', 'moneyUnreadable'],
		['--50', 'moneyUnreadable'],
		['-¥-50', 'moneyUnreadable'],
		['三百', 'moneyUnreadable'],
		['300左右', 'moneyUnreadable'],
		['=1+1', 'moneyUnreadable'],
		['0x10', 'moneyUnreadable'],
	])('%s is refused: %s', (typed, fault) => {
		expect(read(typed, 'money')).toBe(fault)
	})

	it('reads what is written out, to the cent', () => {
		fc.assert(
			fc.property(fc.integer({ min: -CENTS_LIMIT, max: CENTS_LIMIT }), (cents) => {
				expect(read(sayYuan(cents), 'money')).toBe(cents)
			}),
		)
	})
})

describe('counts', () => {
	it.each([
		['3', 3],
		['１２', 12],
		['1,200', 1_200],
		['12 人', 12],
		['3.0', 3],
		['0', 0],
		['', null],
	])('%s is %s', (typed, count) => {
		expect(read(typed, 'count')).toBe(count)
	})

	it.each([
		['-3', 'countUnreadable'],
		['3.5', 'countUnreadable'],
		['1e3', 'countUnreadable'],
		['三', 'countUnreadable'],
		['13800138000', 'countTooLarge'],
	])('%s is refused: %s', (typed, fault) => {
		expect(read(typed, 'count')).toBe(fault)
	})
})

describe('dates', () => {
	it.each([
		['2026-9-3', '2026-09-03'],
		['2026/9/3', '2026-09-03'],
		['2026.9.3', '2026-09-03'],
		['2026年9月3日', '2026-09-03'],
		['２０２６年９月３日', '2026-09-03'],
		['2026 年 9 月 3 日', '2026-09-03'],
		['2026－9－3', '2026-09-03'],
		['20260903', '2026-09-03'],
		['2026-09-03 00:00:00', '2026-09-03'],
		['2026-09-03T00:00:00.000Z', '2026-09-03'],
		['9月3日', '2026-09-03'],
		['9月3号', '2026-09-03'],
		['9/3', '2026-09-03'],
		['46268', '2026-09-03'],
		['2055-12-31', '2055-12-31'],
		['', null],
	])('%s is %s', (typed, day) => {
		expect(read(typed, 'date')).toBe(day)
	})

	it.each([
		['2026-2-30', 'dateUnknown'],
		['2026-13-1', 'dateUnknown'],
		['0026-9-3', 'dateUnknown'],
		['12月3日', 'dateWithoutYear'],
		['9.3', 'dateUnreadable'],
		['26-9-3', 'dateUnreadable'],
		['九月三日', 'dateUnreadable'],
		['去年', 'dateUnreadable'],
		['99999', 'dateUnreadable'],
	])('%s is refused: %s', (typed, fault) => {
		expect(read(typed, 'date')).toBe(fault)
	})

	it('takes the year of the period', () => {
		expect(read('2月29日', 'date', '2028')).toBe('2028-02-29')
		expect(read('2月29日', 'date', '2026')).toBe('dateUnknown')
		expect(read('9月12日', 'date', '2026-09-12')).toBe('2026-09-12')
		expect(read('9月13日', 'date', '2026-09-12')).toBe('dateWithoutYear')
	})
})

describe('words', () => {
	it.each([
		['  修路\r\n清淤\t', '修路 清淤'],
		['修\u200b路\u202e', '修路'],
		['=1+1', '=1+1'],
		['@sum', '@sum'],
		['\u0007', 'controlCharacters'],
		['修\u0000路', 'controlCharacters'],
		['\ud800', 'controlCharacters'],
		['', null],
	])('%j is kept as %j', (typed, text) => {
		expect(read(typed, 'text')).toBe(text)
	})

	it('takes the blanks out of a name', () => {
		expect(read('张　三', 'person')).toBe('张三')
		expect(read('John Smith', 'person')).toBe('John Smith')
	})
})

it('reads what it has read again the same, whatever was typed', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...columnTypes.filter((type) => type !== 'money')),
			fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123459-/.年月日， ,人') })),
			(type, typed) => {
				const first = readCell(typed, type, PERIOD)
				if ('fault' in first || first.value === null) return
				expect(readCell(String(first.value), type, PERIOD)).toEqual(first)
			},
		),
	)
})
