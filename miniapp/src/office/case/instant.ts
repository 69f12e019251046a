import { dayOf } from '@huying/shared/follow-up/figures'
import { dayStart } from '@huying/shared/roster/shift'
import { beijing, DAY, HOUR } from '@huying/shared/time/day'
import type { InstantKey } from './form'

/** Hours of the Beijing day at which people meet. */
const meeting = [9, 10, 14, 15, 16]
/** In how many days something is over, at the end of that day's office hours. */
const later: Readonly<Record<Exclude<InstantKey, 'meetAt'>, readonly number[]>> = {
	until: [3, 7, 15, 30],
	reportBy: [3, 7, 15, 30],
}
/** When the office closes. */
const CLOSING = 18 * HOUR
/** How many times are offered. */
const MOST = 5

const midnight = (at: number): number => dayStart(dayOf(at)) ?? at

/** Times to choose from, in epoch milliseconds: the next good hours to meet at, or ends of days to come. */
export function choicesOf(key: InstantKey, now: number): number[] {
	const today = midnight(now)
	if (key !== 'meetAt') return later[key].map((days) => today + days * DAY + CLOSING)
	return [today, today + DAY]
		.flatMap((day) => meeting.map((hour) => day + hour * HOUR))
		.filter((at) => at > now + HOUR / 2)
		.slice(0, MOST)
}

/** An instant from a day and a time of Beijing as they are written; undefined when they cannot be read. */
export function instantOf(day: string, time: string): number | undefined {
	const start = dayStart(day.trim())
	const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/.exec(time.trim()) ?? []
	if (start === undefined || hours === undefined || minutes === undefined) return undefined
	return Number(hours) < 24 && Number(minutes) < 60
		? start + Number(hours) * HOUR + Number(minutes) * 60_000
		: undefined
}

/** Day and time of an instant as they are written: 2026-12-03 and 14:30. */
export function writtenOf(at: number): { day: string; time: string } {
	const { hour, minute } = beijing(at)
	return { day: dayOf(at), time: `${hour}:${String(minute).padStart(2, '0')}` }
}
