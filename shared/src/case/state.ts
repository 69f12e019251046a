import type { ErrandSummary } from '../errand/errand'
import type { FollowUp } from '../follow-up/follow-up'
import { CALL_WITHIN } from '../follow-up/window'
import type { HelpingFacts } from '../helping/helping'
import type { Responsibility } from '../responsibility/responsibility'
import { CENTRE } from '../unit/unit'
import type { About, Earlier, Task } from './event'
import { actWithin } from './limits'
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

/** Characters of a submission's digest that the state keeps: 128 bits tell any two apart, and each move copies them. */
export const SUBMISSION_KEPT = 32

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
	/** By when whoever passed it on wants their answer; no clock of ours. */
	readonly answerBy?: number
	/** The earlier case that it is about again. */
	readonly repeatOf?: Earlier
	readonly kind?: Kind
	readonly matter?: string
	/** As the catalogue called it in the version it was opened under. */
	readonly matterName?: string
	readonly catalogue?: number
	readonly village?: string
	/** The village's or town's unit within whose own list a new call is. */
	readonly local?: string
	/** Whoever sent it; in a summons, for their unit. */
	readonly caller?: string
	/** When whoever called by another channel made it theirs. */
	readonly claimedAt?: number
	/** Whoever acts for the person whose case it is, and since when that person knows, told at their door. */
	readonly helper?: string
	readonly helping?: HelpingFacts & { readonly toldAt?: number }
	/** The recording that stands for the words, where there are none. */
	readonly spoken?: string
	/** How many recordings its steps hold. */
	readonly voices?: number
	/** The unit that called (呼叫单位), in a summons or since a whistle. */
	readonly callingUnit?: {
		readonly unit: string
		readonly unitName: string
		/** The units that have marked it. */
		readonly marked?: readonly string[]
	}
	/** What a village published and is asked about; then the village answers, and above it its town. */
	readonly disclosure?: About
	/** Of an errand: what its lists and its case must know; the rest stands beside the state. */
	readonly errand?: ErrandSummary
	/** When what was asked was first answered for everybody. */
	readonly answeredAt?: number
	/** The beginning of the digest by which the same submission is known again. */
	readonly submission: string
	readonly urgency?: Urgency
	readonly public: boolean
	/** The unit complained of. */
	readonly about?: string
	/** The unit answerable for the whole. */
	readonly lead?: Responsibility
	/** Units called to help, in the order they were called. */
	readonly supports?: readonly Responsibility[]
	/** What ends the lead's task: a report to the centre, or an answer to the caller. */
	readonly task?: Task
	/**
	 * The unit that was given the case first keeps the caller informed until another signs (首接负责). While no other
	 * has it, that is the lead itself.
	 */
	readonly first?: { readonly unit: string; readonly unitName: string }
	/** Units are called to a place: when, and whether a joint plan stands. */
	readonly whistle?: { readonly meetAt: number; readonly plannedAt?: number }
	/** A suspension that the unit asked for: until when. */
	readonly suspensionAsked?: { readonly until: number; readonly at: number }
	/** Since when the clocks stand, and when they go on by themselves. */
	readonly suspendedAt?: number
	readonly suspendedUntil?: number
	readonly suspensions?: number
	/** Who decides a dispute over duty: the unit that keeps the catalogue. */
	readonly keeper?: string
	/** A leader's instruction that nobody has reported on yet. */
	readonly instruction?: { readonly reportBy: number; readonly chased?: true }
	/** How many slips were issued. */
	readonly slips?: number
	/** Only these users see the case. */
	readonly restricted?: readonly string[]
	/** The main case this one was merged into. */
	readonly mergedInto?: string
	readonly samePerson?: boolean
	/** Other people's calls merged into this one; calls of the same people; and those who meet the same. */
	readonly joined?: number
	readonly repeated?: number
	readonly followers?: number
	readonly reworks: number
	readonly rating?: { readonly solved: boolean; readonly content?: boolean; readonly at: number }
	/** Asking the caller about the work last checked; undefined before, and while work is done anew. */
	readonly followUp?: FollowUp
	/** How often it was urged, those merged into it included; `at` is when its own caller last did. */
	readonly urged?: { readonly at?: number; readonly count: number }
	/** The status before a withdrawal. */
	readonly held?: Status
	readonly callerWithdrew: boolean
	readonly cover?: string
	readonly openedAt: number
	/** By when the desk that has it must act; a finished case has none. */
	readonly actBy?: number
	/** When the status last changed. */
	readonly since: number
	readonly changedAt: number
}

/** Whose turn it is: a unit, the caller, or nobody any more. */
export function deskOf(state: CaseState): string | undefined {
	switch (state.status) {
		case 'assigned':
		case 'handling':
		case 'suspended':
			// Stryker disable next-line OptionalChaining: whatever was assigned has a lead
			return state.lead?.unit
		case 'disputed':
			return state.keeper ?? CENTRE
		default:
			return isOpen(state.status) ? CENTRE : undefined
	}
}

/** By when the desk must act, in epoch milliseconds; for a finished case undefined. */
export function deadlineOf(state: CaseState): number | undefined {
	// Stryker disable next-line OptionalChaining: the same
	if (state.status === 'assigned') return state.lead?.signBy
	// Stryker disable next-line OptionalChaining: the same
	if (state.status === 'handling') return state.lead?.resolveBy
	if (state.status === 'suspended') return state.suspendedUntil
	if (state.status === 'verified') return followUpDeadline(state)
	if (state.actBy !== undefined) return state.actBy
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

/** What an event changes; undefined takes a member away. */
export type Change = { readonly [Member in keyof CaseState]?: CaseState[Member] | undefined }
