/**
 * What became of one notice on one channel.
 * `waiting` and `revived` are still tried; `refused` by the person (43101); `failed` for a reason that trying again
 * does not mend; `dead` after the last attempt.
 */
export const deliveryStates = ['waiting', 'delivered', 'refused', 'failed', 'dead', 'revived'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** What an attempt came to; `unknown` where whoever tried ended before noting it. */
export const outcomes = ['ok', 'refused', 'later', 'final', 'unknown'] as const

/** One attempt, as it is kept on the delivery. */
export interface Attempt {
	readonly at: number
	readonly outcome: (typeof outcomes)[number]
	readonly code?: string
	readonly rid?: string
}

/** Whether a delivery is still to be tried. */
export function isPending(state: DeliveryState): boolean {
	return state === 'waiting' || state === 'revived'
}
