import { type CaseState, deadlineOf, queueOf } from '../case/state'
import type { Urgency } from '../case/status'

/** Why a case is handed on: it is red or orange, falls due in the next shift, waits for the centre, is owed a call, or somebody says a word about it. */
export const reasons = ['urgent', 'due', 'waiting', 'call', 'remarked'] as const
export type Reason = (typeof reasons)[number]

/** The colours that every shift must know of. */
const pressing: readonly Urgency[] = ['red', 'orange']

/** The centre's queues that wait for somebody to decide, and the queue of calls. Queues that are not there yet are empty. */
const waiting: ReadonlySet<string> = new Set([
	'sentBack',
	'partSentBack',
	'disputed',
	'referred',
	'suspension',
	'extension',
	'unsolved',
	'ending',
	'withdrawing',
])
export const centreQueues = ['submitted', 'accepted', ...waiting, 'resolved', 'call'] as const
/** Queues of the other units that hold open cases. */
export const unitQueues = ['assigned', 'handling'] as const

/** Cases listed for one reason at most. */
export const MOST_OF_A_REASON = 20

/** A case on the list, with why. */
export interface Listing {
	readonly state: CaseState
	readonly reasons: readonly Reason[]
}

/** Why a case in a queue is handed on. @param until when the next shift ends, in epoch milliseconds */
export function reasonsOf(state: CaseState, queue: string, until: number): Reason[] {
	const deadline = deadlineOf(state)
	return [
		...(state.urgency !== undefined && pressing.includes(state.urgency) ? ['urgent' as const] : []),
		...(deadline !== undefined && deadline < until ? ['due' as const] : []),
		...(waiting.has(queue) ? ['waiting' as const] : []),
		...(queue === 'call' ? ['call' as const] : []),
	]
}

const pressingFirst = (left: Listing, right: Listing) =>
	(deadlineOf(left.state) ?? left.state.since) - (deadlineOf(right.state) ?? right.state.since) ||
	(left.state.case < right.state.case ? -1 : 1)

/**
 * What one shift hands to the next: each case once, the most pressing first, of each reason at most so many.
 * @returns `cut` where there were more
 */
export function handedOn(
	states: readonly CaseState[],
	until: number,
): { readonly listed: Listing[]; readonly cut: boolean } {
	const each = new Map(states.map((state) => [state.case, state]))
	const all = [...each.values()]
		.map((state): Listing => ({ state, reasons: reasonsOf(state, queueOf(state), until) }))
		.filter((one) => one.reasons.length > 0)
		.sort(pressingFirst)
	const kept = new Set(
		reasons.flatMap((reason) => all.filter((one) => one.reasons.includes(reason)).slice(0, MOST_OF_A_REASON)),
	)
	return { listed: all.filter((one) => kept.has(one)), cut: kept.size < all.length }
}
