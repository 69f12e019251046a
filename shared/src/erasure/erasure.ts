/**
 * Erasing what identifies somebody (删除). `asked`: cases are still open, and the wish stands; `running`: nobody can sign
 * in any more, and what is left goes piece by piece; `done`.
 */
export const erasureStates = ['asked', 'running', 'done'] as const
export type ErasureState = (typeof erasureStates)[number]

/** Why somebody is erased: they asked, they have not come for years, or the centre asked for a caller without an account. */
export const erasureCauses = ['own', 'unused', 'forSomebody'] as const
export type ErasureCause = (typeof erasureCauses)[number]

/** What stands of an erasure: pseudonyms and times, so that it can be done again after a restore. */
export interface Erasure {
	readonly tenant: string
	readonly user: string
	readonly state: ErasureState
	readonly because: ErasureCause
	/** In epoch milliseconds. */
	readonly askedAt: number
	readonly begunAt?: number
	readonly doneAt?: number
}

/** How often the clock looks whether the last case has ended. In milliseconds. */
export const LOOK_AGAIN = 3_600_000
