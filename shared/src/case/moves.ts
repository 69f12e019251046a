import type { CommandType } from './command'
import type { Status } from './status'

/** In what capacity somebody acts on a case. */
export const capacities = ['caller', 'dispatcher', 'handler', 'gridWorker', 'followUp', 'clock'] as const
export type Capacity = (typeof capacities)[number]

interface Move {
	readonly by: readonly Capacity[]
	readonly from: readonly Status[]
	/** Where it may lead; `same` leaves the status, `held` returns to the one before the withdrawal. */
	readonly to: readonly (Status | 'same' | 'held')[]
}

/** Statuses in which the caller's words can still reach those who work on it. */
const underWay = [
	'submitted',
	'accepted',
	'assigned',
	'sentBack',
	'handling',
	'resolved',
	'verified',
	'unsolved',
] as const

/**
 * The life of a case: who may do what, from where, and where it leads.
 * Conditions on top (limits, evidence, one's own unit) are in guards.ts.
 */
export const moves = {
	// the centre
	accept: { by: ['dispatcher'], from: ['submitted'], to: ['accepted'] },
	decline: { by: ['dispatcher'], from: ['submitted', 'accepted'], to: ['declined'] },
	assign: { by: ['dispatcher'], from: ['accepted', 'sentBack'], to: ['assigned'] },
	refuseSendBack: { by: ['dispatcher'], from: ['sentBack'], to: ['assigned'] },
	// the unit
	sign: { by: ['handler'], from: ['assigned'], to: ['handling'] },
	sendBack: { by: ['handler'], from: ['assigned', 'handling'], to: ['sentBack'] },
	progress: { by: ['handler'], from: ['handling'], to: ['same'] },
	resolve: { by: ['handler'], from: ['handling'], to: ['resolved'] },
	// checking: by the centre, or a grid worker of the place
	verify: { by: ['dispatcher', 'gridWorker'], from: ['resolved'], to: ['verified'] },
	return: { by: ['dispatcher', 'gridWorker'], from: ['resolved'], to: ['handling'] },
	// the caller has the last word; for one who is not on a phone of ours, the centre asks and writes it down
	rate: { by: ['caller', 'dispatcher'], from: ['verified', 'unsolved'], to: ['verified', 'unsolved'] },
	// unanswered, the question is asked again by the clock, and then by a person outside the unit judged
	remind: { by: ['clock'], from: ['verified'], to: ['same'] },
	openCall: { by: ['clock'], from: ['verified'], to: ['same'] },
	logCall: { by: ['followUp'], from: ['verified'], to: ['same', 'unsolved'] },
	rework: { by: ['dispatcher'], from: ['unsolved'], to: ['assigned'] },
	end: { by: ['dispatcher'], from: ['unsolved'], to: ['ended'] },
	close: { by: ['dispatcher', 'clock'], from: ['verified'], to: ['closed'] },
	reopen: { by: ['caller'], from: ['closed'], to: ['unsolved'] },
	// meanwhile
	supplement: { by: ['caller'], from: underWay, to: ['same'] },
	urge: {
		by: ['caller'],
		from: ['submitted', 'accepted', 'assigned', 'sentBack', 'handling', 'resolved', 'unsolved'],
		to: ['same'],
	},
	withdraw: { by: ['caller'], from: underWay, to: ['withdrawing'] },
	release: { by: ['dispatcher', 'clock'], from: ['withdrawing'], to: ['withdrawn'] },
	keep: { by: ['dispatcher'], from: ['withdrawing'], to: ['held'] },
} as const satisfies Record<CommandType, Move>

/** The move of a command, with its widened types. */
export function moveOf(type: CommandType): Move {
	return moves[type]
}
