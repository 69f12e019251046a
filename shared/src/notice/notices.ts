import type { CaseEvent, EventOf, EventType } from '../case/event'
import { type CaseState, deskOf } from '../case/state'
import { stepRows } from '../errand/told'
import { askedInPerson, visitedToTell } from '../helping/helping'
import { goesUp } from '../objection/goes-up'
import { partOf, partsOf } from '../responsibility/folds'
import { isOwed } from '../responsibility/responsibility'
import type { Slip } from '../slip/slip'
import { HOUR } from '../time/day'
import { CENTRE } from '../unit/unit'
import type { Audience, Notice, NoticeFacts, NoticeKind, Template } from './notice'

interface Row<Type extends EventType> {
	readonly kind: NoticeKind
	readonly to: Audience
	readonly template: Template
	/** Only then; else always. The state is the one after the event. */
	readonly when?: (event: EventOf<Type>, state: CaseState) => boolean
	/** Which units; none is told where there are none. Else it is the one in charge. */
	readonly units?: (event: EventOf<Type>, state: CaseState) => readonly string[]
}

const atUnit = (_: unknown, state: CaseState) => {
	const desk = deskOf(state)
	return desk !== undefined && desk !== CENTRE
}
const atCentre = (_: unknown, state: CaseState) => deskOf(state) === CENTRE

const row = (kind: NoticeKind, to: Audience, template: Template = 'progress') => ({ kind, to, template })

const task = (kind: NoticeKind, to: Audience = 'unit') => row(kind, to, 'task')
const names = (assignments: readonly { readonly unit: string }[] | undefined) =>
	(assignments ?? []).map(({ unit }) => unit)
const owing = (_: unknown, state: CaseState) => names(partsOf(state).filter(isOwed))
const ownUnit = ({ unit }: { readonly unit: string }) => [unit]
/** Whoever gave the task decides: the unit that whistled, else the centre; what was extended before, a leader. */
const askedBefore = ({ by }: { readonly by: { readonly unit?: string } }, state: CaseState) =>
	by.unit === undefined || (partOf(state, by.unit)?.extended ?? []).length > 0
const isLead = ({ unit }: { readonly unit: string }, { lead }: CaseState) => unit === lead?.unit
const slipRows = [
	{ ...task('unitSlip'), units: ({ slip }: { readonly slip: Slip }) => [slip.unit] },
	{ ...task('unitSlipCopied'), units: ({ slip }: { readonly slip: Slip }) => slip.copies },
]

/** How a case came out is told at their door to whoever has no phone of ours, and a helper said so. */
const gridTell = {
	...row('gridTell', 'grid', 'task'),
	when: (_: unknown, { helping }: CaseState) => visitedToTell(helping),
}
/** The work is done: the caller is asked, or whoever they help will be, and then they are told just that. */
const asksCaller = ({ callerWithdrew, helping }: CaseState) => !callerWithdrew && !askedInPerson(helping)
const asksPerson = ({ callerWithdrew, helping }: CaseState) => !callerWithdrew && askedInPerson(helping)

