import type { Allowance } from '../calendar/allowance'
import type { Pause } from '../calendar/calendar'
import type { Basis } from '../catalogue/entry'
import type { AskedErrand, Stepped } from '../errand/stepped'
import type { CallOutcome } from '../follow-up/follow-up'
import type { HelpingFacts } from '../helping/helping'
import type { Assignment, Times } from '../responsibility/responsibility'
import type { Rung, Slip } from '../slip/slip'
import type { CommandType, DeclineReason } from './command'
import type { Capacity } from './moves'
import type { CaseType, Identity, Kind, Source, Status, Urgency } from './status'

/** Who did it. `user` is a pseudonym; no name, phone or openid is ever in an event. */
export interface By {
	readonly capacity: Capacity
	readonly user?: string
	readonly unit?: string
	readonly unitName?: string
	/** They act openly for the person whose case it is. */
	readonly helper?: true
	/** They stand in (代班) for this colleague, a pseudonym. */
	readonly standIn?: string
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
	/** Recordings, by their identifiers. */
	readonly voices?: readonly string[]
	/** By when the desk that now has the case must act, in working time. */
	readonly actBy?: number
}

/** What follows from the catalogue, where the matter is one of its entries. */
export interface Catalogued {
	readonly matter: string
	readonly matterName: string
	/** The version of the catalogue: the case keeps the one it was opened under. */
	readonly catalogue: number
}

/** Winds the clock of one unit: what changed, and the times that follow. */
export interface Clock extends Times {
	readonly unit: string
	readonly pause?: Pause
	readonly extended?: Allowance
	readonly sign?: Allowance
	readonly resolve?: Allowance
}
interface Wound {
	readonly clocks?: readonly Clock[]
}

/** How a unit came to be called: by law, by agreement, or by order of the centre. */
export interface Tasked {
	readonly basis: Basis
	readonly supports?: readonly Assignment[]
}

/** What the caller of a merged case says reaches its main case. */
export const relayedSteps = ['supplemented', 'urged'] as const
export type Relayed = (typeof relayedSteps)[number]

/** Something published (公开事项) that a case objects to or asks about. */
export interface About {
	readonly disclosure: string
	readonly edition: number
}

/** A case that was there before, as one says it. */
export interface Earlier {
	readonly case: string
	readonly number: string
}

/** Why a case was closed. */
export type CloseCause = 'rated' | 'notReached' | 'callerWithdrew'

/** Order: handle it and report back to the centre. Transfer: handle it and answer the caller. */
export const tasks = ['order', 'transfer'] as const
export type Task = (typeof tasks)[number]

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
		matterName?: string
		catalogue?: number
		village?: string
		/** The village's or town's unit within whose own list it is. */
		local?: string
		/** The unit that calls, in a summons. */
		callingUnit?: { unit: string; unitName: string }
		/** Pseudonym of the resident; absent when the centre filed it for somebody. */
		caller?: string
		calledAt?: number
		/** By when whoever passed it on wants their answer. */
		answerBy?: number
		/** The earlier case that it is about again. */
		repeatOf?: Earlier
		/** What a village published and is asked about, in which edition. */
		disclosure?: About
		/** The recording that stands for the words, where there are none. */
		spoken?: string
		/** Pseudonym of whoever acts for the person whose case it is, what they are to them, and how that person is told. */
		helper?: string
		helping?: HelpingFacts
		/** What is to be run for whom, in an errand. */
		errand?: AskedErrand
		/** The first picture, when it is one that has a thumbnail. */
		cover?: string
		/** Digest of the submission, so that the same identifier with other words is told apart for ever. */
		submission: string
	}
	accepted: {
		urgency: Urgency
		public: boolean
		kind?: Kind
		village?: string
		about?: string
	} & Partial<Catalogued>
	/** Whether a summary may be shown to others, as the catalogue says of the matter. */
	taken: Assignment & { urgency: Urgency; kind?: Kind; public?: boolean }
	declined: { reason: DeclineReason }
	assigned: Assignment & Tasked & { task: Task }
	sendBackRefused: Wound
	recoloured: Wound & { urgency: Urgency }
	restricted: { to: readonly string[] }
	signed: object
	sentBack: object
	/** Up a level: to the town, or, with no unit named, to the centre. */
	referred: Partial<Assignment>
	disputed: { keeper: string }
	disputeSettled: Assignment | (Wound & { unit: string; unitName: string })
	progressed: object
	/** A transferred case goes to its caller at once: when they are reminded, and when a call is owed. */
	resolved: { remindAt?: number; dueAt?: number }
	whistled: Assignment &
		Tasked & {
			meetAt: number
			callingUnit: { unit: string; unitName: string }
			urgency: Urgency
			added?: readonly string[]
		}
	supportCalled: Assignment
	reportedIn: { distance?: number; takenAt: number }
	planned: { agreed: readonly string[] }
	partSigned: object
	partFinished: object
	partSentBack: object
	/** With nobody in its place, the part falls away. */
	partReassigned: { part: string; to?: Assignment }
	partBackRefused: Wound & { unit: string; unitName: string }
	partReleased: { unit: string; unitName: string }
	marked: { unit: string; unitName: string; from: string; speed: number; quality: number }
	extensionAsked: { extension: Allowance }
	extensionGranted: Wound & { unit: string; unitName: string; extension: Allowance }
	extensionRefused: { unit: string; unitName: string }
	suspensionAsked: { until: number }
	suspended: { until: number }
	suspensionRefused: object
	resumed: Wound
	supervised: { slip: Slip }
	/** The clock went up the ladder: a slip, or supervision a level higher. */
	climbed: { unit: string; unitName: string; rung: Rung; slip?: Slip }
	slipAnswered: { number: string; late: boolean }
	instructed: { number?: string; reportBy: number }
	reported: { late: boolean }
	chased: { slip: Slip }
	/** When the caller is reminded, and when an unanswered question becomes a call. */
	verified: { remindAt: number; dueAt: number }
	returned: Wound
	rated: { solved: boolean; content?: boolean }
	reminded: object
	callOpened: object
	called: { outcome: CallOutcome; solved?: boolean; content?: boolean }
	reworked: Assignment
	endProposed: object
	endRefused: object
	ended: object
	closed: { because: CloseCause }
	reopened: object
	supplemented: object
	urged: object
	withdrawing: Wound & { held: Status }
	withdrawn: object
	kept: Wound
	merged: { into: string; number: string; held: Status; samePerson: boolean }
	unmerged: Wound
	/** A merged case goes the way of its main case. */
	settled: {
		status: 'verified' | 'closed' | 'ended' | 'held'
		lead?: Assignment
		remindAt?: number
		dueAt?: number
	} & Wound
	/** To the main case: another call was merged into it, or taken out again. */
	joined: { other: string; samePerson: boolean }
	parted: { other: string; samePerson: boolean }
	/** To the main case: what the caller of one that was merged into it said. */
	relayed: { other: string; step: Relayed }
	/** What somebody who left had in hand went to a successor; with nobody named, back to the unit. */
	handedOn: { unit: string; unitName: string; from: string; to?: string }
	followed: object
	unfollowed: object
	/** A step of an errand. */
	errandStepped: { step: Stepped }
	/** What a recording says was written down. */
	transcribed: { voice: string }
	/** Somebody told the person whose case it is at their door: when. */
	told: { when: number }
	/**
	 * Whoever called by another channel made the case theirs, by their phone. Where a call was owed, they are asked on
	 * their phone instead: when they are reminded, and when a call is owed again.
	 */
	claimed: { remindAt?: number; dueAt?: number }
}
export type EventType = keyof Details
export type EventOf<Type extends EventType> = Envelope & { readonly type: Type } & Readonly<Details[Type]>
export type CaseEvent = { [Type in EventType]: EventOf<Type> }[EventType]

