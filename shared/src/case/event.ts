import type { CallOutcome } from '../follow-up/follow-up'
import type { CommandType, DeclineReason } from './command'
import type { Capacity } from './moves'
import type { CaseType, Identity, Kind, Source, Status, Urgency } from './status'

/** Who did it. `user` is a pseudonym; no name, phone or openid is ever in an event. */
export interface By {
	readonly capacity: Capacity
	readonly user?: string
	readonly unit?: string
	readonly unitName?: string
}

/** What all events carry. Private words and places stand beside the events, in records that can be erased. */
interface Envelope {
	/** Version of the event's own shape, for upcasters. */
	readonly v: 1
	readonly case: string
	readonly seq: number
	readonly at: number
	readonly by: By
	/** The identifier of the command that made it. */
	readonly command: string
	/** Salted digest of the private record of the same seq, when there is one. */
	readonly words?: string
	readonly photos?: readonly string[]
}

/** Which unit is answerable, and until when. */
export interface Assignment {
	readonly unit: string
	/** As people say it: 住建局. */
	readonly unitName: string
	readonly resolveBy: number
	readonly sendBackUntil: number
	/** A town's or village's own region: whoever belongs there judges none of its work. */
	readonly region?: string
}

/** Why a case was closed. */
export type CloseCause = 'rated' | 'notReached' | 'callerWithdrew'

/** What each event says, apart from its envelope. Named in the past tense of its command. */
interface Details {
	opened: {
		tenant: string
		number: string
		caseType: CaseType
		identity: Identity
		source: Source
		sourceNumber?: string
		kind?: Kind
		matter?: string
		village?: string
		/** Pseudonym of the resident; absent when the centre filed it for somebody. */
		caller?: string
		calledAt?: number
		/** The first picture, when it is one that has a thumbnail. */
		cover?: string
		/** Digest of the submission, so that the same identifier with other words is told apart for ever. */
		submission: string
	}
	accepted: { urgency: Urgency; public: boolean; kind?: Kind; village?: string; about?: string }
	declined: { reason: DeclineReason }
	assigned: Assignment
	sendBackRefused: Assignment
	signed: object
	sentBack: object
	progressed: object
	resolved: object
	/** When the caller is reminded, and when an unanswered question becomes a call. */
	verified: { remindAt: number; dueAt: number }
	returned: object
	rated: { solved: boolean; content?: boolean }
	reminded: object
	callOpened: object
	called: { outcome: CallOutcome; solved?: boolean; content?: boolean }
	reworked: Assignment
	ended: object
	closed: { because: CloseCause }
	reopened: object
	supplemented: object
	urged: object
	withdrawing: { held: Status }
	withdrawn: object
	kept: object
}
export type EventType = keyof Details
export type EventOf<Type extends EventType> = Envelope & { readonly type: Type } & Readonly<Details[Type]>
export type CaseEvent = { [Type in EventType]: EventOf<Type> }[EventType]

/** Which event each command makes. */
export const eventOf = {
	accept: 'accepted',
	decline: 'declined',
	assign: 'assigned',
	refuseSendBack: 'sendBackRefused',
	sign: 'signed',
	sendBack: 'sentBack',
	progress: 'progressed',
	resolve: 'resolved',
	verify: 'verified',
	return: 'returned',
	rate: 'rated',
	remind: 'reminded',
	openCall: 'callOpened',
	logCall: 'called',
	rework: 'reworked',
	end: 'ended',
	close: 'closed',
	reopen: 'reopened',
	supplement: 'supplemented',
	urge: 'urged',
	withdraw: 'withdrawing',
	release: 'withdrawn',
	keep: 'kept',
} as const satisfies Record<CommandType, EventType>
