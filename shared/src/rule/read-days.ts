import { DAY } from '../time/day'
import { weekdayOf } from './weekday'

const two = (number: string) => number.padStart(2, '0')
/** 10月1日, 10-1, 10/01; after a dash the month may be left out: 10月1日至7日. */
const RANGE =
	/^(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*日?(?:\s*(?:至|到|—|–|~|～|-)\s*(?:(\d{1,2})\s*[月\-/.]\s*)?(\d{1,2})\s*日?)?$/u

/**
 * Reads days as people copy them from a notice: 「10月1日至7日、9-25」. Of a row only the weekdays count as free, since
 * weekends are free anyway; a day written by itself counts as it stands.
 * @returns MM-DD in order, each once; or the first words that are no day of that year
 */
export function readDays(
	year: number,
	written: string,
): { readonly days: readonly string[] } | { readonly unread: string } {
	const found = new Set<string>()
	for (const words of written.split(/[、，,；;\n。]+/u).map((part) => part.trim())) {
		if (words === '') continue
		const read = RANGE.exec(words)
		if (read === null) return { unread: words }
		const [, month = '', day = '', lastMonth = month, lastDay] = read
		const from = `${two(month)}-${two(day)}`
		const to = lastDay === undefined ? from : `${two(lastMonth)}-${two(lastDay)}`
		if (weekdayOf(year, from) === undefined || weekdayOf(year, to) === undefined || to < from)
			return { unread: words }
		if (from === to) found.add(from)
		else for (const one of row(year, from, to)) found.add(one)
	}
	return { days: [...found].sort() }
}

/** The weekdays of a row of days. */
function row(year: number, from: string, to: string): string[] {
	const days: string[] = []
	const last = Date.parse(`${year}-${to}T00:00:00Z`)
	for (let at = Date.parse(`${year}-${from}T00:00:00Z`); at <= last; at += DAY) {
		const date = new Date(at)
		if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) days.push(date.toISOString().slice(5, 10))
	}
	return days
}
