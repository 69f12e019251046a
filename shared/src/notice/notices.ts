import type { CaseEvent, EventOf, EventType } from '../case/event'
import { type CaseState, deskOf } from '../case/state'
import { HOUR } from '../time/day'
import { CENTRE } from '../unit/unit'
import type { Audience, Notice, NoticeFacts, NoticeKind, Template } from './notice'

interface Row<Type extends EventType> {
	readonly kind: NoticeKind
	readonly to: Audience
	readonly template: Template
	/** Only then; else always. The state is the one after the event. */
	readonly when?: (event: EventOf<Type>, state: CaseState) => boolean
}

const atUnit = (_: unknown, state: CaseState) => {
	const desk = deskOf(state)
	return desk !== undefined && desk !== CENTRE
}
const atCentre = (_: unknown, state: CaseState) => deskOf(state) === CENTRE

const row = (kind: NoticeKind, to: Audience, template: Template = 'progress') => ({ kind, to, template })

/** Who is told of what. An event without a row is seen on the case's page, and by nobody before they look. */
const rows: { readonly [Type in EventType]?: readonly Row<Type>[] } = {
	accepted: [row('accepted', 'caller'), row('sourceAccepted', 'source')],
	declined: [row('declined', 'caller'), row('sourceDeclined', 'source')],
	assigned: [row('assigned', 'caller'), row('unitAssigned', 'unit', 'task'), row('sourceAssigned', 'source')],
	sendBackRefused: [row('unitSendBackRefused', 'unit', 'task')],
	sentBack: [row('centreSentBack', 'centre', 'task')],
	resolved: [row('sourceResolved', 'source')],
	// Whoever withdrew, and whose case was kept for everybody's safety, is asked nothing
	verified: [{ ...row('verified', 'caller', 'ask'), when: (_, { callerWithdrew }) => !callerWithdrew }],
	reminded: [row('reminded', 'caller', 'ask')],
	called: [{ ...row('centreUnsolved', 'centre', 'task'), when: ({ solved }) => solved === false }],
	returned: [row('unitReturned', 'unit', 'task')],
	rated: [{ ...row('centreUnsolved', 'centre', 'task'), when: ({ solved }) => !solved }],
	reopened: [row('centreUnsolved', 'centre', 'task')],
	reworked: [row('reworked', 'caller'), row('unitReworked', 'unit', 'task'), row('sourceReworked', 'source')],
	ended: [row('ended', 'caller'), row('sourceEnded', 'source')],
	closed: [
		// Whoever has just rated need not be told of what that brings about
		{
			...row('closed', 'caller'),
			when: ({ because, at }, { rating }) => !(because === 'rated' && rating && at - rating.at < HOUR),
		},
		row('sourceClosed', 'source'),
	],
	supplemented: [{ ...row('unitSupplemented', 'unit', 'task'), when: atUnit }],
	urged: [
		{ ...row('unitUrged', 'unit', 'task'), when: atUnit },
		{ ...row('centreUrged', 'centre', 'task'), when: atCentre },
	],
	withdrawing: [row('centreWithdrawing', 'centre', 'task')],
	withdrawn: [row('withdrawn', 'caller')],
	kept: [row('kept', 'caller')],
}

/** Whether an audience is there at all: a caller of ours, a unit in charge, a system with a number of its own. */
const exists: Record<Audience, (state: CaseState) => boolean> = {
	caller: ({ caller }) => caller !== undefined,
	unit: ({ lead }) => lead !== undefined,
	centre: () => true,
	source: ({ sourceNumber }) => sourceNumber !== undefined,
}

/**
 * The only place that says who is told of what.
 * @param state the state after the event
 */
export function notices(event: CaseEvent, state: CaseState): Notice[] {
	const told = (rows[event.type] ?? []) as readonly Row<EventType>[]
	return told
		.filter(({ to, when }) => exists[to](state) && (when?.(event as EventOf<EventType>, state) ?? true))
		.map(({ kind, to, template }) => ({ kind, to, template, urgent: state.urgency === 'red' }))
}

/** What the notices of an event may say. */
export function factsOf(event: CaseEvent, state: CaseState): NoticeFacts {
	const { sourceNumber, matter, village, lead } = state
	return {
		case: state.case,
		seq: event.seq,
		number: state.number,
		type: state.type,
		status: state.status,
		source: state.source,
		at: event.at,
		...(sourceNumber !== undefined && { sourceNumber }),
		...(matter !== undefined && { matter }),
		...(village !== undefined && { village }),
		...(lead && { unit: lead.unit, unitName: lead.unitName, resolveBy: lead.resolveBy }),
	}
}
