import type { CommandType } from './command'
import type { Status } from './status'

/** In what capacity somebody acts on a case. */
export const capacities = [
	'caller', // who called: a resident, or anybody who answers for the calling unit
	'dispatcher',
	'handler', // of the lead unit
	'supporter', // of a supporting unit whose part is not over
	'firstReceiver', // of the unit that was given the case first, until another signs
	'local', // of the village or town within whose own list a new call is
	'keeper', // of the unit that keeps the catalogue
	'leader', // of the county
	'gridWorker',
	'errandWorker', // the grid worker who runs an errand, while they walk its village
	'concerned', // the person an errand is for, once they consented on their own phone
	'followUp',
	'inspector',
	'neighbour', // anybody of the county who meets the same problem
	'clock',
] as const
export type Capacity = (typeof capacities)[number]

interface Move {
	readonly by: readonly Capacity[]
	readonly from: readonly Status[]
	/** Where it may lead; `same` leaves the status, `held` returns to the one before. */
	readonly to: readonly (Status | 'same' | 'held')[]
}

/** Statuses in which the caller's words can still reach those who work on it. */
const underWay = [
	'submitted',
	'accepted',
	'assigned',
	'sentBack',
	'referred',
	'disputed',
	'handling',
	'suspended',
	'resolved',
	'verified',
	'unsolved',
	'ending',
] as const
/** Statuses in which units have parts to do. */
const shared = ['assigned', 'sentBack', 'referred', 'disputed', 'handling'] as const
/** Statuses before the work is checked. */
export const unchecked = [
	'submitted',
	'accepted',
	...shared,
	'suspended',
	'resolved',
	'unsolved',
	'ending',
] as const

/**
 * The life of a case: who may do what, from where, and where it leads.
 * Conditions on top (limits, evidence, one's own unit) are in guards.ts.
 */
