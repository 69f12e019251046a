import { errandStanding } from '../errand/case-guards'
import { underErrand } from '../errand/clock'
import { decideErrand } from '../errand/decide-errand'
import { type Refusal, refusal } from '../error/refusal'
import { windowFor } from '../follow-up/window'
import { leavesMain, mergeDetails } from '../merge/details'
import { underDisclosure } from '../objection/clock'
import { again, allowancesFor, assignment, basisFor, rewound } from '../responsibility/assign'
import { assignments, named, pausedSince, responsibilityDetails } from '../responsibility/details'
import { partOf } from '../responsibility/folds'
import { isOver } from '../responsibility/responsibility'
import { defaultRules, type Rules } from '../rule/rules'
import { slipDetails } from '../slip/details'
import { actBy } from './act-by'
import { type Actor, actingAs } from './actor'
import type { Command, CommandType } from './command'
import { type Context, unitIn } from './context'
import type { Details } from './details'
import { type By, type CaseEvent, eventOf, type Task } from './event'
import { contentGuard, standing } from './guards'
import { moveOf, moves } from './moves'
import { type PrivateRecord, seal } from './private-record'
import { sealedIn } from './sealed'
import type { CaseState } from './state'
import { unitAbove } from './unit-above'

/** What a command brings about: events for the trace, and the erasable records beside them. */
export interface Decision {
	readonly events: readonly CaseEvent[]
	readonly records: readonly PrivateRecord[]
}

/**
 * Whether somebody may make a move now, whatever they would say in it: in which capacity, or why not.
 * Pages ask this to know which buttons to show.
 */
export function permit(
	state: CaseState,
	type: CommandType,
	actor: Actor,
	at: number,
	rules: Rules = defaultRules,
): By | Refusal {
	const move = moveOf(type)
	const by = actingAs(move.by, state, actor, at)
	if (by === undefined) return refusal('notYours')
	if (!move.from.includes(state.status)) return refusal('notAllowedNow')
	const circumstance = { state, by, at, actor, rules }
	const code = errandStanding(type, circumstance) ?? standing[type]?.(circumstance)
	return code === undefined ? by : refusal(code)
}

/** Every move that somebody may make on a case now. */
export function permitted(
	state: CaseState,
	actor: Actor,
	at: number,
	rules: Rules = defaultRules,
): CommandType[] {
	return (Object.keys(moves) as CommandType[]).filter(
		(type) => !('refused' in permit(state, type, actor, at, rules)),
	)
}

/** The only place that says what may happen to a case that exists. */
export function decide(state: CaseState, command: Command, given: Context): Decision | Refusal {
	const context = underErrand(state, underDisclosure(state, given))
	if (command.type === 'errand') return decideErrand(state, command, context)
	const by = permit(state, command.type, context.actor, context.at, context.rules)
	if ('refused' in by) return by
	const code = contentGuard(state, command, context, by)
	if (code !== undefined) return refusal(code)

	const seq = state.version + 1
	const sealed = seal(sealedIn(command), seq, context.salt)
	const photos = 'photos' in command ? command.photos : []
	const voices = ('voices' in command && command.voices) || []
	const event = {
		v: 1,
		case: state.case,
		seq,
		at: context.at,
		by,
		command: command.id,
		type: eventOf[command.type],
		...(sealed && { words: sealed.digest }),
		...(photos.length > 0 && { photos }),
		...(voices.length > 0 && { voices }),
		...detailsOf(state, command, by, context),
	} as CaseEvent
	return { events: [{ ...event, ...actBy(state, event, context) }], records: sealed ? [sealed.record] : [] }
}

