/** Who goes on with what hung on a post: somebody of the same unit, or nobody but the unit's own desk. */
export interface Ended {
	readonly post: string
	readonly unit: string
	readonly role: string
	readonly region?: string
	readonly successor?: string
}

export const leavingKinds = ['left', 'moved'] as const
export type LeavingKind = (typeof leavingKinds)[number]

/** Somebody leaves posts (离岗), or moves to another; what they had in hand goes on by the clock. */
export interface Leaving {
	readonly tenant: string
	readonly leaving: string
	readonly user: string
	readonly ended: readonly Ended[]
	/** When the posts end, in epoch milliseconds. */
	readonly at: number
	readonly kind: LeavingKind
	readonly by: string
	readonly state: 'open' | 'done'
	/** How many pieces of work have gone on, and how many could not: restricted, or over meanwhile. */
	readonly went: number
	readonly stayed: number
	readonly version: number
}