/** Which event each command makes. */
export const eventOf = {
	accept: 'accepted',
	take: 'taken',
	decline: 'declined',
	order: 'assigned',
	transfer: 'assigned',
	refuseSendBack: 'sendBackRefused',
	recolour: 'recoloured',
	restrict: 'restricted',
	sign: 'signed',
	sendBack: 'sentBack',
	refer: 'referred',
	dispute: 'disputed',
	settleDispute: 'disputeSettled',
	progress: 'progressed',
	resolve: 'resolved',
	whistle: 'whistled',
	callSupport: 'supportCalled',
	reportIn: 'reportedIn',
	plan: 'planned',
	signPart: 'partSigned',
	finishPart: 'partFinished',
	sendPartBack: 'partSentBack',
	reassignPart: 'partReassigned',
	refusePartBack: 'partBackRefused',
	releasePart: 'partReleased',
	mark: 'marked',
	askExtension: 'extensionAsked',
	grantExtension: 'extensionGranted',
	refuseExtension: 'extensionRefused',
	askSuspension: 'suspensionAsked',
	suspend: 'suspended',
	refuseSuspension: 'suspensionRefused',
	resume: 'resumed',
	supervise: 'supervised',
	climb: 'climbed',
	answerSlip: 'slipAnswered',
	instruct: 'instructed',
	report: 'reported',
	chase: 'chased',
	verify: 'verified',
	return: 'returned',
	rate: 'rated',
	remind: 'reminded',
	openCall: 'callOpened',
	logCall: 'called',
	rework: 'reworked',
	proposeEnd: 'endProposed',
	refuseEnd: 'endRefused',
	end: 'ended',
	close: 'closed',
	reopen: 'reopened',
	merge: 'merged',
	unmerge: 'unmerged',
	settle: 'settled',
	handOn: 'handedOn',
	follow: 'followed',
	unfollow: 'unfollowed',
	errand: 'errandStepped',
	supplement: 'supplemented',
	urge: 'urged',
	withdraw: 'withdrawing',
	release: 'withdrawn',
	keep: 'kept',
	transcribe: 'transcribed',
	toldAtDoor: 'told',
} as const satisfies Record<CommandType, EventType>

/** Every event there is: those of the commands, the first one, what a merge does to the main case, and a claim. */
export const eventTypes = [
	...new Set<EventType>(['opened', ...Object.values(eventOf), 'joined', 'parted', 'relayed', 'claimed']),
] as [EventType, ...EventType[]]