/** What each event says; those without a row say nothing besides their envelope. */
const details: Partial<Details> = {
	...responsibilityDetails,
	...slipDetails,
	...mergeDetails,
	accept: (_, { urgency, public: shown, kind, village, about, matter }, __, { entry, catalogue }) => ({
		urgency,
		public: shown,
		...(kind !== undefined && { kind }),
		...(village !== undefined && { village }),
		...(about !== undefined && { about }),
		...(matter !== undefined &&
			entry &&
			catalogue !== undefined && { matter, matterName: entry.name, catalogue }),
	}),
	take: (_, __, { unit }, context) => {
		const own = unitIn(context, unit)
		const { entry } = context
		// Stryker disable next-line ConditionalExpression,LogicalOperator: the content guard has seen the entry, and the village acts for itself
		if (own === undefined || entry === undefined) return {}
		const { urgency, kind } = entry
		return { ...assignment(own, urgency, context), urgency, kind, public: entry.public }
	},
	decline: (_, { reason }) => ({ reason }),
	order: (state, { unit, supports }, _, context) => tasked('order', unit, supports, state, context),
	transfer: (state, { unit }, _, context) => tasked('transfer', unit, [], state, context),
	refuseSendBack: (state, _, __, context) => ({ clocks: leadPaused(state, context) }),
	recolour: (state, { urgency }, _, context) => {
		const { sign, resolve } = allowancesFor(urgency, context)
		return {
			urgency,
			clocks: [...(state.lead ? [state.lead] : []), ...(state.supports ?? [])]
				.filter((part) => !isOver(part))
				.map((part) => rewound(part, { sign, resolve }, context)),
		}
	},
	restrict: (_, { to }, { user }) => ({
		// Stryker disable next-line ConditionalExpression: whoever restricts is somebody
		to: to.length === 0 || user === undefined ? to : [...new Set([user, ...to])],
	}),
	refer: (state, _, __, context) => {
		const above = unitIn(context, unitAbove(state))
		// Stryker disable next-line StringLiteral: whoever leads was given it under a colour
		return above ? assignment(above, state.urgency ?? 'green', context) : {}
	},
	dispute: (_, __, ___, { rules }) => ({ keeper: rules.keeper }),
	settleDispute: (state, { unit }, _, context) => {
		// Stryker disable next-line OptionalChaining: what is disputed has a lead
		if (state.lead?.unit === unit) return { ...named(state.lead), clocks: leadPaused(state, context) }
		return assignments([unit], state, context)[0] ?? {}
	},
	resolve: (state, _, __, { at, rules }) =>
		state.task === 'transfer' ? windowFor(state.matter, at, rules) : {},
	// Stryker disable next-line OptionalChaining: what is resolved has a lead
	return: (state, _, __, context) => ({ clocks: leadPaused(state, context, state.lead?.doneAt) }),
	rework: (state, { unit }, _, context) => {
		const other = unitIn(context, unit)
		// Stryker disable next-line StringLiteral: work that was done was given under a colour
		if (other) return assignment(other, state.urgency ?? 'green', context)
		// Stryker disable next-line ConditionalExpression,StringLiteral: and to somebody
		return state.lead ? again(state.lead, state.urgency ?? 'green', context) : {}
	},
	handOn: (state, { unit, from, to }) => ({
		unit,
		unitName: partOf(state, unit)?.unitName ?? '',
		from,
		...(to !== undefined && { to }),
	}),
	verify: (state, _, __, { at, rules }) => windowFor(state.matter, at, rules),
	logCall: (_, { outcome, solved, content }) => ({
		outcome,
		...(solved !== undefined && { solved }),
		...(content !== undefined && { content }),
	}),
	rate: (_, { solved, content }) => ({ solved, ...(content !== undefined && { content }) }),
	withdraw: (state, _, __, context) =>
		state.status === 'merged' ? leavesMain(state, context) : { held: state.status },
	transcribe: (_, { voice }) => ({ voice }),
	toldAtDoor: (_, { when }, __, { at }) => ({ when: when ?? at }),
	keep: (state, _, __, context) => ({ clocks: pausedSince(state, state.since, context) }),
	close: (state) => ({
		because: state.callerWithdrew ? 'callerWithdrew' : state.rating ? 'rated' : 'notReached',
	}),
}

function detailsOf(state: CaseState, command: Command, by: By, context: Context): object {
	const say = details[command.type] as
		| ((state: CaseState, command: Command, by: By, context: Context) => object)
		| undefined
	return say?.(state, command, by, context) ?? {}
}

/** The lead's clock goes on with the time that somebody else had the case left out. */
// Stryker disable OptionalChaining,ConditionalExpression,LogicalOperator,ArrayDeclaration: what comes back to a lead has one, and says since when it was away
function leadPaused(state: CaseState, context: Context, since = state.lead?.backAt) {
	return state.lead ? pausedSince(state, since ?? state.since, context, [state.lead]) : []
}
// Stryker restore OptionalChaining,ConditionalExpression,LogicalOperator,ArrayDeclaration

function tasked(task: Task, unit: string, supports: readonly string[], state: CaseState, context: Context) {
	const [lead] = assignments([unit], state, context)
	return {
		...lead,
		task,
		basis: basisFor(unit, state, context.entry),
		...(supports.length > 0 && { supports: assignments(supports, state, context) }),
	}
}
