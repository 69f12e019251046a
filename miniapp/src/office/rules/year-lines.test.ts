import { readDays } from '@huying/shared/rule/read-days'
import { expect, it } from 'vitest'
import { daysInWords, yearLines } from './year-lines'

const year = {
	year: 2026,
	by: 'stateCouncil' as const,
	holidays: [
		{ name: '国庆节', from: '10-01', to: '10-07' },
		{ from: '12-31', to: '12-31' },
	],
	off: [],
	work: ['10-10', '09-20'],
}
const on = (day: string) => Date.parse(`${day}T12:00:00+08:00`)

it('holidays and make-up days stand in order, what is over apart', () =>
	expect(yearLines(year, on('2026-10-07')).map(({ words, over }) => [words, over])).toEqual([
		['补班 9 月 20 日（周日）', true],
		['国庆节 10 月 1 日至 7 日', false],
		['补班 10 月 10 日（周六）', false],
		['放假 12 月 31 日', false],
	]))

it('all of a year before is over, nothing of the next', () => {
	expect(yearLines(year, on('2027-01-01')).every(({ over }) => over)).toBe(true)
	expect(yearLines(year, on('2025-12-31')).some(({ over }) => over)).toBe(false)
})

it('a county’s own days come back as its form reads them', () => {
	const days = ['01-01', '10-08', '12-31']
	expect(readDays(2027, daysInWords(days))).toEqual({ days })
})
