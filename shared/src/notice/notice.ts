import type { CaseType, Source, Status } from '../case/status'
import type { Work } from '../leaving/leaving'

/** The three message templates that a mini-program asks consent for: how it goes, please rate, something to do. */
export const templates = ['progress', 'ask', 'task'] as const
export type Template = (typeof templates)[number]

/**
 * Who is told. `grid` are the grid workers of the place, `worker` the one who runs an errand, `concerned` the person it is for; `others` are those whose calls were merged into the case, `followers` those who meet the same; `source`
 * is the system that a case came from, under its own number.
 */
export const audiences = [
	'caller',
	'others',
	'followers',
	'unit',
	'centre',
	'inspectorate',
	'leader',
	'grid',
	'worker',
	'concerned',
	'source',
] as const
export type Audience = (typeof audiences)[number]

/** What somebody is told; the sentences are in text/zh-CN/notice.ts. */
export const noticeKinds = [
	// to the caller
	'accepted',
	'declined',
	'assigned',
	'verified',
	'reminded',
	'reworked',
	'ended',
	'closed',
	'withdrawn',
	'kept',
	'referred',
	'extended',
	'suspended',
	'resumed',
	'merged',
	'parted',
	'followedDone',
	'helpedVerified',
	// to whoever asked for an errand, and the person it is for
	'errandUndertaken',
	'errandConsented',
	'errandConsentEnded',
	'errandBooked',
	'errandMissing',
	'errandVoucher',
	'errandReturned',
	'concernedVoucher',
	// to grid workers about errands
	'gridErrand',
	'workerNamed',
	'workerConsented',
	'workerConsentEnded',
	'workerBooked',
	'workerAnswered',
	'workerReworked',
	// to the grid workers of the place: somebody to be told at their door
	'gridTell',
	// to the unit in charge
	'unitAssigned',
	'unitReworked',
	'unitSendBackRefused',
	'unitReturned',
	'unitUrged',
	'unitSupplemented',
	'unitToTake',
	'unitWhistled',
	'unitSupport',
	'unitReleased',
	'unitPartFinished',
	'unitRecoloured',
	'unitDispute',
	'unitExtensionAsked',
	'unitExtended',
	'unitExtensionRefused',
	'unitSuspended',
	'unitSuspensionRefused',
	'unitResumed',
	'unitSlip',
	'unitSlipCopied',
	'unitInstructed',
	// to whoever asked the centre or those who keep the catalogue
	'unitAdmitted',
	'unitNotAdmitted',
	'unitAdmissionEnded',
	'unitProposalAdded',
	'unitProposalNotAdded',
	// to whoever asked for a grave change that another person must confirm
	'askedConfirmed',
	'askedRefused',
	'askedLapsed',
	// to the two between whom a grid or a job changes hands
	'slipGiven',
	'slipMoved',
	// to whoever goes on with the work of somebody who left
	'workHandedOn',
	// to villages about what they must publish, and to their towns
	'unitOwedSoon',
	'unitOwedToday',
	'unitOwedLate',
	// to the centre
	'centreUrged',
	'centreSentBack',
	'centreUnsolved',
	'centreWithdrawing',
	'centrePartSentBack',
	'centreReferred',
	'centreExtensionAsked',
	'centreSuspensionAsked',
	'centreClimbed',
	'centreEndRefused',
	// to the inspectorate and the leaders
	'inspectorateClimbed',
	'leaderClimbed',
	'leaderExtensionAsked',
	'leaderEndProposed',
	'leaderReported',
	// to the system it came from
	'sourceAccepted',
	'sourceDeclined',
	'sourceAssigned',
	'sourceResolved',
	'sourceReworked',
	'sourceEnded',
	'sourceClosed',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** One thing that somebody must be told of. Holds nothing that identifies a person. */
export interface Notice {
	readonly kind: NoticeKind
	readonly to: Audience
	readonly template: Template
	/** What is urgent does not wait for the morning. */
	readonly urgent: boolean
	/** Which units, where it is not the one in charge. */
	readonly units?: readonly string[]
}

/**
 * What a notice may be about besides a case: a request to put work on towns, a proposal for the catalogue, what villages
 * must publish, a slip by which a grid or a job changes hands, a grave change that another person must confirm.
 */
export const subjects = ['admission', 'proposal', 'owed', 'gridHandover', 'countersign', 'leaving'] as const
export type Subject = (typeof subjects)[number]

/** What notices of one event may say: codes and times only, so that it can be kept as long as the case. */
export interface NoticeFacts {
	/** What it is about where that is no case: `case` is then its identifier, and it bears no number. */
	readonly about?: Subject
	readonly case: string
	readonly seq: number
	readonly number: string
	readonly type?: CaseType
	readonly status?: Status
	readonly source?: Source
	/** The number it bears in the system it came from. */
	readonly sourceNumber?: string
	readonly matter?: string
	/** As the catalogue called it. */
	readonly matterName?: string
	readonly village?: string
	/** The unit in charge, and by when it must resolve, in epoch milliseconds. */
	readonly unit?: string
	readonly unitName?: string
	/** How much of each kind of work, where it is about work that changed hands. */
	readonly work?: Work
	readonly resolveBy?: number
	/** When it happened, in epoch milliseconds. */
	readonly at: number
}
