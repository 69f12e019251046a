import { beijingDay, DAY, HOUR } from '@huying/shared/time/day'

/** A moment of a story, told from the day of the first start. */
export type When = (now: number) => number

/** A time of the Beijing clock, some days before today: `on(-6, '07:41')`. */
export function on(day: number, clock: `${number}:${number}`): When {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number)
	return (now) => (beijingDay(now) + day) * DAY - 8 * HOUR + hours * HOUR + minutes * 60_000
}

/** Some minutes before now. */
export function ago(minutes: number): When {
	return (now) => now - minutes * 60_000
}
