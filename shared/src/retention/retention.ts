import type { CaseState } from '../case/state'
import { isOpen } from '../case/status'
import { DAY } from '../time/day'
import { type RetainedType, type RetentionRules, retainedTypes, retentionBounds } from './retention-rules'

/** The first look at a case that ended: nothing may be erased sooner, whatever a county settles. In milliseconds. */
export const FIRST_LOOK = Math.min(...retainedTypes.map((type) => retentionBounds[type].least)) * DAY
/** A term that a county made shorter reaches every case within this. In milliseconds. */
export const LOOK_EVERY = 365 * DAY

/** Whether nothing is owed any more; a merged case ends with its main case. */
export const hasEnded = ({ status }: Pick<CaseState, 'status'>): boolean =>
	!isOpen(status) && status !== 'merged'

/** What of an ended case has run its time, and when to look again. */
export interface Retention {
	readonly over: readonly RetainedType[]
	/** Epoch milliseconds; undefined once nothing is left that could run its time. */
	readonly next: number | undefined
}

/**
 * What of a case goes now, by the rules as they are now.
 * @param endedAt when the case ended, in epoch milliseconds
 * @param done what went before
 */
export function retentionAt(
	rules: RetentionRules,
	endedAt: number,
	done: readonly RetainedType[],
	now: number,
): Retention {
	const open = retainedTypes
		.filter((type) => !done.includes(type))
		.map((type) => ({ type, at: endedAt + rules[type] * DAY }))
	const over = open.filter(({ at }) => at <= now).map(({ type }) => type)
	const later = open.filter(({ at }) => at > now).map(({ at }) => at)
	return { over, next: later.length === 0 ? undefined : Math.min(...later, now + LOOK_EVERY) }
}
