import { answer, ask, type FollowUp, keepCall, oweCall, remind, waive } from '../follow-up/follow-up'
import type { CaseEvent, EventOf, EventType } from './event'
import type { CaseState } from './state'
import type { Status } from './status'

/** Folds one event into the state. The first event of a case is `opened`, and takes no state. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
	if (event.type === 'opened') return open(event)
	if (state === undefined) throw new Error(`the first event of a case is 'opened', not '${event.type}'`)
	const fold = folds[event.type] as (state: CaseState, event: CaseEvent) => Partial<CaseState>
	const change = fold(state, event)
	const status = change.status ?? state.status
	return {
		...(event.type === 'reworked' ? withoutRating(state) : state),
		...change,
		version: event.seq,
		changedAt: event.at,
		since: status === state.status && !restarts.has(event.type) ? state.since : event.at,
	}
}

/** Work done anew is asked about anew. */
function withoutRating({ rating: _, followUp: __, ...state }: CaseState): CaseState {
	return state
}

/** Replays a case from its first event. */
export function replay(events: readonly CaseEvent[]): CaseState | undefined {
	return events.reduce<CaseState | undefined>(evolve, undefined)
}

/** Events after which the desk's time starts anew although the status may read the same. */
const restarts: ReadonlySet<EventType> = new Set<EventType>(['kept'])

function open(event: EventOf<'opened'>): CaseState {
	const { sourceNumber, kind, matter, village, caller, cover } = event
	return {
		tenant: event.tenant,
		case: event.case,
		number: event.number,
		type: event.caseType,
		status: 'submitted',
		version: event.seq,
		identity: event.identity,
		source: event.source,
		submission: event.submission,
		public: false,
		reworks: 0,
		callerWithdrew: false,
		openedAt: event.at,
		since: event.at,
		changedAt: event.at,
		...(sourceNumber !== undefined && { sourceNumber }),
		...(kind !== undefined && { kind }),
		...(matter !== undefined && { matter }),
		...(village !== undefined && { village }),
		...(caller !== undefined && { caller }),
		...(cover !== undefined && { cover }),
	}
}

const to = (status: Status) => () => ({ status })

function lead(event: EventOf<'assigned' | 'sendBackRefused' | 'reworked'>): Partial<CaseState> {
	const { unit, unitName, resolveBy, sendBackUntil, region } = event
	return {
		status: 'assigned',
		lead: {
			unit,
			unitName,
			resolveBy,
			sendBackUntil,
			assignedAt: event.at,
			...(region !== undefined && { region }),
		},
	}
}

/** Takes the follow-up a step on, where there is one. */
function followUp(state: CaseState, step: (now: FollowUp) => FollowUp): Partial<CaseState> {
	return state.followUp ? { followUp: step(state.followUp) } : {}
}

/** The caller's last word, and where it leads. */
function rating(at: number, solved: boolean, content: boolean | undefined): Partial<CaseState> {
	return {
		status: solved ? 'verified' : 'unsolved',
		rating: { solved, at, ...(content !== undefined && { content }) },
	}
}

/** What each event changes. */
const folds: {
	[Type in Exclude<EventType, 'opened'>]: (state: CaseState, event: EventOf<Type>) => Partial<CaseState>
} = {
	accepted: (_, { urgency, public: shown, kind, village, about }) => ({
		status: 'accepted',
		urgency,
		public: shown,
		...(kind !== undefined && { kind }),
		...(village !== undefined && { village }),
		...(about !== undefined && { about }),
	}),
	declined: to('declined'),
	assigned: (_, event) => lead(event),
	sendBackRefused: (_, event) => lead(event),
	signed: (state, event) => ({
		status: 'handling',
		...(state.lead && { lead: { ...state.lead, signedAt: event.at } }),
	}),
	sentBack: to('sentBack'),
	progressed: () => ({}),
	resolved: to('resolved'),
	verified: (state, { at, remindAt, dueAt }) => {
		const followUp = ask(at, { remindAt, dueAt }, state.caller !== undefined)
		return { status: 'verified', followUp: state.callerWithdrew ? waive(followUp) : followUp }
	},
	reminded: (state, { at }) => followUp(state, (asked) => remind(asked, at)),
	callOpened: (state, { at }) => followUp(state, (asked) => oweCall(asked, at)),
	called: (state, { at, outcome, solved, content }) => ({
		...followUp(state, (asked) => keepCall(asked, { at, outcome }, solved !== undefined)),
		...(solved !== undefined && rating(at, solved, content)),
	}),
	returned: to('handling'),
	rated: (state, { solved, content, at }) => ({
		...followUp(state, answer),
		...rating(at, solved, content),
	}),
	reworked: (state, event) => ({ ...lead(event), reworks: state.reworks + 1 }),
	ended: to('ended'),
	closed: to('closed'),
	reopened: (state, { at }) => ({ ...followUp(state, answer), ...rating(at, false, undefined) }),
	supplemented: () => ({}),
	urged: (state, { at }) => ({ urged: { at, count: (state.urged?.count ?? 0) + 1 } }),
	withdrawing: (_, { held }) => ({ status: 'withdrawing', held }),
	withdrawn: (state) => ({ status: 'withdrawn', ...followUp(state, waive) }),
	kept: (state) => ({
		status: state.held ?? state.status,
		callerWithdrew: true,
		...followUp(state, waive),
	}),
}
