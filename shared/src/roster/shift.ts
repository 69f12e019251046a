import { dayOf } from '../follow-up/figures'
import { beijingDay, DAY, HOUR } from '../time/day'

/** The shifts of a day of duty: 白班 and 夜班. Words are in text/zh-CN/roster.ts. */
export const shiftNames = ['day', 'night'] as const
export type ShiftName = (typeof shiftNames)[number]

/** From when to when a shift lasts, in minutes of the Beijing day it begins on; one that ends on the next day has more than 1440. */
export interface Shift {
	readonly shift: ShiftName
	readonly from: number
	readonly until: number
}

const clock = (hour: number, minute: number) => hour * 60 + minute

/** By day from 8:30 to 18:00, by night from then to 8:30 of the next day. */
export const usualShifts: readonly Shift[] = [
	{ shift: 'day', from: clock(8, 30), until: clock(18, 0) },
	{ shift: 'night', from: clock(18, 0), until: clock(24 + 8, 30) },
]

/** A shift of one day of duty, in epoch milliseconds. Three in the morning belongs to the night of the day before. */
export interface Duty {
	/** The Beijing day on which it begins: 2026-12-03. */
	readonly day: string
	readonly shift: ShiftName
	readonly from: number
	readonly until: number
}

/** Beijing's midnight at which a day begins, in epoch milliseconds; undefined for a day that no calendar has. */
export function dayStart(day: string): number | undefined {
	const at = Date.parse(`${day}T00:00:00+08:00`)
	return Number.isNaN(at) || dayOf(at) !== day ? undefined : at
}

/** The day so many days later, or before. */
export function dayAfter(day: string, days: number): string {
	return dayOf((dayStart(day) ?? 0) + days * DAY)
}

/** Every shift of one day of duty. */
export function dutiesOf(day: string, shifts: readonly Shift[] = usualShifts): Duty[] {
	const start = dayStart(day)
	if (start === undefined) return []
	return shifts.map(({ shift, from, until }) => ({
		day,
		shift,
		from: start + from * 60_000,
		until: start + until * 60_000,
	}))
}

/** The shift at an instant; undefined where a county's shifts leave one out. */
export function dutyAt(at: number, shifts: readonly Shift[] = usualShifts): Duty | undefined {
	const midnight = beijingDay(at) * DAY - 8 * HOUR
	return [midnight, midnight - DAY]
		.flatMap((start) => dutiesOf(dayOf(start), shifts))
		.find(({ from, until }) => from <= at && at < until)
}

/**
 * The shift that takes over from whoever leaves now: the one of an hour from now, so that handing over some minutes
 * before or after the hour means the same shift.
 */
export function takesOver(at: number, shifts: readonly Shift[] = usualShifts): Duty | undefined {
	return dutyAt(at + HOUR, shifts)
}
