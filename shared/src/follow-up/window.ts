import { isMatter, type MatterKey } from '../matter/matters'
import { DAY } from '../time/day'

/** How long somebody has to answer on their own phone before a call is owed to them. */
export const ANSWER_WITHIN = 3 * DAY
/** A reminder comes this long before the end; in a short window, halfway. */
export const REMIND_BEFORE = DAY
/** A call that is owed is to be made within this time, and tried again as long after a try without an answer. */
export const CALL_WITHIN = DAY

/** Matters with a window of their own: water and light are noticed at once, wages take days to arrive. */
const within: Partial<Record<MatterKey, number>> = {
	waterSupply: DAY,
	electricity: DAY,
	wages: 5 * DAY,
}

/** When somebody who is asked at an instant is reminded, and by when they may answer before a call is owed. */
export function windowFor(matter: string | undefined, at: number): { remindAt: number; dueAt: number } {
	const length = (matter !== undefined && isMatter(matter) && within[matter]) || ANSWER_WITHIN
	return { remindAt: at + Math.max(length - REMIND_BEFORE, length / 2), dueAt: at + length }
}
