import type { Status } from '@huying/shared/case/status'
import type { StateShape } from '../kit/state-mark'

const shapes: Record<Status, StateShape> = {
	submitted: 'waiting',
	accepted: 'waiting',
	assigned: 'doing',
	sentBack: 'doing',
	referred: 'doing',
	disputed: 'doing',
	handling: 'doing',
	suspended: 'waiting',
	resolved: 'doing',
	verified: 'done',
	unsolved: 'doing',
	ending: 'doing',
	withdrawing: 'stopped',
	closed: 'done',
	declined: 'stopped',
	withdrawn: 'stopped',
	ended: 'stopped',
	merged: 'doing',
}

/** The shape that goes with the words of a status. */
export const stateShape = (status: Status): StateShape => shapes[status]
