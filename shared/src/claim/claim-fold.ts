import type { EventOf } from '../case/event'
import type { CaseState, Change } from '../case/state'
import { askOnPhone } from '../follow-up/follow-up'

/** Whoever claims a case is its caller from then on, and is asked on their phone where a call was owed. */
export function claimFold({ followUp }: CaseState, { by, at, remindAt, dueAt }: EventOf<'claimed'>): Change {
	return {
		caller: by.user,
		claimedAt: at,
		...(followUp &&
			remindAt !== undefined &&
			dueAt !== undefined && { followUp: askOnPhone(followUp, { remindAt, dueAt }) }),
	}
}
