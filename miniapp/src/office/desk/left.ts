import type { Summary } from '@huying/shared/case/case-view'

/** Cases known to have left a list, with when they were last changed as far as is known, in epoch milliseconds. */
export type Left = Readonly<Record<string, number>>

/**
 * A list without what is known to have left it: an index follows a moment later. One that has come back since
 * was changed later, and is shown.
 */
export const stillHere = (cases: readonly Summary[], left: Left): Summary[] =>
	cases.filter(({ case: id, changedAt }) => {
		const leftAt = left[id]
		return leftAt === undefined || changedAt > leftAt
	})
