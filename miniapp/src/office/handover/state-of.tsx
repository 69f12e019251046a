import type { HandoverState } from '@huying/shared/handover/handover'
import * as words from '@huying/shared/text/zh-CN/handover'
import { StateMark, type StateShape } from '../../kit/state-mark'

const shapes: Record<HandoverState, StateShape> = { offered: 'waiting', missing: 'stopped', accepted: 'done' }

/** How a hand-over stands: a word, a shape, a colour. */
export const StateOf = ({ state }: { state: HandoverState }) => (
	<StateMark shape={shapes[state]} words={words.state[state]} />
)
