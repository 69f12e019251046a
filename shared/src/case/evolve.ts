import { claimFold } from '../claim/claim-fold'
import { openedErrand, stepFold, withoutWorker } from '../errand/summary'
import { answer, type FollowUp, keepCall, oweCall, remind, waive } from '../follow-up/follow-up'
import { mergeFolds } from '../merge/folds'
import { handedOn, holderIn, supportsWith, wind } from '../responsibility/folds'
import { partFolds } from '../responsibility/part-folds'
import {
	type Assignment,
	assignmentIn,
	called,
	done,
	type Responsibility,
} from '../responsibility/responsibility'
import { slipFolds } from '../slip/folds'
import { asked } from './asked'
import type { CaseEvent, Clock, EventOf, EventType } from './event'
import { type CaseState, type Change, SUBMISSION_KEPT } from './state'
import type { Status } from './status'

/** Folds one event into the state. The first event of a case is `opened`, and takes no state. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
	if (event.type === 'opened') return open(event)
	if (state === undefined) throw new Error(`the first event of a case is 'opened', not '${event.type}'`)
	const fold = folds[event.type] as (state: CaseState, event: CaseEvent) => Change
	const change = fold(state, event)
	const status = change.status ?? state.status
	const moved = status !== state.status
	return withoutAbsent({
		...(event.type === 'reworked' ? withoutRating(state) : state),
		...change,
		...(moved && { actBy: event.actBy }),
		...(event.voices && { voices: (state.voices ?? 0) + event.voices.length }),
		version: event.seq,
		changedAt: event.at,
		since: moved ? event.at : state.since,
	})
}

/** A fold takes a member away by setting it to undefined. */
function withoutAbsent(state: { [Member in keyof CaseState]: CaseState[Member] | undefined }): CaseState {
	return Object.fromEntries(
		Object.entries(state).filter(([, value]) => value !== undefined),
	) as unknown as CaseState
}

/** Work done anew is asked about anew. */
function withoutRating({ rating: _, followUp: __, ...state }: CaseState): CaseState {
	return state
}

/** Replays a case from its first event. */
export function replay(events: readonly CaseEvent[]): CaseState | undefined {
	return events.reduce<CaseState | undefined>(evolve, undefined)
}

function open(event: EventOf<'opened'>): CaseState {
	const { sourceNumber, kind, matter, matterName, catalogue, village, caller, cover } = event
	const { local, callingUnit, disclosure, actBy, helper, helping, spoken, answerBy, repeatOf } = event
	return {
		tenant: event.tenant,
		case: event.case,
		number: event.number,
		type: event.caseType,
		status: 'submitted',
		version: event.seq,
		identity: event.identity,
		source: event.source,
		submission: event.submission.slice(0, SUBMISSION_KEPT),
		public: false,
		reworks: 0,
		callerWithdrew: false,
		openedAt: event.at,
		since: event.at,
		changedAt: event.at,
		...(sourceNumber !== undefined && { sourceNumber }),
		...(answerBy !== undefined && { answerBy }),
		...(repeatOf && { repeatOf }),
		...(kind !== undefined && { kind }),
		...(matter !== undefined && { matter }),
		...(matterName !== undefined && { matterName }),
		...(catalogue !== undefined && { catalogue }),
		...(local !== undefined && { local }),
		...(callingUnit && { callingUnit }),
		...(disclosure && { disclosure }),
		...(event.errand && { errand: openedErrand(event.errand) }),
		...(actBy !== undefined && { actBy }),
		...(village !== undefined && { village }),
		...(caller !== undefined && { caller }),
		...(cover !== undefined && { cover }),
		...(helper !== undefined && { helper }),
		...(helping && { helping }),
		...(spoken !== undefined && { spoken }),
		...(event.voices && { voices: event.voices.length }),
	}
}

const to = (status: Status) => () => ({ status })

/** A unit becomes the lead; the first one ever is remembered. */
function lead(state: CaseState, event: Assignment): Change {
	const given = called(assignmentIn(event))
	return {
		status: 'assigned',
		lead: given,
		...supportsWith(
			(state.supports ?? []).filter(({ unit }) => unit !== given.unit),
			[],
		),
		...firstOf(state, given.unit),
		...withoutWorker(state, given.unit),
		keeper: undefined,
		suspensionAsked: undefined,
	}
}

/** The first unit ever to have had the case, once another one gets it: until then it is the lead itself. */
function firstOf({ first, lead: before }: CaseState, unit: string): Change {
	if (first !== undefined || before === undefined || before.unit === unit) return {}
	return { first: { unit: before.unit, unitName: before.unitName } }
}

/** The same unit goes on, with its clock as it was, but for the pause. */
function goesOn(state: CaseState, event: { readonly clocks?: readonly Clock[] }): Change {
	const change = wind(state, event.clocks)
	const part = change.lead ?? state.lead
	return {
		...change,
		// Stryker disable next-line OptionalChaining: whoever goes on has a part
		status: part?.signedAt === undefined ? 'assigned' : 'handling',
		...(part && { lead: { ...part, phase: part.signedAt === undefined ? 'called' : 'signed' } }),
	}
}

/** Takes the follow-up a step on, where there is one. */
function followUp(state: CaseState, step: (now: FollowUp) => FollowUp): Change {
	return state.followUp ? { followUp: step(state.followUp) } : {}
}

