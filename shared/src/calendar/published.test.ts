import days from 'chinese-days/dist/chinese-days.json'
import { describe, expect, it } from 'vitest'
import { published, publishedCalendar, publishedHolidays, publishedYears } from './published'

const years = Array.from(
	{ length: published.last - published.first + 1 },
	(_, place) => published.first + place,
)

describe('the years on the list', () => {
	it('are those of which the package has days, and no other', () => {
		const had = (all: object) => [...new Set(Object.keys(all).map((day) => Number(day.slice(0, 4))))].sort()
		expect(had(days.holidays)).toEqual(years)
		expect(had(days.workdays)).toEqual(years)
	})

	it('have as many weekdays off as the law and the make-up days come to', () => {
		for (const year of years) {
			const { off = [], work = [] } = publishedYears()[year] ?? {}
			// Seven to thirteen holidays by law; what is off beyond them is worked on a weekend
			expect([year, off.length - work.length > 5, off.length - work.length <= 14]).toEqual([year, true, true])
		}
	})
})

it('2026 is as the State Council published it', () => {
	expect(publishedYears()[2026]).toEqual({
		off: [
			...['01-01', '01-02'],
			...['02-16', '02-17', '02-18', '02-19', '02-20', '02-23'],
			...['04-06', '05-01', '05-04', '05-05', '06-19', '09-25'],
			...['10-01', '10-02', '10-05', '10-06', '10-07'],
		],
		work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
	})
	expect(publishedHolidays(2026)).toEqual([
		{ name: '元旦', from: '01-01', to: '01-03' },
		{ name: '春节', from: '02-15', to: '02-23' },
		{ name: '清明', from: '04-04', to: '04-06' },
		{ name: '劳动节', from: '05-01', to: '05-05' },
		{ name: '端午', from: '06-19', to: '06-21' },
		{ name: '中秋', from: '09-25', to: '09-27' },
		{ name: '国庆节', from: '10-01', to: '10-07' },
	])
})

it('names a holiday within another one, and each of its parts', () => {
	const autumn = publishedHolidays(2025).slice(-3)
	expect(autumn).toEqual([
		{ name: '国庆节', from: '10-01', to: '10-05' },
		{ name: '中秋', from: '10-06', to: '10-06' },
		{ name: '国庆节', from: '10-07', to: '10-08' },
	])
	// days with another between them are not one stretch
	expect(publishedHolidays(2015).filter(({ name }) => name === '端午')).toEqual([
		{ name: '端午', from: '06-20', to: '06-20' },
		{ name: '端午', from: '06-22', to: '06-22' },
	])
})

it('has the days of a year in order, whatever order they were published in', () => {
	expect(publishedYears()[2015]?.work).toEqual(['01-04', '02-15', '02-28', '09-06', '10-10'])
})

it('says nothing of a year that is not published', () => {
	expect(publishedYears()[published.last + 1]).toBeUndefined()
	expect(publishedHolidays(published.last + 1)).toEqual([])
})

it('lets the county’s own entry stand before the published one', () => {
	const own = { off: ['10-08'], work: [] }
	const { years: all } = publishedCalendar([[510, 720]], { 2026: own, 2027: own })
	expect([all[2025], all[2026], all[2027]]).toEqual([publishedYears()[2025], own, own])
})