/** Who is told of what. An event without a row is seen on the case's page, and by nobody before they look. */
const rows: { readonly [Type in EventType]?: readonly Row<Type>[] } = {
	accepted: [row('accepted', 'caller'), row('sourceAccepted', 'source')],
	declined: [row('declined', 'caller'), gridTell, row('sourceDeclined', 'source')],
	opened: [{ ...task('unitToTake'), units: ({ local }) => (local === undefined ? [] : [local]) }],
	taken: [row('assigned', 'caller'), row('sourceAssigned', 'source')],
	assigned: [
		row('assigned', 'caller'),
		row('assigned', 'others'),
		task('unitAssigned'),
		{
			...task('gridErrand', 'grid'),
			when: (_, { errand }) => errand !== undefined && errand.worker === undefined,
		},
		{ ...task('unitSupport'), units: ({ supports }) => names(supports) },
		row('sourceAssigned', 'source'),
	],
	whistled: [
		{ ...row('assigned', 'caller'), when: (_, { type }) => type !== 'summons' },
		{ ...task('unitWhistled'), units: ({ unit, supports }) => [unit, ...names(supports)] },
		row('sourceAssigned', 'source'),
	],
	supportCalled: [{ ...task('unitSupport'), units: ownUnit }],
	partReassigned: [{ ...task('unitSupport'), units: ({ to }) => (to ? [to.unit] : []) }],
	partSentBack: [task('centrePartSentBack', 'centre')],
	partBackRefused: [{ ...task('unitSendBackRefused'), units: ownUnit }],
	partReleased: [{ ...task('unitReleased'), units: ownUnit }],
	partFinished: [task('unitPartFinished')],
	recoloured: [{ ...task('unitRecoloured'), units: owing }],
	referred: [
		row('referred', 'caller'),
		{ ...task('unitAssigned'), when: ({ unit }) => unit !== undefined },
		{ ...task('centreReferred', 'centre'), when: ({ unit }) => unit === undefined },
	],
	disputed: [{ ...task('unitDispute'), units: ({ keeper }) => [keeper] }],
	disputeSettled: [row('assigned', 'caller'), task('unitAssigned')],
	extensionAsked: [
		{
			...task('unitExtensionAsked'),
			units: (_, { callingUnit }) => (callingUnit ? [callingUnit.unit] : []),
		},
		{ ...task('centreExtensionAsked', 'centre'), when: (_, { callingUnit }) => callingUnit === undefined },
		{ ...task('leaderExtensionAsked', 'leader'), when: askedBefore },
	],
	extensionGranted: [
		{ ...row('extended', 'caller'), when: isLead },
		{ ...row('extended', 'others'), when: isLead },
		{ ...task('unitExtended'), units: ownUnit },
	],
	extensionRefused: [{ ...task('unitExtensionRefused'), units: ownUnit }],
	suspensionAsked: [task('centreSuspensionAsked', 'centre')],
	suspended: [
		row('suspended', 'caller'),
		row('suspended', 'others'),
		{ ...task('unitSuspended'), units: owing },
	],
	suspensionRefused: [task('unitSuspensionRefused')],
	resumed: [row('resumed', 'caller'), row('resumed', 'others'), { ...task('unitResumed'), units: owing }],
	supervised: slipRows,
	chased: slipRows,
	climbed: [
		{ ...task('unitSlip'), units: ({ slip }) => (slip ? [slip.unit] : []) },
		{ ...task('unitSlipCopied'), units: ({ slip }) => slip?.copies ?? [] },
		{ ...task('centreClimbed', 'centre'), when: ({ rung }) => rung === 'centre' },
		{ ...task('inspectorateClimbed', 'inspectorate'), when: ({ rung }) => rung === 'inspectorate' },
		{ ...task('leaderClimbed', 'leader'), when: ({ rung }) => rung === 'leader' },
	],
	instructed: [task('unitInstructed')],
	reported: [task('leaderReported', 'leader')],
	endProposed: [task('leaderEndProposed', 'leader')],
	endRefused: [task('centreEndRefused', 'centre')],
	merged: [{ ...row('merged', 'caller'), when: ({ samePerson }) => !samePerson }],
	unmerged: [row('parted', 'caller')],
	settled: [
		{
			...row('verified', 'caller', 'ask'),
			when: ({ status }, state) => status === 'verified' && asksCaller(state),
		},
		{
			...row('helpedVerified', 'caller'),
			when: ({ status }, state) => status === 'verified' && asksPerson(state),
		},
		{ ...row('ended', 'caller'), when: ({ status }, { samePerson }) => status === 'ended' && !samePerson },
		// The main case ended without work: theirs goes on by itself
		{ ...row('parted', 'caller'), when: ({ status }) => status === 'held' },
	],
	sendBackRefused: [row('unitSendBackRefused', 'unit', 'task')],
	sentBack: [row('centreSentBack', 'centre', 'task')],
	resolved: [
		row('sourceResolved', 'source'),
		// A unit that answers for itself leads straight to the question
		{
			...row('verified', 'caller', 'ask'),
			when: (_, state) => state.status === 'verified' && asksCaller(state),
		},
		{
			...row('helpedVerified', 'caller'),
			when: (_, state) => state.status === 'verified' && asksPerson(state),
		},
		{ ...gridTell, when: (_, state) => state.status === 'verified' && visitedToTell(state.helping) },
		{ ...row('followedDone', 'followers'), when: (_, { status }) => status === 'verified' },
	],
	// Whoever withdrew, and whose case was kept for everybody's safety, is asked nothing
	verified: [
		{ ...row('verified', 'caller', 'ask'), when: (_, state) => asksCaller(state) },
		{ ...row('helpedVerified', 'caller'), when: (_, state) => asksPerson(state) },
		gridTell,
		row('followedDone', 'followers'),
	],
	// whoever is asked on their phone instead of being called
	claimed: [{ ...row('verified', 'caller', 'ask'), when: ({ dueAt }) => dueAt !== undefined }],
	reminded: [row('reminded', 'caller', 'ask')],
	called: [
		{
			...row('centreUnsolved', 'centre', 'task'),
			when: ({ solved }, state) => solved === false && !goesUp(state),
		},
	],
	returned: [row('unitReturned', 'unit', 'task')],
	// what a village did not settle is the town's a moment later, and the town is told then
	rated: [
		{ ...row('centreUnsolved', 'centre', 'task'), when: ({ solved }, state) => !solved && !goesUp(state) },
	],
	reopened: [row('centreUnsolved', 'centre', 'task')],
	reworked: [
		row('reworked', 'caller'),
		task('workerReworked', 'worker'),
		row('unitReworked', 'unit', 'task'),
		row('sourceReworked', 'source'),
	],
	ended: [row('ended', 'caller'), gridTell, row('sourceEnded', 'source')],
	closed: [
		// Whoever has just rated need not be told of what that brings about
		{
			...row('closed', 'caller'),
			when: ({ because, at }, { rating }) => !(because === 'rated' && rating && at - rating.at < HOUR),
		},
		row('sourceClosed', 'source'),
	],
	errandStepped: stepRows,
	supplemented: [{ ...row('unitSupplemented', 'unit', 'task'), when: atUnit }],
	urged: [
		{ ...row('unitUrged', 'unit', 'task'), when: atUnit },
		{ ...row('centreUrged', 'centre', 'task'), when: atCentre },
	],
	// What somebody else's merged call says reaches whoever has the main case
	relayed: [
		{
			...task('unitSupplemented'),
			when: (said, state) => said.step === 'supplemented' && atUnit(said, state),
		},
		{ ...task('unitUrged'), when: (said, state) => said.step === 'urged' && atUnit(said, state) },
		{
			...task('centreUrged', 'centre'),
			when: (said, state) => said.step === 'urged' && atCentre(said, state),
		},
	],
	withdrawing: [row('centreWithdrawing', 'centre', 'task')],
	withdrawn: [row('withdrawn', 'caller')],
	kept: [row('kept', 'caller')],
}

