import * as v from 'valibot'
import { type Calendar, isWorkingDay } from '../calendar/calendar'
import type { ErrandRules } from '../errand/errand-rules'
import { minutesOf } from '../rule/spans'
import { DAY, HOUR, startOfBeijingDay } from '../time/day'

const MINUTE = 60_000
/** How many days ahead somebody may be booked, today included. */
export const DAYS_AHEAD = 14
/** The soonest that a grid worker can be expected, so that nobody is booked who cannot know it yet. */
export const NOTICE = 2 * HOUR

/** A span (预约时段) in which somebody of a village is visited, or comes. Instants in epoch milliseconds. */
export const slotSchema = v.object({ startsAt: v.number(), endsAt: v.number() })
export type Slot = v.InferOutput<typeof slotSchema>

/** The slots of the Beijing day in which an instant lies, taken or not, in order. */
export function slotsOn(at: number, rules: ErrandRules, calendar: Calendar): Slot[] {
	if (!rules.slotsOnDaysOff && !isWorkingDay(calendar, at).working) return []
	const midnight = startOfBeijingDay(at)
	return rules.slots.map(([from, until]) => ({
		startsAt: midnight + minutesOf(from) * MINUTE,
		endsAt: midnight + minutesOf(until) * MINUTE,
	}))
}

/** The slot that begins at an instant, where it can still be booked now; undefined where there is none. */
export function bookable(
	startsAt: number,
	now: number,
	rules: ErrandRules,
	calendar: Calendar,
): Slot | undefined {
	return isInReach(startsAt, now)
		? slotsOn(startsAt, rules, calendar).find((slot) => slot.startsAt === startsAt)
		: undefined
}

/** Every slot that can still be booked now, in order. */
export function bookableSlots(now: number, rules: ErrandRules, calendar: Calendar): Slot[] {
	return Array.from({ length: DAYS_AHEAD }, (_, days) => now + days * DAY)
		.flatMap((day) => slotsOn(day, rules, calendar))
		.filter(({ startsAt }) => isInReach(startsAt, now))
}

const isInReach = (startsAt: number, now: number): boolean =>
	startsAt >= now + NOTICE && startsAt < startOfBeijingDay(now) + DAYS_AHEAD * DAY
