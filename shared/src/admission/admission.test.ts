import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { isDay } from './day'
import { centsOf, yuanOf } from './money'
import { termSchema, workSchema } from './work'

const work = {
	title: '独居老人月访',
	what: '每月到门上看一次。',
	basis: ['《老年人权益保障法》'],
	onto: { grids: 'all' },
	term: { from: '2026-04-01', to: '2026-12-31' },
	often: { every: 'month', times: 1 },
	support: {},
	money: { cents: 1_200_050 },
}
const fault = (change: object) => {
	const result = v.safeParse(workSchema, { ...work, ...change })
	return result.success ? undefined : result.issues[0].message
}

describe('work', () => {
	it('is taken as it is asked', () => {
		expect(v.parse(workSchema, work)).toEqual(work)
	})

	it.each([
		['no money without a reason', { money: { cents: 0 } }, 'moneyUnsaid'],
		['no money for a blank reason', { money: { cents: 0, why: '　' } }, 'textEmpty'],
		['a reason for none beside money', { money: { cents: 1, why: '没有' } }, 'moneyInvalid'],
		['half a cent', { money: { cents: 0.5 } }, 'moneyInvalid'],
		['less than nothing', { money: { cents: -1 } }, 'moneyInvalid'],
		['more than a county has', { money: { cents: 10_000_000_001 } }, 'moneyInvalid'],
		['no document', { basis: [] }, 'textEmpty'],
		['nobody to do it', { onto: { grids: 'towns', towns: [] } }, 'unitUnknown'],
		['a town twice', { onto: { grids: 'towns', towns: ['town-1', 'town-1'] } }, 'invalidInput'],
		['an end before the beginning', { term: { from: '2026-04-02', to: '2026-04-01' } }, 'termInvalid'],
		['30 February', { term: { from: '2026-02-30', to: '2026-04-01' } }, 'termInvalid'],
		['more than three years', { term: { from: '2026-04-01', to: '2029-04-01' } }, 'termInvalid'],
		['a title as long as a page', { title: '长'.repeat(61) }, 'textTooLong'],
		['no words', { what: ' ' }, 'textEmpty'],
	])('is not taken with %s', (_, change, code) => {
		expect(fault(change)).toBe(code)
	})

	it.each([
		['a title that is no text', { title: 1 }, 'textEmpty'],
		['support that is no words', { support: { training: ' ' } }, 'textEmpty'],
		['a unit of no shape', { onto: { grids: 'towns', towns: ['#town-1'] } }, 'unitUnknown'],
		['a unit that goes on', { onto: { grids: 'towns', towns: ['town-1#'] } }, 'unitUnknown'],
		['a unit that is no text', { onto: { grids: 'towns', towns: [1] } }, 'unitUnknown'],
		[
			'sixty-one towns',
			{ onto: { grids: 'towns', towns: Array.from({ length: 61 }, (_, n) => `t-${n}`) } },
			'unitUnknown',
		],
		['money that is no number', { money: { cents: '1' } }, 'moneyInvalid'],
		['a day that is no text', { term: { from: 1, to: '2026-04-01' } }, 'termInvalid'],
		['eleven documents', { basis: Array.from({ length: 11 }, () => '某规定') }, 'textTooLong'],
	])('is not taken with %s', (_, change, code) => {
		expect(fault(change)).toBe(code)
	})

	it('may be as much as the limits', () => {
		const towns = Array.from({ length: 60 }, (_, n) => `t-${n}`)
		expect(fault({ title: '长'.repeat(60), onto: { grids: 'towns', towns } })).toBeUndefined()
		const support = { people: '派两人。', equipment: '血压计。', training: '半天。' }
		expect(v.parse(workSchema, { ...work, support }).support).toEqual(support)
	})

	it('may be for none, said why; and for one day', () => {
		expect(fault({ money: { cents: 0, why: '用现有的巡查队，不另花钱。' } })).toBeUndefined()
		expect(v.is(termSchema, { from: '2026-04-01', to: '2026-04-01' })).toBe(true)
		expect(v.is(termSchema, { from: '2026-04-01', to: '2029-03-31' })).toBe(true)
		expect(v.is(termSchema, { from: '2028-02-29', to: '2031-02-28' })).toBe(true)
	})
})

describe('a day', () => {
	it.each(['2026-04-01', '2028-02-29', '2026-12-31'])('%s is one', (day) => expect(isDay(day)).toBe(true))
	it.each([
		'2026-4-1',
		'2026-02-29',
		'2026-13-01',
		'2026-00-10',
		'1999-01-01',
		'',
		'2026-04-01T00',
		'12026-04-01',
	])('%s is none', (day) => expect(isDay(day)).toBe(false))
})

describe('money', () => {
	it.each([
		['1200', 120_000],
		['1200.5', 120_050],
		[' 0.05 ', 5],
		['0', 0],
		['1,200,000.00', 120_000_000],
		['1，200', 120_000],
	])('%s is %i cents', (text, cents) => expect(centsOf(text)).toBe(cents))

	it.each(['', '-1', '1.005', '一千', '1e3', '1,20', '12345678901', '.5', '1.'])('%s is none', (text) =>
		expect(centsOf(text)).toBeUndefined(),
	)

	it.each([
		[0, '0'],
		[5, '0.05'],
		[120_050, '1,200.50'],
		[120_000_000, '1,200,000'],
		[99_900, '999'],
	])('%i cents are said as %s', (cents, text) => {
		expect(yuanOf(cents)).toBe(text)
		expect(centsOf(text)).toBe(cents)
	})
})
