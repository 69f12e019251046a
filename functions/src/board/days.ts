import { periodOf } from '@huying/shared/board/period'
import { RefusalError } from '@huying/shared/error/refusal'

/** Beijing days, both included: 2026-03-05. */
export interface Days {
	readonly from: string
	readonly to: string
}

/**
 * A year at most: a line of the board then is one page of a Query, with room to spare.
 * @throws RefusalError `invalidInput` for days that are none, run backwards, or are more than a year
 */
export function checkDays({ from, to }: Days): void {
	if (periodOf(from, to) === undefined) throw new RefusalError('invalidInput', 'to')
}
