import { isRefusal } from '../error/refusal'
import type { Call, Contact } from '../follow-up/call'
import { named } from '../responsibility/details'
import { markerOf } from '../responsibility/marks'
import { responsibilities } from '../responsibility/responsibility-view'
import { defaultRules, type Rules } from '../rule/rules'
import { startOfBeijingDay } from '../time/day'
import { heardIn, withWords } from '../voice/heard'
import type { Voice } from '../voice/voice'
import type { Actor } from './actor'
import type { CaseView, Entry, Summary } from './case-view'
import { permit, permitted } from './decide'
import type { CaseEvent, EventOf, EventType } from './event'
import { headline, type PrivateRecord } from './private-record'
import { type Relation, relationOf, sight } from './relation'
import { type CaseState, deadlineOf } from './state'

/** Steps whose words are between the centre and the units: others see that they happened, not what was said. */
const internal: ReadonlySet<EventType> = new Set<EventType>([
	'assigned',
	'sentBack',
	'sendBackRefused',
	'returned',
	'reworked',
	'referred',
	'disputed',
	'disputeSettled',
	'whistled',
	'supportCalled',
	'partSentBack',
	'partReassigned',
	'partBackRefused',
	'partReleased',
	'recoloured',
	'extensionAsked',
	'extensionRefused',
	'suspensionAsked',
	'suspensionRefused',
	'endProposed',
	'endRefused',
	'planned',
])
/** Steps that only those who answer see at all: what they ask of each other, and how they are held to it. */
const inside: ReadonlySet<EventType> = new Set<EventType>([
	'restricted',
	'supervised',
	'climbed',
	'slipAnswered',
	'instructed',
	'reported',
	'chased',
	'marked',
	'extensionAsked',
	'extensionRefused',
	'suspensionAsked',
	'suspensionRefused',
	'partSentBack',
	'partReassigned',
	'partBackRefused',
	'endProposed',
	'endRefused',
	'joined',
	'parted',
	// in another caller's words
	'relayed',
	'followed',
	'unfollowed',
])

/** What the public may learn of an accepted public matter: matter, village, day, state, and the day it is promised for. */
function publicView(state: CaseState, moves: CaseView['moves'] = []): CaseView {
	return {
		relation: 'public',
		case: state.case,
		number: '',
		type: state.type,
		status: state.status,
		source: 'miniProgram',
		identity: 'anonymous',
		...(state.kind !== undefined && { kind: state.kind }),
		...(state.matter !== undefined && { matter: state.matter }),
		...(state.village !== undefined && { village: state.village }),
		...(state.lead && {
			unit: state.lead.unit,
			unitName: state.lead.unitName,
			resolveBy: startOfBeijingDay(state.lead.resolveBy),
		}),
		...(state.suspendedUntil !== undefined && { suspendedUntil: startOfBeijingDay(state.suspendedUntil) }),
		openedAt: startOfBeijingDay(state.openedAt),
		since: startOfBeijingDay(state.since),
		changedAt: startOfBeijingDay(state.since),
		version: 0,
		reworks: 0,
		urged: 0,
		callerWithdrew: false,
		photos: [],
		timeline: [],
		responsibilities: [],
		...(state.matterName !== undefined && { matterName: state.matterName }),
		...(state.followers !== undefined && { followers: state.followers }),
		moves,
	}
}

/**
 * The only place that says who may see what of a case.
 * @param viewer undefined for somebody who is not signed in
 * @returns undefined when the viewer must not even learn that the case exists
 */