/** Whether an audience is there at all: a caller of ours, a unit in charge, a system with a number of its own. */
const exists: Record<Audience, (state: CaseState) => boolean> = {
	caller: ({ caller }) => caller !== undefined,
	others: ({ joined = 0 }) => joined > 0,
	followers: ({ followers = 0 }) => followers > 0,
	worker: ({ errand }) => errand?.worker !== undefined,
	concerned: ({ errand }) => errand?.concerned !== undefined,
	unit: () => true,
	centre: () => true,
	inspectorate: () => true,
	leader: () => true,
	grid: ({ village }) => village !== undefined,
	source: ({ sourceNumber }) => sourceNumber !== undefined,
}

/**
 * The only place that says who is told of what.
 * @param state the state after the event
 */
export function notices(event: CaseEvent, state: CaseState): Notice[] {
	const told = (rows[event.type] ?? []) as readonly Row<EventType>[]
	const said = event as EventOf<EventType>
	return told
		.filter(({ to, when }) => exists[to](state) && (when?.(said, state) ?? true))
		.map(({ kind, to, template, units }) => {
			const named = units?.(said, state)
			const urgent = state.urgency === 'red'
			return { kind, to, template, urgent, ...(named && { units: named }) }
		})
		.filter(({ to, units }) => to !== 'unit' || (units?.length ?? (state.lead ? 1 : 0)) > 0)
}

/** What the notices of an event may say. */
export function factsOf(event: CaseEvent, state: CaseState): NoticeFacts {
	const { sourceNumber, matter, matterName, village, lead } = state
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
		...(matterName !== undefined && { matterName }),
		...(village !== undefined && { village }),
		...(lead && { unit: lead.unit, unitName: lead.unitName, resolveBy: lead.resolveBy }),
	}
}
