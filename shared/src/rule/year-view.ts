import { publishedHolidays, publishedYears } from '../calendar/published'
import { DAY } from '../time/day'
import type { Rules } from './rules'
import type { YearView } from './rules-view'

/** What a county's calendar says of a year. Not for the phone: it holds the table of all published years. */
export function yearView({ years }: Pick<Rules, 'years'>, year: number): YearView {
	const own = years[year]
	if (own) {
		const holidays = inRows(year, own.off, own.work)
		return { year, by: 'county', holidays, off: [...own.off].sort(), work: [...own.work].sort() }
	}
	const published = publishedYears()[year]
	if (published === undefined) return { year, by: 'nobody', holidays: [], off: [], work: [] }
	const { off, work } = published
	return { year, by: 'stateCouncil', holidays: publishedHolidays(year), off: [...off], work: [...work] }
}

/** Free weekdays as days off in a row, with the weekends beside and between them. */
function inRows(
	year: number,
	off: readonly string[],
	work: readonly string[],
): { from: string; to: string }[] {
	const rows: { from: string; to: string }[] = []
	let row: string[] = []
	const first = Date.parse(`${year}-01-01T00:00:00Z`)
	const days = new Date(first + 365 * DAY).getUTCFullYear() === year ? 366 : 365
	for (let place = 0; place <= days; place++) {
		const date = new Date(first + place * DAY)
		const day = date.toISOString().slice(5, 10)
		const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
		const free = place < days && (weekend ? !work.includes(day) : off.includes(day))
		if (free) {
			row.push(day)
			continue
		}
		const [from] = row
		const to = row.at(-1)
		// A weekend by itself is no holiday
		if (from !== undefined && to !== undefined && row.some((one) => off.includes(one)))
			rows.push({ from, to })
		row = []
	}
	return rows
}
