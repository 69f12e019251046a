/** The weekday of a day MM-DD, 0 is Sunday; undefined where there is no such day: 02-29 of most years. */
export function weekdayOf(year: number | string, day: string): number | undefined {
	const date = new Date(`${year}-${day}T00:00:00Z`)
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === day
		? date.getUTCDay()
		: undefined
}
