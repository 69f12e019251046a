import type { Allowance } from '../calendar/allowance'
import type { Pause } from '../calendar/calendar'
import type { SlipKind } from '../slip/slip'

/** How far a unit's part has come: called → signed → done, or sent back, or released by the centre. */
export const phases = ['called', 'signed', 'sentBack', 'done', 'released'] as const
export type Phase = (typeof phases)[number]

/** The instants of one unit's clock, as they stand after pauses and extensions. All in epoch milliseconds. */
export interface Times {
	readonly signBy: number
	readonly resolveBy: number
	/** When each rung of the ladder of slips falls due, but for the deadline itself (slip/ladder.ts). */
	readonly ladder: readonly number[]
	/** The first year on the way whose holidays nobody has published: only Monday to Friday counts there. */
	readonly unpublished?: number
}

/** What a unit is given: by whom it is known, and its clock. */
export interface Assignment extends Times {
	readonly unit: string
	/** As people say it: 住建局. */
	readonly unitName: string
	/** A town's or village's own region: whoever belongs there judges none of its work. */
	readonly region?: string
	/** When its clock began. */
	readonly from: number
	readonly sign: Allowance
	readonly resolve: Allowance
	readonly sendBackUntil: number
}

/** A slip that its unit has not answered yet. */
export interface OpenSlip {
	readonly number: string
	readonly kind: SlipKind
	readonly answerBy: number
}

/**
 * One unit's part in one case (责任): its own clock, its evidence, and what it has asked for. A list with nothing in it
 * is absent: every part is in the state, and the state is copied at every move.
 */
export interface Responsibility extends Assignment {
	readonly phase: Phase
	readonly signedAt?: number
	/** Who of the unit has it in hand (承办人): whoever signed or took it, or whom they stood in for; then a successor. */
	readonly holder?: string
	/** When it showed up; only in a whistle. */
	readonly reportedInAt?: number
	readonly doneAt?: number
	/** Closed pauses; the clock keeps them whatever changes later. */
	readonly pauses?: readonly Pause[]
	/** What was granted, in the order it was. */
	readonly extended?: readonly Allowance[]
	/** An extension that waits for whoever gave the task. */
	readonly asked?: { readonly extension: Allowance; readonly at: number }
	/** The next rung of the ladder. */
	readonly rung: number
	/** Prompted because it had not signed in time. */
	readonly signPrompted?: true
	/** Its deadline has passed without the work being done. */
	readonly late?: true
	/** Since when it has lain with somebody else as sent back or disputed. */
	readonly backAt?: number
	/** The centre has refused a send-back of this task. */
	readonly backRefused?: true
	readonly slips?: readonly OpenSlip[]
	/** Who has marked it. */
	readonly marked?: readonly string[]
}

/** What stays of an event that gives a task, as the unit's own. */
export function assignmentIn(event: Assignment): Assignment {
	const { unit, unitName, region, from, sign, resolve, sendBackUntil } = event
	const { signBy, resolveBy, ladder, unpublished } = event
	return {
		unit,
		unitName,
		from,
		sign,
		resolve,
		sendBackUntil,
		signBy,
		resolveBy,
		ladder,
		...(region !== undefined && { region }),
		...(unpublished !== undefined && { unpublished }),
	}
}

/** Whether a unit still owes its part. */
export function isOwed({ phase }: Responsibility): boolean {
	return phase === 'called' || phase === 'signed'
}

/** Whether nothing more is expected of a part: it is done, or the centre has released it. */
export function isOver({ phase }: Responsibility): boolean {
	return phase === 'done' || phase === 'released'
}

/** Whether a unit still has to do with its part: it has not sent it back, and was not released. */
export function stays({ phase }: Responsibility): boolean {
	return phase !== 'sentBack' && phase !== 'released'
}

/** A part that is done, with no ladder left to climb and nothing left to ask for. */
export function done({ asked: _, ...part }: Responsibility, at: number): Responsibility {
	return { ...part, phase: 'done', doneAt: at, ladder: [] }
}

/** A part as it begins. */
export function called(assignment: Assignment): Responsibility {
	return { ...assignment, phase: 'called', rung: 0 }
}
