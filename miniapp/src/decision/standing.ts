import type { DecisionSummaryView } from '@huying/shared/decision/decision-view'
import { owed, status as words } from '@huying/shared/text/zh-CN/decision'
import type { StateShape } from '../kit/state-mark'

const shapes = { going: 'doing', notPassed: 'stopped', finished: 'done' } as const satisfies Record<
	DecisionSummaryView['status'],
	StateShape
>

/** Where a decision stands, as a word and a shape; an outcome that is owed is said before all else. */
export function standingOf({ status, outcomeOwed }: Pick<DecisionSummaryView, 'status' | 'outcomeOwed'>): {
	shape: StateShape
	words: string
} {
	return outcomeOwed ? { shape: 'waiting', words: owed } : { shape: shapes[status], words: words[status] }
}
