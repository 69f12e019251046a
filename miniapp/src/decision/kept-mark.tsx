import type { DecisionView } from '@huying/shared/decision/decision-view'
import { one as words } from '@huying/shared/text/zh-CN/decision'
import { ProofMark } from '../transparency/published-mark'
import { shownOf } from './shown-of'

/** Whether the decision on the screen, with every step, is still what was published. */
export function KeptMark({ decision }: { decision: DecisionView }) {
	const shown = shownOf(decision)
	return shown === undefined ? null : <ProofMark shown={shown} facts={[words.checked(decision.version)]} />
}
