import { RefusalError } from '@huying/shared/error/refusal'
import { DAY } from '@huying/shared/time/day'

/** Beijing days, both included: 2026-03-05. */
export interface Days {
	readonly from: string
	readonly to: string
}

/** A year and a day: a line of the board then is one page of a Query, with room to spare. */
const AT_MOST = 366

/** @throws RefusalError `invalidInput` for days that are none, the wrong way round, or more than a year */
export function checkDays({ from, to }: Days): void {
	const [first, last] = [from, to].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number]
	if (Number.isNaN(first)) throw new RefusalError('invalidInput', 'from')
	if (Number.isNaN(last) || last < first || last - first >= AT_MOST * DAY)
		throw new RefusalError('invalidInput', 'to')
}
