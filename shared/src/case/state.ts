import type { FollowUp } from '../follow-up/follow-up'
import { CALL_WITHIN } from '../follow-up/window'
import { CENTRE } from '../unit/unit'
import type { Assignment } from './event'
import { actWithin, RATING_OPEN } from './limits'
import {
	type CaseType,
	type Identity,
	isOpen,
	type Kind,
	type Queue,
	type Source,
	type Status,
	type Urgency,
} from './status'

/**
 * What a case is now, folded from its events. Stored in one item under 1 KB that lists are shown from:
 * it holds nothing that identifies a person.
 */
export interface CaseState {
	readonly tenant: string
	readonly case: string
	readonly number: string
	readonly type: CaseType
	readonly status: Status
	/** The seq of the last event: the optimistic version. */
	readonly version: number
	readonly identity: Identity
	readonly source: Source
	readonly sourceNumber?: string
	readonly kind?: Kind
	readonly matter?: string
	readonly village?: string
	readonly caller?: string
	readonly submission: string
	readonly urgency?: Urgency
	readonly public: boolean
	/** The unit complained of. */
	readonly about?: string
	readonly lead?: Assignment & { readonly assignedAt: number; readonly signedAt?: number }
	readonly reworks: number
	readonly rating?: { readonly solved: boolean; readonly content?: boolean; readonly at: number }
	/** Asking the caller about the work last checked; undefined before, and while work is done anew. */
	readonly followUp?: FollowUp
	readonly urged?: { readonly at: number; readonly count: number }
	/** The status before a withdrawal. */
	readonly held?: Status
	readonly callerWithdrew: boolean
	readonly cover?: string
	readonly openedAt: number
	/** When the status last changed. */
	readonly since: number
	readonly changedAt: number
}

/** Whose turn it is: a unit, the caller, or nobody any more. */
export function deskOf(state: CaseState): string | undefined {
	switch (state.status) {
		case 'assigned':
		case 'handling':
			return state.lead?.unit
		default:
			return isOpen(state.status) ? CENTRE : undefined
	}
}

/** By when the desk must act, in epoch milliseconds; for a finished case undefined. */
export function deadlineOf(state: CaseState): number | undefined {
	if (state.status === 'handling') return state.lead?.resolveBy
	if (state.status === 'verified') return followUpDeadline(state)
	const within = actWithin[state.status]
	return within === undefined ? undefined : state.since + within
}

/** By when the caller is to answer or, where a call is owed, to be called. */
function followUpDeadline({ followUp, since }: CaseState): number {
	if (followUp === undefined || followUp.phase === 'waived') return since
	if (followUp.phase === 'asked') return followUp.dueAt
	return (followUp.tries.at(-1)?.at ?? followUp.dueAt) + CALL_WITHIN
}

/** Whether somebody outside the unit judged still owes the caller a call. */
export function owesCall({ status, followUp }: CaseState): boolean {
	return status === 'verified' && followUp?.phase === 'call'
}

/** The queue on its desk that a case waits in: its status, and calls to make apart from what waits for the caller. */
export function queueOf(state: CaseState): Queue {
	return owesCall(state) ? 'call' : state.status
}

/** What the clock does by itself. */
export type ClockCommand = 'close' | 'release' | 'remind' | 'openCall'

/** What the one clock must do to this case by itself, and when. Time alone never makes a follow-up done. */
export function dueOf(state: CaseState): { at: number; command: ClockCommand } | undefined {
	if (state.status === 'withdrawing') {
		const at = deadlineOf(state)
		return at === undefined ? undefined : { at, command: 'release' }
	}
	if (state.status !== 'verified') return undefined
	if (state.callerWithdrew) return { at: state.since, command: 'close' }
	if (state.rating?.solved) return { at: state.rating.at + RATING_OPEN, command: 'close' }
	return state.followUp && nextOf(state.followUp)
}

function nextOf({ phase, remindAt, dueAt, tries }: FollowUp) {
	if (phase === 'notReached') return { at: tries.at(-1)?.at ?? dueAt, command: 'close' as const }
	if (phase !== 'asked') return undefined
	return remindAt !== undefined
		? { at: remindAt, command: 'remind' as const }
		: { at: dueAt, command: 'openCall' as const }
}