export const moves = {
	// the centre, and the village or town within whose own list a call is
	accept: { by: ['dispatcher'], from: ['submitted'], to: ['accepted'] },
	take: { by: ['local'], from: ['submitted'], to: ['handling'] },
	decline: { by: ['dispatcher'], from: ['submitted', 'accepted'], to: ['declined'] },
	// order: handle it and report back; transfer: handle it and answer the caller
	order: { by: ['dispatcher'], from: ['accepted', 'sentBack', 'referred'], to: ['assigned'] },
	transfer: { by: ['dispatcher'], from: ['accepted', 'sentBack', 'referred'], to: ['assigned'] },
	supervise: { by: ['dispatcher', 'inspector'], from: [...shared, 'suspended'], to: ['same'] },
	refuseSendBack: { by: ['dispatcher'], from: ['sentBack'], to: ['assigned', 'handling'] },
	recolour: { by: ['dispatcher'], from: ['accepted', ...shared, 'suspended'], to: ['same'] },
	restrict: { by: ['dispatcher'], from: [...unchecked, 'verified'], to: ['same'] },
	instruct: { by: ['leader', 'dispatcher'], from: ['accepted', ...shared, 'suspended'], to: ['same'] },
	// the lead unit
	sign: { by: ['handler', 'errandWorker'], from: ['assigned'], to: ['handling'] },
	sendBack: { by: ['handler'], from: ['assigned', 'handling'], to: ['sentBack'] },
	// what a village is asked goes up to its town by itself, when it is late
	refer: { by: ['handler', 'clock'], from: ['assigned', 'handling'], to: ['assigned', 'referred'] },
	dispute: { by: ['handler'], from: ['assigned', 'handling'], to: ['disputed'] },
	settleDispute: { by: ['keeper'], from: ['disputed'], to: ['assigned', 'handling'] },
	progress: {
		by: ['handler', 'supporter', 'firstReceiver', 'errandWorker'],
		from: [...shared, 'suspended'],
		to: ['same'],
	},
	resolve: { by: ['handler', 'errandWorker'], from: ['handling'], to: ['resolved', 'verified'] },
	// a whistle: units are called to a place, show up, agree on a plan, do their parts
	whistle: { by: ['handler'], from: ['assigned', 'handling'], to: ['assigned'] },
	callSupport: { by: ['caller', 'handler', 'dispatcher'], from: ['assigned', 'handling'], to: ['same'] },
	reportIn: { by: ['handler', 'supporter'], from: shared, to: ['same'] },
	plan: { by: ['handler', 'caller'], from: ['handling'], to: ['same'] },
	signPart: { by: ['supporter'], from: shared, to: ['same'] },
	finishPart: { by: ['supporter'], from: shared, to: ['same'] },
	sendPartBack: { by: ['supporter'], from: shared, to: ['same'] },
	reassignPart: { by: ['dispatcher'], from: shared, to: ['same'] },
	refusePartBack: { by: ['dispatcher'], from: shared, to: ['same'] },
	releasePart: { by: ['dispatcher'], from: shared, to: ['same'] },
	mark: {
		by: ['caller', 'handler', 'supporter'],
		from: [...shared, 'resolved', 'verified', 'unsolved', 'closed'],
		to: ['same'],
	},
	// more time, and none running
	askExtension: { by: ['handler', 'supporter'], from: ['assigned', 'handling'], to: ['same'] },
	grantExtension: { by: ['leader', 'dispatcher', 'caller'], from: shared, to: ['same'] },
	refuseExtension: { by: ['leader', 'dispatcher', 'caller'], from: shared, to: ['same'] },
	askSuspension: { by: ['handler'], from: ['handling'], to: ['same'] },
	suspend: { by: ['dispatcher'], from: ['handling'], to: ['suspended'] },
	refuseSuspension: { by: ['dispatcher'], from: ['handling'], to: ['same'] },
	resume: { by: ['dispatcher', 'handler', 'clock'], from: ['suspended'], to: ['handling'] },
	// slips, and what is owed on a leader's instruction
	climb: { by: ['clock'], from: shared, to: ['same'] },
	answerSlip: { by: ['handler', 'supporter'], from: [...unchecked, 'verified'], to: ['same'] },
	chase: { by: ['clock'], from: [...unchecked, 'verified'], to: ['same'] },
	report: { by: ['handler'], from: [...unchecked, 'verified'], to: ['same'] },
	// checking: by the centre, or a grid worker of the place
	verify: { by: ['dispatcher', 'gridWorker'], from: ['resolved'], to: ['verified'] },
	return: { by: ['dispatcher', 'gridWorker'], from: ['resolved'], to: ['handling'] },
	// the caller has the last word; for one who is not on a phone of ours, the centre asks and writes it down
	rate: { by: ['caller', 'dispatcher'], from: ['verified', 'unsolved'], to: ['verified', 'unsolved'] },
	// unanswered, the question is asked again by the clock, and then by a person outside the unit judged
	remind: { by: ['clock'], from: ['verified'], to: ['same'] },
	openCall: { by: ['clock'], from: ['verified'], to: ['same'] },
	logCall: { by: ['followUp'], from: ['verified'], to: ['same', 'unsolved'] },
	// or when its answer did not satisfy whoever asked
	rework: { by: ['dispatcher', 'clock'], from: ['unsolved'], to: ['assigned'] },
	// an end without a solution: proposed by the centre, approved by a leader
	proposeEnd: { by: ['dispatcher'], from: ['unsolved'], to: ['ending'] },
	refuseEnd: { by: ['leader'], from: ['ending'], to: ['unsolved'] },
	end: { by: ['leader'], from: ['ending'], to: ['ended'] },
	close: { by: ['dispatcher', 'clock'], from: ['verified'], to: ['closed'] },
	reopen: { by: ['caller'], from: ['closed'], to: ['unsolved'] },
	// several calls about one thing
	merge: { by: ['dispatcher'], from: ['submitted', 'accepted', ...shared], to: ['merged'] },
	unmerge: { by: ['dispatcher'], from: ['merged'], to: ['held'] },
	settle: { by: ['clock'], from: ['merged'], to: ['verified', 'closed', 'ended', 'held'] },
	// somebody left their post: what they had in hand goes on with a successor
	handOn: { by: ['clock'], from: [...unchecked, 'verified', 'withdrawing', 'merged'], to: ['same'] },
	follow: { by: ['neighbour'], from: unchecked, to: ['same'] },
	unfollow: { by: ['neighbour'], from: [...unchecked, 'verified'], to: ['same'] },
	// the steps of an errand; which of them, by whom and when is in errand/moves.ts
	errand: {
		by: ['errandWorker', 'concerned', 'caller', 'handler', 'gridWorker'],
		from: [...shared, 'suspended', 'verified', 'unsolved', 'ending', 'withdrawing'],
		to: ['same', 'handling'],
	},
	// meanwhile
	// what the caller of a merged case says reaches its main case too; whoever withdraws one only leaves it
	supplement: { by: ['caller'], from: [...underWay, 'merged'], to: ['same'] },
	urge: { by: ['caller'], from: [...unchecked, 'merged'], to: ['same'] },
	withdraw: { by: ['caller'], from: [...underWay, 'merged'], to: ['withdrawing'] },
	release: { by: ['dispatcher', 'clock'], from: ['withdrawing'], to: ['withdrawn'] },
	keep: { by: ['dispatcher'], from: ['withdrawing'], to: ['held'] },
	// what somebody said into their phone, put into words by whoever works on it
	transcribe: {
		by: ['dispatcher', 'handler', 'errandWorker', 'gridWorker'],
		from: [...underWay, 'withdrawing', 'closed', 'merged'],
		to: ['same'],
	},
	// whoever has no phone of ours is told at their door, by their helper or the grid worker of the place
	toldAtDoor: {
		by: ['caller', 'errandWorker', 'gridWorker'],
		from: [...underWay, 'withdrawing', 'closed', 'declined', 'ended', 'merged'],
		to: ['same'],
	},
} as const satisfies Record<CommandType, Move>

/** The move of a command, with its widened types. */
export function moveOf(type: CommandType): Move {
	return moves[type]
}
