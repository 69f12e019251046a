import { deadline } from '../calendar/calendar'
import type { CommandOf } from '../case/command'
import type { Context } from '../case/context'
import type { By } from '../case/event'
import type { Circumstance, ContentGuards, StandingGuards } from '../case/guards'
import { namesUnits } from '../case/named-units'
import type { CaseState } from '../case/state'
import type { ErrorCode } from '../error/catalogue'
import { distance } from '../region/distance'
import { beijingDay } from '../time/day'
import { partOf, partsOf } from './folds'
import { markerOf, markers, marksOf } from './marks'
import { isOwed, type Responsibility } from './responsibility'

/** A phone's clock may be ahead by this much. */
const AHEAD = 5 * 60_000

const own = ({ state, by }: Pick<Circumstance, 'state' | 'by'>) => partOf(state, by.unit)

/** The guard of a step of one's own part: it holds while the part is there and in one of some phases. */
const inPhase =
	(...phases: readonly Responsibility['phase'][]) =>
	(circumstance: Circumstance): ErrorCode | undefined =>
		// Stryker disable next-line OptionalChaining: whoever acts for a unit of the case has a part
		phases.some((phase) => phase === own(circumstance)?.phase) ? undefined : 'notAllowedNow'

/** A unit says "not ours" within its limit, and not again once the centre has refused. */
export function sendsBack(part: Responsibility | undefined, at: number): ErrorCode | undefined {
	// Stryker disable next-line ConditionalExpression,StringLiteral: the same
	if (part === undefined) return 'notAllowedNow'
	if (part.backRefused) return 'sendBackRefused'
	return at > part.sendBackUntil ? 'sendBackLate' : undefined
}

/**
 * Extensions that somebody may decide on: the first ones by whoever gave the task, further ones by a leader.
 */
export function extensionsFor(state: CaseState, by: By, rules: Context['rules']): Responsibility[] {
	// Of callers, only a unit that called gave anybody a task
	const giver = by.unit !== undefined
	return partsOf(state).filter(
		({ asked, extended = [], unit }) =>
			asked !== undefined &&
			giver &&
			unit !== by.unit &&
			(by.capacity === 'leader' || extended.length < rules.extension.byGiver),
	)
}

/** What an actor's standing says to the moves of units' parts, whatever they would say in them. */
export const responsibilityStanding: StandingGuards = {
	whistle: ({ state }) =>
		// Stryker disable next-line OptionalChaining: whoever whistles leads
		state.whistle ? 'notAllowedNow' : state.lead?.region?.length === 9 ? undefined : 'notYours',
	callSupport: ({ state: { whistle }, by }) =>
		by.capacity === 'caller' && (by.unit === undefined || whistle === undefined) ? 'notYours' : undefined,
	reportIn: ({ state, by }) => {
		if (state.whistle === undefined) return 'notAllowedNow'
		const part = own({ state, by })
		// Stryker disable next-line OptionalChaining: whoever acts for a unit of the case has a part
		if (part?.phase === 'sentBack' || part?.phase === 'released') return 'notAllowedNow'
		// Stryker disable next-line OptionalChaining: the same
		return part?.reportedInAt === undefined ? undefined : 'reportedInAlready'
	},
	plan: ({ state: { whistle }, by }) =>
		whistle === undefined ? 'notAllowedNow' : by.unit === undefined ? 'notYours' : undefined,
	signPart: inPhase('called'),
	finishPart: inPhase('signed'),
	sendPartBack: (circumstance) =>
		inPhase('called', 'signed')(circumstance) ?? sendsBack(own(circumstance), circumstance.at),
	reassignPart: partSentBack,
	refusePartBack: partSentBack,
	// Stryker disable next-line ArrayDeclaration: a text has no phase
	releasePart: ({ state: { supports = [] } }) =>
		supports.some((part) => isOwed(part) || part.phase === 'sentBack') ? undefined : 'notAllowedNow',
	mark: ({ state, by }) => (markers(state, by).length > 0 ? undefined : 'notAllowedNow'),
	askExtension: ({ state, by, at, rules }) => {
		const part = own({ state, by })
		// Stryker disable next-line ConditionalExpression: whoever acts for a unit of the case has a part
		if (part === undefined || !isOwed(part) || part.asked) return 'notAllowedNow'
		if (at > part.resolveBy) return 'extensionLate'
		const { byGiver, byLeader } = rules.extension
		return (part.extended ?? []).length < byGiver + byLeader ? undefined : 'extensionLimit'
	},
	grantExtension: decidesExtension,
	refuseExtension: decidesExtension,
	askSuspension: ({ state, rules }) => (state.suspensionAsked ? 'notAllowedNow' : suspends(state, rules)),
	suspend: ({ state, rules }) => suspends(state, rules),
	refuseSuspension: ({ state }) => (state.suspensionAsked ? undefined : 'notAllowedNow'),
	resume: ({ state: { suspendedUntil = 0 }, by, at }) =>
		by.capacity === 'clock' && at < suspendedUntil ? 'notAllowedNow' : undefined,
}

