import type { EventOf } from '../case/event'
import type { CaseState } from '../case/state'
import { dayOf } from '../follow-up/figures'
import { partsOf } from '../responsibility/folds'
import type { BoardChange } from './board-change'

/** Whether a step was a mark: the states say who has marked, only the event says what. */
export function isMarked(before: CaseState | undefined, after: CaseState): boolean {
	return before !== undefined && marksIn(after) > marksIn(before)
}

const marksIn = (state: CaseState): number =>
	[...partsOf(state), ...(state.callingUnit ? [state.callingUnit] : [])].reduce(
		(sum, { marked }) => sum + (marked?.length ?? 0),
		0,
	)

/** What a mark adds to the line of the unit that got it: one more, and to both sums. */
export function markChange({
	unit,
	at,
	speed,
	quality,
}: Pick<EventOf<'marked'>, 'unit' | 'at' | 'speed' | 'quality'>): BoardChange {
	return { line: unit, day: dayOf(at), add: { marks: 1, markedSpeed: speed, markedQuality: quality } }
}
