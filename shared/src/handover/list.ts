import type { CaseState } from '../case/state'
import type { Queue, Urgency } from '../case/status'

/** Why a case is handed on: it is red or orange, falls due in the next shift, waits for the centre, is owed a call, or somebody says a word about it. */
export const reasons = ['urgent', 'due', 'waiting', 'call', 'remarked'] as const
export type Reason = (typeof reasons)[number]

/** The colours that every shift must know of. */
const pressing: readonly Urgency[] = ['red', 'orange']

/** The centre's queues that wait for somebody to decide. */
const waiting: readonly Queue[] = [
	'sentBack',
	'partSentBack',
	'referred',
	'disputed',
	'extension',
	'suspension',
	'unsolved',
	'ending',
	'withdrawing',
]
/** The centre's queues that a shift hands on; what waits for the caller is nobody's work. */
export const centreQueues: readonly Queue[] = ['submitted', 'accepted', ...waiting, 'resolved', 'call']
/** Queues in which an open case stands on the desk of the unit in charge. */
export const unitQueues: readonly Queue[] = ['assigned', 'handling', 'suspended']

/** Cases listed for one reason at most. */
export const MOST_OF_A_REASON = 20

/** A case in one queue, and by when that desk must act, in epoch milliseconds. */
export interface Waiting {
	readonly state: CaseState
	readonly queue: Queue
	readonly by: number
}

/** A case on the list, with why, and by when the first of its desks must act. */
export interface Listing {
	readonly state: CaseState
	readonly reasons: readonly Reason[]
	readonly by: number
}

/** Why a case in a queue is handed on. @param until when the next shift ends, in epoch milliseconds */
export function reasonsOf({ state: { urgency }, queue, by }: Waiting, until: number): Reason[] {
	return [
		...(urgency !== undefined && pressing.includes(urgency) ? ['urgent' as const] : []),
		...(by < until ? ['due' as const] : []),
		...(waiting.includes(queue) ? ['waiting' as const] : []),
		...(queue === 'call' ? ['call' as const] : []),
	]
}

/**
 * What one shift hands to the next: each case once, the most pressing first, of each reason at most so many.
 * @returns `cut` where there were more
 */
export function handedOn(
	found: readonly Waiting[],
	until: number,
): { readonly listed: Listing[]; readonly cut: boolean } {
	const each = new Map<string, Listing>()
	for (const one of found) {
		const before = each.get(one.state.case)
		const why = new Set([...(before?.reasons ?? []), ...reasonsOf(one, until)])
		each.set(one.state.case, {
			state: one.state,
			reasons: reasons.filter((reason) => why.has(reason)),
			by: Math.min(one.by, before?.by ?? one.by),
		})
	}
	const all = [...each.values()].filter((one) => one.reasons.length > 0).sort(pressingFirst)
	const kept = new Set(
		reasons.flatMap((reason) => all.filter((one) => one.reasons.includes(reason)).slice(0, MOST_OF_A_REASON)),
	)
	return { listed: all.filter((one) => kept.has(one)), cut: kept.size < all.length }
}

const pressingFirst = (left: Listing, right: Listing) =>
	left.by - right.by || (left.state.case < right.state.case ? -1 : 1)
