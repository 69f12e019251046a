import { beijingDay, DAY } from '@huying/shared/time/day'

const HOUR = 3_600_000
const MINUTE = 60_000
/** Where no time is given, the whole day counts. */
const END = DAY - MINUTE
const BEIJING = 8 * HOUR

/**
 * A day and perhaps a time, as somebody types it: 2026-11-25 17:00, 11-25, 11.25 9:00, 11月25日, 3天. A day of the year
 * that is long past is next year's.
 * @param now epoch milliseconds
 * @returns epoch milliseconds; undefined for what is no day
 */
export function timeTyped(typed: string, now: number): number | undefined {
	const written = typed.normalize('NFKC').trim()
	const today = beijingDay(now)
	const days = /^(\d{1,3})\s*[天日]?$/u.exec(written)
	if (days && (written.length <= 2 || /[天日]$/u.test(written)))
		return (today + Number(days[1])) * DAY + END - BEIJING
	const read =
		/^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?(?:\s+(\d{1,2})(?:[:点时](\d{1,2})?分?)?)?$/u.exec(
			written,
		)
	if (read === null) return undefined
	const [, year, month, day, hour, minute] = read.map((part) =>
		part === undefined ? undefined : Number(part),
	)
	if (month === undefined || day === undefined || (hour ?? 0) > 23 || (minute ?? 0) > 59) return undefined
	const inDay = hour === undefined ? END : hour * HOUR + (minute ?? 0) * MINUTE
	const thisYear = new Date(now + BEIJING).getUTCFullYear()
	const at = startOf(year ?? thisYear, month, day)
	if (at === undefined) return undefined
	if (year === undefined && at < (today - 180) * DAY) {
		const next = startOf(thisYear + 1, month, day)
		return next === undefined ? undefined : next + inDay - BEIJING
	}
	return at + inDay - BEIJING
}

/** The beginning of a day, as if Beijing were Greenwich; undefined for a day that no calendar has. */
function startOf(year: number, month: number, day: number): number | undefined {
	const at = Date.UTC(year, month - 1, day)
	const read = new Date(at)
	return read.getUTCMonth() === month - 1 && read.getUTCDate() === day ? at : undefined
}