export function view(
	state: CaseState,
	events: readonly CaseEvent[],
	records: readonly PrivateRecord[],
	viewer: Actor | undefined,
	at: number,
	rules: Rules = defaultRules,
): CaseView | undefined {
	const relation = relationOf(state, viewer, at)
	if (relation === undefined || viewer === undefined) return relation && publicView(state)
	if (relation === 'public') return publicView(state, permitted(state, viewer, at, rules))
	const sees = sight[relation]
	const bySeq = new Map(records.map((record) => [record.seq, record]))
	const heard = heardIn(events, (seq) => bySeq.get(seq))
	const opening = spokenOpening(state, bySeq.get(1), heard)
	// who asks for an errand is told to the grid worker who takes it on, not to all who could
	const mayTake = relation === 'gridWorker' && state.errand !== undefined
	const knowsCaller = !mayTake && (sees.contact as readonly string[]).includes(state.identity)
	const { name, phone } = opening ?? {}
	const opened = events.find((event) => event.type === 'opened')
	return {
		...summaryOf(state, opening),
		...(sees.internal && upstream(state)),
		relation,
		version: state.version,
		...(opening?.text !== undefined && { text: opening.text }),
		...(sees.place && opening?.place && { place: opening.place }),
		...(knowsCaller && {
			caller: { ...(name !== undefined && { name }), ...(phone !== undefined && { phone }) },
		}),
		...(opened?.calledAt !== undefined && { calledAt: opened.calledAt }),
		...(state.claimedAt !== undefined && { claimedAt: state.claimedAt }),
		photos: [...(opened?.photos ?? [])],
		...(opened?.voices && { voices: withWords(opened.voices, heard) }),
		timeline: events
			.filter((event) => sees.internal || !inside.has(event.type))
			.map((event) => entryOf(event, bySeq.get(event.seq), relation, heard)),
		responsibilities: responsibilities(
			state,
			events,
			bySeq,
			sees.internal,
			relation === 'caller' ? markerOf({}) : undefined,
			'user' in viewer ? viewer.user : undefined,
		),
		...(state.whistle && { whistle: state.whistle }),
		...(sees.internal && state.suspensionAsked && { suspensionAsked: state.suspensionAsked }),
		...(sees.internal && state.instruction && { instruction: { reportBy: state.instruction.reportBy } }),
		...(sees.internal && state.mergedInto !== undefined && { mergedInto: state.mergedInto }),
		moves: permitted(state, viewer, at, rules),
	}
}

/** Where nobody wrote any words, what was written down of the recording is the case's headline. */
function spokenOpening(
	{ spoken }: CaseState,
	opening: PrivateRecord | undefined,
	heard: ReadonlyMap<string, Voice>,
): PrivateRecord | undefined {
	const heading = spoken === undefined ? undefined : heard.get(spoken)?.text
	if (heading === undefined) return opening
	return { seq: 1, salt: '', ...opening, heading }
}

/** A case as one line of a list, for somebody whose relation lets them see its words. */
export function summary(
	state: CaseState,
	opening: PrivateRecord | undefined,
	viewer: Actor,
	at: number,
): Summary | undefined {
	const relation = relationOf(state, viewer, at)
	if (relation === undefined || !sight[relation].words) return undefined
	return { ...summaryOf(state, opening), ...(sight[relation].internal && upstream(state)) }
}

/** What is between the centre and whoever passed the call on. */
function upstream({ answerBy, repeatOf }: CaseState): Pick<Summary, 'answerBy' | 'repeatOf'> {
	return {
		...(answerBy !== undefined && { answerBy }),
		...(repeatOf && { repeatOf: { case: repeatOf.case, number: repeatOf.number } }),
	}
}

/**
 * A call that is owed, for somebody who may make it: with whom to call, unless the caller stays anonymous.
 * @param profile what the caller says about themselves; what they left with the case goes before it
 */
export function callOf(
	state: CaseState,
	{ opening, profile }: { opening: PrivateRecord | undefined; profile?: Contact | undefined },
	viewer: Actor,
	at: number,
): Call | undefined {
	const relation = relationOf(state, viewer, at)
	if (relation === undefined || isRefusal(permit(state, 'logCall', viewer, at))) return undefined
	const { name, phone } = (sight[relation].contact as readonly string[]).includes(state.identity)
		? // Their helper's own number is not theirs
			state.helping
			? { ...opening }
			: { ...profile, ...opening }
		: {}
	return {
		...summaryOf(state, opening),
		...(name !== undefined && { name }),
		...(phone !== undefined && { phone }),
	}
}

