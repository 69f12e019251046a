import { onDuty } from '@huying/shared/trace/state'
import type { TraceToday } from '@huying/shared/trace/trace-view'
import type { Kept } from './kept'

/** Whether somebody is on duty, and on which patrol, as far as this phone knows. */
export interface Standing {
	readonly duty?: { readonly since: number }
	readonly patrol?: { readonly patrol: string; readonly since: number }
}

/**
 * Where the day stands: what the server said last, and what was done here since. What was refused never was.
 * @param today the server's last answer; undefined where there never was one
 * @param kept in the order it was done
 * @param dutyHours how long one signing in lasts at most
 */
export function standingOf(
	today: TraceToday | undefined,
	kept: readonly Kept[],
	now: number,
	dutyHours: number,
): Standing {
	let standing: Standing = {
		...(today?.duty && { duty: { since: today.duty.since } }),
		...(today?.patrol && { patrol: today.patrol }),
	}
	for (const one of kept) {
		if (one.what !== 'entry' || one.stage === 'refused') continue
		if (one.cameAt !== undefined && today !== undefined && one.cameAt <= today.now) continue
		const { done } = one
		if (done.type === 'signedIn') standing = { duty: { since: done.doneAt } }
		else if (done.type === 'signedOut') standing = {}
		else if (done.type === 'patrolBegan')
			standing = { ...standing, patrol: { patrol: done.id, since: done.doneAt } }
		else if (done.type === 'patrolEnded') standing = standing.duty ? { duty: standing.duty } : {}
	}
	const duty = standing.duty && { entry: '', since: standing.duty.since }
	return onDuty(duty ? { duty } : {}, now, dutyHours) ? standing : {}
}
