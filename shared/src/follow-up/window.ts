import type { Rules } from '../rule/rules'
import { DAY, HOUR } from '../time/day'

/** A call that is owed is to be made within this time, and tried again as long after a try without an answer. */
export const CALL_WITHIN = DAY

/** When somebody who is asked at an instant is reminded, and by when they may answer before a call is owed. */
export function windowFor(
	matter: string | undefined,
	at: number,
	{ followUp: { answerWithin, remindBefore, byMatter } }: Pick<Rules, 'followUp'>,
): { remindAt: number; dueAt: number } {
	const own = matter !== undefined && Object.hasOwn(byMatter, matter) ? byMatter[matter] : undefined
	const length = (own ?? answerWithin) * HOUR
	// In a short window the reminder comes halfway
	return { remindAt: at + Math.max(length - remindBefore * HOUR, length / 2), dueAt: at + length }
}
