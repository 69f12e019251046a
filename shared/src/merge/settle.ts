import type { CaseState } from '../case/state'
import type { Status } from '../case/status'

/**
 * Which way a merged case goes once its main case has come to a status. Other people are asked for themselves as soon
 * as the work is checked; one person's second call just ends with the first. Where the main case ends without work,
 * the others' calls still stand.
 */
const ways = {
	others: { verified: 'verified', closed: 'verified', ended: 'ended', declined: 'held', withdrawn: 'held' },
	same: { closed: 'closed', ended: 'ended', declined: 'ended', withdrawn: 'held' },
} as const satisfies Record<string, Partial<Record<Status, 'verified' | 'closed' | 'ended' | 'held'>>>

/** Where a merged case goes now; undefined while it waits. */
export function settledBy(
	{ status, samePerson }: Pick<CaseState, 'status' | 'samePerson'>,
	main: Pick<CaseState, 'status'>,
): 'verified' | 'closed' | 'ended' | 'held' | undefined {
	if (status !== 'merged') return undefined
	const way: Partial<Record<Status, 'verified' | 'closed' | 'ended' | 'held'>> =
		ways[samePerson ? 'same' : 'others']
	return way[main.status]
}

/** Whether what is merged into a case must now go its way. */
export function settlesOthers(before: Status | undefined, after: CaseState): boolean {
	if (after.status === before) return false
	const count = (after.joined ?? 0) + (after.repeated ?? 0)
	return count > 0 && (after.status in ways.others || after.status in ways.same)
}
