import type { Capacity } from '../case/moves'
import type { Status } from '../case/status'
import type { StepType } from './command'

interface StepMove {
	readonly by: readonly Capacity[]
	readonly from: readonly Status[]
	/**
	 * `given`: only while the person concerned agrees. `standing`: not once the consent was withdrawn. `any`: always, so
	 * that what was handed over goes back. `open`: while it was asked for and nobody has answered.
	 */
	readonly consent: 'given' | 'standing' | 'open' | 'any'
	/** Only while a grid worker has it. */
	readonly worker?: true
}

/** Somebody still works on it, or will. */
const begun = ['assigned', 'handling', 'suspended'] as const
const away = ['sentBack', 'referred', 'disputed'] as const
/** The work is done; if it is not, whoever has it then does it again. */
const asked = ['verified', 'unsolved', 'ending', 'withdrawing'] as const
/** Whose papers they are: whoever asked, and the person concerned. */
const owners = ['concerned', 'caller'] as const

/**
 * The steps of an errand: by whom, while the case stands where, and what must be true of the consent. What else a step
 * asks (papers that are there, vouchers that are confirmed) is in guards.ts.
 */
export const stepMoves = {
	undertake: { by: ['gridWorker', 'handler'], from: ['assigned', 'handling'], consent: 'standing' },
	pass: { by: ['handler'], from: [...begun, ...away, ...asked], consent: 'any', worker: true },
	giveConsent: { by: ['concerned'], from: begun, consent: 'open' },
	takeConsent: { by: ['errandWorker'], from: ['handling'], consent: 'open', worker: true },
	withdrawConsent: { by: [...owners, 'errandWorker'], from: [...begun, ...away], consent: 'standing' },
	book: { by: [...owners, 'errandWorker'], from: ['assigned', 'handling'], consent: 'standing' },
	unbook: { by: [...owners, 'errandWorker'], from: begun, consent: 'any' },
	askMissing: { by: ['errandWorker'], from: ['handling'], consent: 'standing', worker: true },
	answerMissing: { by: owners, from: ['handling'], consent: 'standing' },
	receivePapers: { by: ['errandWorker'], from: ['handling'], consent: 'given', worker: true },
	confirmVoucher: { by: owners, from: begun, consent: 'any' },
	signVoucher: { by: ['errandWorker'], from: begun, consent: 'any', worker: true },
	handIn: { by: ['errandWorker'], from: ['handling'], consent: 'given', worker: true },
	bringBack: { by: ['errandWorker'], from: begun, consent: 'any', worker: true },
	returnPapers: { by: ['errandWorker'], from: begun, consent: 'any', worker: true },
	takeCash: { by: ['errandWorker'], from: ['handling'], consent: 'given', worker: true },
	spendCash: { by: ['errandWorker'], from: ['handling'], consent: 'given', worker: true },
	returnCash: { by: ['errandWorker'], from: begun, consent: 'any', worker: true },
	joinTrip: { by: ['errandWorker'], from: ['handling'], consent: 'given', worker: true },
	leaveTrip: { by: ['errandWorker'], from: begun, consent: 'any', worker: true },
} as const satisfies Record<StepType, StepMove>

/** The row of a step, with its widened types. */
export const stepMoveOf = (type: StepType): StepMove => stepMoves[type]
export const stepTypes = Object.keys(stepMoves) as [StepType, ...StepType[]]
