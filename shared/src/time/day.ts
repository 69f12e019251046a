/** One hour and one day, in milliseconds. All times in this project are epoch milliseconds. */
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** China has one time zone, UTC+8, and no summer time. */
const BEIJING = 8 * HOUR

/** The Beijing calendar of an instant. `weekday` 0 is Sunday. */
export function beijing(at: number) {
	const date = new Date(at + BEIJING)
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		weekday: date.getUTCDay(),
	}
}

/** Days since the epoch, counted at Beijing's midnight: equal for two instants of one Beijing day. */
export function beijingDay(at: number): number {
	return Math.floor((at + BEIJING) / DAY)
}

/** Midnight in Beijing at which the day of an instant began. */
export function startOfBeijingDay(at: number): number {
	return beijingDay(at) * DAY - BEIJING
}