function summaryOf(state: CaseState, opening: PrivateRecord | undefined): Summary {
	const title = headline(opening)
	const deadline = deadlineOf(state)
	const { sourceNumber, kind, matter, matterName, village, urgency, rating, cover, lead, followUp } = state
	const { callingUnit, supports = [], suspendedUntil, joined, followers, restricted, disclosure } = state
	const { helping, spoken } = state
	return {
		case: state.case,
		number: state.number,
		type: state.type,
		status: state.status,
		source: state.source,
		identity: state.identity,
		openedAt: state.openedAt,
		since: state.since,
		changedAt: state.changedAt,
		reworks: state.reworks,
		urged: state.urged?.count ?? 0,
		callerWithdrew: state.callerWithdrew,
		...(title !== undefined && { title }),
		...(sourceNumber !== undefined && { sourceNumber }),
		...(kind !== undefined && { kind }),
		...(matter !== undefined && { matter }),
		...(matterName !== undefined && { matterName }),
		...(callingUnit && { callingUnit: { unit: callingUnit.unit, unitName: callingUnit.unitName } }),
		...(supports.length > 0 && {
			supports: supports.length,
			supportsDone: supports.filter(({ phase }) => phase === 'done' || phase === 'released').length,
		}),
		...(lead?.late && { late: true }),
		...(suspendedUntil !== undefined && { suspendedUntil }),
		...(joined !== undefined && { joined }),
		...(followers !== undefined && { followers }),
		...(restricted && { restricted: true }),
		...(village !== undefined && { village }),
		...(urgency !== undefined && { urgency }),
		...(disclosure && { disclosure }),
		...(helping && { helping }),
		...(spoken !== undefined && opening?.heading === undefined && { spoken: true }),
		...(lead && { unit: lead.unit, unitName: lead.unitName, resolveBy: lead.resolveBy }),
		...(deadline !== undefined && { deadline }),
		...(rating && {
			rating: { solved: rating.solved, ...(rating.content !== undefined && { content: rating.content }) },
		}),
		...(followUp && {
			followUp: {
				phase: followUp.phase,
				askedAt: followUp.askedAt,
				...(followUp.remindedAt !== undefined && { remindedAt: followUp.remindedAt }),
				dueAt: followUp.dueAt,
				tries: [...followUp.tries],
			},
		}),
		...(cover !== undefined && { cover }),
	}
}

/** What of an event's details is shown; everything else stays in the trace. */
const shown = [
	'unit',
	'unitName',
	'resolveBy',
	'urgency',
	'reason',
	'solved',
	'content',
	'outcome',
	'because',
	'task',
	'added',
	'agreed',
	'meetAt',
	'takenAt',
	'distance',
	'part',
	'speed',
	'quality',
	'extension',
	'until',
	'rung',
	'slip',
	'status',
	'step',
	'number',
	'reportBy',
	'late',
	'voice',
	'when',
] as const

const upstreamOf = ({ sourceNumber, answerBy, repeatOf }: EventOf<'opened'>) => ({
	...(sourceNumber !== undefined && { sourceNumber }),
	...(answerBy !== undefined && { answerBy }),
	...(repeatOf && { repeatOf: { case: repeatOf.case, number: repeatOf.number } }),
})

function entryOf(
	event: CaseEvent,
	record: PrivateRecord | undefined,
	relation: Relation,
	heard: ReadonlyMap<string, Voice>,
): Entry {
	const { capacity, unit, unitName, helper, standIn } = event.by
	const hidden = internal.has(event.type) && !sight[relation].internal
	const details = Object.fromEntries(
		shown
			.filter((key) => key in event)
			.map((key) => [key, (event as unknown as Record<string, unknown>)[key]]),
	)
	return {
		seq: event.seq,
		at: event.at,
		type: event.type,
		by: {
			capacity,
			...(unit !== undefined && { unit }),
			...(unitName !== undefined && { unitName }),
			...(helper && { helper }),
			...(standIn !== undefined && sight[relation].internal && { standIn: true }),
		},
		...(record?.text !== undefined && !hidden && { text: record.text }),
		...(record?.publicAnswer !== undefined && { publicAnswer: record.publicAnswer }),
		photos: hidden ? [] : [...(event.photos ?? [])],
		...(event.voices && !hidden && { voices: withWords(event.voices, heard) }),
		...details,
		...(event.type === 'opened' && sight[relation].internal && upstreamOf(event)),
		...(event.type === 'errandStepped' && { errandStep: event.step.type }),
		...extendedTo(event),
		...(event.type === 'handedOn' && { handedTo: event.to !== undefined }),
		...('supports' in event && event.supports && { supports: event.supports.map(named) }),
		...(sight[relation].internal && record?.leader !== undefined && { leader: record.leader }),
		...(event.type === 'reportedIn' && sight[relation].internal && record?.place && { place: record.place }),
	}
}

/** By when a unit must be done that was given more time. */
function extendedTo(event: CaseEvent): { resolveBy?: number } {
	if (event.type !== 'extensionGranted') return {}
	const resolveBy = event.clocks?.find(({ unit }) => unit === event.unit)?.resolveBy
	return resolveBy === undefined ? {} : { resolveBy }
}
