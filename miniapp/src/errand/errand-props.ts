import type { CaseAnswer } from '@huying/shared/case/case-view'
import type { ErrandView } from '@huying/shared/errand/errand-view'
import type { Stepping } from './use-step'

/** What each part of an errand's page gets. */
export type ErrandProps = {
	view: CaseAnswer
	errand: ErrandView
	/** Epoch milliseconds. */
	now: number
	step: Stepping
	reload: () => Promise<void>
}