// Stryker disable next-line ArrayDeclaration: the same
function partSentBack({ state: { supports = [] } }: Circumstance): ErrorCode | undefined {
	return supports.some(({ phase }) => phase === 'sentBack') ? undefined : 'notAllowedNow'
}

function decidesExtension({ state, by, rules }: Circumstance): ErrorCode | undefined {
	if (extensionsFor(state, by, rules).length > 0) return undefined
	return by.unit === undefined ? 'notYours' : 'notAllowedNow'
}

function suspends({ suspensions = 0 }: CaseState, rules: Context['rules']): ErrorCode | undefined {
	return suspensions < rules.suspension.times ? undefined : 'suspensionLimit'
}

/** What the moves of units' parts themselves may say. */
export const responsibilityContent: ContentGuards = {
	whistle: (state, { lead, supports, meetAt }, context) =>
		meetAt < context.at ? 'meetInPast' : namesUnits(state, [lead, ...supports], context, { anew: true }),
	callSupport: (state, { unit }, context) => namesUnits(state, [unit], context),
	reportIn,
	plan: (state, { agreed }) => (agreed.every((unit) => partOf(state, unit)) ? undefined : 'unitUnknown'),
	reassignPart: (state, { unit, to }, context) =>
		sentBackOf(state, unit) ?? (to === undefined ? undefined : namesUnits(state, [to], context)),
	refusePartBack: (state, { unit }) => sentBackOf(state, unit),
	// Stryker disable next-line ArrayDeclaration: the same
	releasePart: ({ supports = [] }, { unit }) =>
		supports.some((part) => part.unit === unit && (isOwed(part) || part.phase === 'sentBack'))
			? undefined
			: 'notAllowedNow',
	mark: (state, { unit }, __, by) => {
		if (markers(state, by).includes(unit)) return undefined
		return marksOf(state, unit).includes(markerOf(by)) ? 'markedAlready' : 'notYours'
	},
	askExtension: (state, { extension }, { calendar, rules }, by) => {
		// Stryker disable next-line OptionalChaining: whoever asks for more time has a part
		const from = partOf(state, by.unit)?.resolveBy ?? 0
		return deadline(calendar, from, extension).at > deadline(calendar, from, rules.extension.longest).at
			? 'extensionTooLong'
			: undefined
	},
	grantExtension: extensionOf,
	refuseExtension: extensionOf,
	askSuspension: (_, { until }, context) => withinSuspension(until, context),
	suspend: ({ suspensionAsked }, { until = suspensionAsked?.until }, context) =>
		until === undefined ? 'invalidInput' : withinSuspension(until, context),
}

// Stryker disable next-line ArrayDeclaration: the same
function sentBackOf({ supports = [] }: CaseState, unit: string): ErrorCode | undefined {
	return supports.some((part) => part.unit === unit && part.phase === 'sentBack')
		? undefined
		: 'notAllowedNow'
}

function extensionOf(
	state: CaseState,
	{ unit }: CommandOf<'grantExtension' | 'refuseExtension'>,
	{ rules }: Context,
	by: By,
): ErrorCode | undefined {
	return extensionsFor(state, by, rules).some((part) => part.unit === unit) ? undefined : 'notAllowedNow'
}

function withinSuspension(until: number, { at, calendar, rules }: Context): ErrorCode | undefined {
	if (until <= at) return 'invalidInput'
	return until > deadline(calendar, at, rules.suspension.longest).at ? 'suspensionTooLong' : undefined
}

/** A unit shows up on the day, after it was called, at the place or with an explanation. */
function reportIn(
	state: CaseState,
	{ takenAt, place, words }: CommandOf<'reportIn'>,
	{ at, place: where, rules }: Context,
	by: By,
): ErrorCode | undefined {
	const taken = takenAt ?? at
	const part = partOf(state, by.unit)
	if (taken > at + AHEAD) return 'invalidInput'
	// Stryker disable next-line OptionalChaining: the standing guard has seen the whistle, and a part
	const tooEarly = taken < (part?.from ?? 0) || beijingDay(taken) < beijingDay(state.whistle?.meetAt ?? 0)
	if (tooEarly) return 'reportInOld'
	if (where === undefined || words !== undefined) return undefined
	const metres = distance(where, place)
	return metres === undefined || metres > rules.reportIn.within ? 'reportInFar' : undefined
}
