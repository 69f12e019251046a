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

/** What is in somebody's hands: cases, errands that they run, days on duty ahead. */
export const workKinds = ['cases', 'errands', 'duty'] as const
export type WorkKind = (typeof workKinds)[number]
/** How much of each. */
export type Work = Readonly<Record<WorkKind, number>>
export const noWork: Work = { cases: 0, errands: 0, duty: 0 }

/** Both together, kind by kind. */
export const bothWork = (one: Work, other: Work): Work => ({
	cases: one.cases + other.cases,
	errands: one.errands + other.errands,
	duty: one.duty + other.duty,
})

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
	/** How much work has gone on, to a successor or back to the unit; how much not: restricted, over meanwhile, or without anybody. */
	readonly went: Work
	readonly stayed: Work
	readonly version: number
}
