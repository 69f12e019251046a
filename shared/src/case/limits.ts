import { DAY, HOUR } from '../time/day'
import type { Status, Urgency } from './status'

/** Longest text of any field that takes a person's words, in characters. */
export const TEXT_LIMIT = 5000
/** Pictures in one case or one step. */
export const PHOTO_LIMIT = 9
/** How often a case may go back to a unit before it must be ended with an explanation. */
export const REWORK_LIMIT = 2
/** A unit may say "not ours" this long after it was assigned. */
export const SEND_BACK_WITHIN = DAY
/** After closing, the caller may still say that it is not solved. */
export const REOPEN_WITHIN = 15 * DAY
/** After the caller said "solved", they may still change or complete the rating before the case closes by itself. */
export const RATING_OPEN = DAY
/** A withdrawal takes effect by itself when the centre does not keep the case. */
export const RELEASE_AFTER = DAY

/**
 * From assignment to resolving, by urgency.
 * Red and green are 荣成's figures (red 24 hours, green at most three days); the rest stand evenly between.
 */
export const resolveWithin: Record<Urgency, number> = {
	red: DAY,
	orange: 36 * HOUR,
	yellow: 48 * HOUR,
	blue: 60 * HOUR,
	green: 72 * HOUR,
}

/**
 * How long a desk may let a case lie before the next step, counted from the last move. Handling and follow-up have
 * clocks of their own.
 */
export const actWithin: Partial<Record<Status, number>> = {
	submitted: 4 * HOUR,
	accepted: 4 * HOUR,
	assigned: 4 * HOUR,
	sentBack: 8 * HOUR,
	resolved: DAY,
	unsolved: DAY,
	withdrawing: RELEASE_AFTER,
}