/** The caller's last word, and where it leads. */
function rating(at: number, solved: boolean, content: boolean | undefined): Change {
	return {
		status: solved ? 'verified' : 'unsolved',
		rating: { solved, at, ...(content !== undefined && { content }) },
	}
}

/** Leaves the lead's part as an event changes it. */
function leadPart(state: CaseState, change: Partial<Responsibility>): Change {
	return state.lead ? { lead: { ...state.lead, ...change } } : {}
}

/** What each event changes. */
const folds: {
	[Type in Exclude<EventType, 'opened'>]: (state: CaseState, event: EventOf<Type>) => Change
} = {
	accepted: (_, { urgency, public: shown, kind, village, about, matter, matterName, catalogue }) => ({
		status: 'accepted',
		urgency,
		public: shown,
		...(kind !== undefined && { kind }),
		...(village !== undefined && { village }),
		about,
		...(matter !== undefined && { matter }),
		...(matterName !== undefined && { matterName }),
		...(catalogue !== undefined && { catalogue }),
	}),
	taken: (state, event) => {
		const change = lead(state, event)
		return {
			...change,
			status: 'handling',
			urgency: event.urgency,
			task: 'order',
			public: event.public === true,
			...(event.kind !== undefined && { kind: event.kind }),
			...(change.lead && {
				lead: { ...change.lead, phase: 'signed', signedAt: event.at, ...holderIn(event) },
			}),
		}
	},
	declined: to('declined'),
	assigned: (state, event) => {
		const change = lead(state, event)
		return {
			...change,
			task: event.task,
			// Those who were called before go on with their parts
			...supportsWith(change.supports ?? [], event.supports ?? []),
		}
	},
	sendBackRefused: (state, event) => {
		const change = goesOn(state, event)
		return { ...change, ...(change.lead && { lead: { ...change.lead, backRefused: true } }) }
	},
	recoloured: (state, { urgency, clocks }) => ({ urgency, ...wind(state, clocks) }),
	restricted: (_, { to: named }) => ({ restricted: named.length > 0 ? named : undefined }),
	signed: (state, event) => ({
		status: 'handling',
		...leadPart(state, { phase: 'signed', signedAt: event.at, ...holderIn(event) }),
	}),
	sentBack: (state, { at }) => ({
		status: 'sentBack',
		...leadPart(state, { phase: 'sentBack', backAt: at }),
	}),
	referred: (state, event) =>
		event.unit === undefined
			? { status: 'referred', ...leadPart(state, { phase: 'released' }) }
			: lead(state, event as EventOf<'referred'> & Assignment),
	disputed: (state, { keeper, at }) => ({
		status: 'disputed',
		keeper,
		...leadPart(state, { phase: 'sentBack', backAt: at }),
	}),
	disputeSettled: (state, event) =>
		'from' in event
			? lead(state, event)
			: { ...goesOn(state, event as { clocks?: readonly Clock[] }), keeper: undefined },
	progressed: () => ({}),
	resolved: (state, { at, remindAt, dueAt }) => ({
		...(state.lead && { lead: done(state.lead, at) }),
		...(state.disclosure && { answeredAt: state.answeredAt ?? at }),
		suspensionAsked: undefined,
		// Stryker disable next-line ConditionalExpression,LogicalOperator: the two come together
		...(remindAt !== undefined && dueAt !== undefined
			? asked(state, at, { remindAt, dueAt })
			: { status: 'resolved' as const }),
	}),
	handedOn: (state, { unit, to: successor }) => handedOn(state, unit, successor),
	...partFolds,
	...slipFolds,
	...mergeFolds,
	errandStepped: stepFold,
	verified: (state, { at, remindAt, dueAt }) => asked(state, at, { remindAt, dueAt }),
	reminded: (state, { at }) => followUp(state, (asked) => remind(asked, at)),
	callOpened: (state, { at }) => followUp(state, (asked) => oweCall(asked, at)),
	called: (state, { at, outcome, solved, content }) => ({
		...followUp(state, (asked) => keepCall(asked, { at, outcome }, solved !== undefined)),
		...(solved !== undefined && rating(at, solved, content)),
	}),
	returned: (state, event) => ({ ...goesOn(state, event), status: 'handling' }),
	rated: (state, { solved, content, at }) => ({
		...followUp(state, answer),
		...rating(at, solved, content),
	}),
	reworked: (state, event) => ({ ...lead(state, event), reworks: state.reworks + 1 }),
	endProposed: to('ending'),
	endRefused: to('unsolved'),
	ended: to('ended'),
	closed: to('closed'),
	reopened: (state, { at }) => ({ ...followUp(state, answer), ...rating(at, false, undefined) }),
	supplemented: () => ({}),
	transcribed: () => ({}),
	told: ({ helping }, { when }) => (helping ? { helping: { ...helping, toldAt: when } } : {}),
	claimed: claimFold,
	urged: (state, { at }) => ({ urged: { at, count: (state.urged?.count ?? 0) + 1 } }),
	withdrawing: (state, { held, clocks }) => ({
		status: 'withdrawing',
		held,
		...wind(state, clocks),
		// Whoever leaves a main case stands alone again
		...(state.status === 'merged' && { mergedInto: undefined, samePerson: undefined }),
	}),
	withdrawn: (state) => ({ status: 'withdrawn', ...followUp(state, waive) }),
	kept: (state, { clocks }) => ({
		status: state.held ?? state.status,
		held: undefined,
		callerWithdrew: true,
		...wind(state, clocks),
		...followUp(state, waive),
	}),
}
