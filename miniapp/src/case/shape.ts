import type { Status } from '@huying/shared/case/status'
import type { StateShape } from '../kit/state-mark'

const shapes: Record<Status, StateShape> = {
	submitted: 'waiting',
	accepted: 'waiting',
	assigned: 'doing',
	sentBack: 'doing',
	handling: 'doing',
	resolved: 'doing',
	verified: 'done',
	unsolved: 'doing',
	withdrawing: 'stopped',
	closed: 'done',
	declined: 'stopped',
	withdrawn: 'stopped',
	ended: 'stopped',
}

/** The shape that goes with the words of a status. */
export const stateShape = (status: Status): StateShape => shapes[status]
