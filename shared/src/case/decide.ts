import { type Refusal, refusal } from '../error/refusal'
import { windowFor } from '../follow-up/window'
import type { Unit } from '../unit/unit'
import { type Actor, actingAs } from './actor'
import type { Command, CommandOf, CommandType } from './command'
import { type Assignment, type By, type CaseEvent, type EventOf, type EventType, eventOf } from './event'
import { contentGuard, standing } from './guards'
import { resolveWithin, SEND_BACK_WITHIN } from './limits'
import { moveOf, moves } from './moves'
import { type PrivateRecord, seal } from './private-record'
import type { CaseState } from './state'

/** Everything a rule may know besides the state and the command. */
export interface Context {
	readonly actor: Actor
	/** Now, in epoch milliseconds. */
	readonly at: number
	/** 128 fresh random bits in hexadecimal, for sealing private words. */
	readonly salt: string
	/** The unit that the command names, if the tenant has it. */
	readonly unit?: Unit
}

/** What a command brings about: events for the trace, and the erasable records beside them. */
export interface Decision {
	readonly events: readonly CaseEvent[]
	readonly records: readonly PrivateRecord[]
}

/**
 * Whether somebody may make a move now, whatever they would say in it: in which capacity, or why not.
 * Pages ask this to know which buttons to show.
 */
export function permit(state: CaseState, type: CommandType, actor: Actor, at: number): By | Refusal {
	const move = moveOf(type)
	const by = actingAs(move.by, state, actor, at)
	if (by === undefined) return refusal('notYours')
	if (!move.from.includes(state.status)) return refusal('notAllowedNow')
	const code = standing[type]?.({ state, by, at, actor })
	return code === undefined ? by : refusal(code)
}

/** Every move that somebody may make on a case now. */
export function permitted(state: CaseState, actor: Actor, at: number): CommandType[] {
	return (Object.keys(moves) as CommandType[]).filter(
		(type) => !('refused' in permit(state, type, actor, at)),
	)
}

/** The only place that says what may happen to a case that exists. */
export function decide(state: CaseState, command: Command, context: Context): Decision | Refusal {
	const by = permit(state, command.type, context.actor, context.at)
	if ('refused' in by) return by
	const code = contentGuard(state, command, context.unit)
	if (code !== undefined) return refusal(code)

	const seq = state.version + 1
	const sealed = seal(
		'words' in command && command.words !== undefined ? { text: command.words } : {},
		seq,
		context.salt,
	)
	const photos = 'photos' in command ? command.photos : []
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
		...detailsOf(state, command, by, context),
	} as CaseEvent
	return { events: [event], records: sealed ? [sealed.record] : [] }
}

/** What an event says about itself, apart from its envelope. */
type Saying<Type extends CommandType> = Partial<
	Omit<EventOf<(typeof eventOf)[Type] & EventType>, 'v' | 'case' | 'seq' | 'at' | 'by' | 'command' | 'type'>
>

const details: {
	readonly [Type in CommandType]?: (
		state: CaseState,
		command: CommandOf<Type>,
		by: By,
		context: Context,
	) => Saying<Type>
} = {
	accept: (_, { urgency, public: shown, kind, village, about }) => ({
		urgency,
		public: shown,
		...(kind !== undefined && { kind }),
		...(village !== undefined && { village }),
		...(about !== undefined && { about }),
	}),
	decline: (_, { reason }) => ({ reason }),
	assign: (state, _, __, { unit, at }) => (unit ? assignment(state, toUnit(unit), at) : {}),
	refuseSendBack: (state, _, __, { at }) => sameUnit(state, at),
	rework: (state, _, __, { unit, at }) => (unit ? assignment(state, toUnit(unit), at) : sameUnit(state, at)),
	verify: (state, _, __, { at }) => windowFor(state.matter, at),
	logCall: (_, { outcome, solved, content }) => ({
		outcome,
		...(solved !== undefined && { solved }),
		...(content !== undefined && { content }),
	}),
	rate: (_, { solved, content }) => ({ solved, ...(content !== undefined && { content }) }),
	withdraw: (state) => ({ held: state.status }),
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

/** A unit as the trace names it. */
const toUnit = ({ unit, shortName, region }: Unit) => ({
	unit,
	unitName: shortName,
	...(region !== undefined && { region }),
})

/** A unit gets its time by the case's urgency, from the moment it is given the case. */
function assignment(
	state: CaseState,
	to: Pick<Assignment, 'unit' | 'unitName' | 'region'>,
	at: number,
): Assignment {
	return {
		unit: to.unit,
		unitName: to.unitName,
		...(to.region !== undefined && { region: to.region }),
		resolveBy: at + resolveWithin[state.urgency ?? 'green'],
		sendBackUntil: at + SEND_BACK_WITHIN,
	}
}

/** The unit in charge stays; what it has sent back once it cannot send back again at once without its time. */
function sameUnit(state: CaseState, at: number): Assignment | object {
	return state.lead ? assignment(state, state.lead, at) : {}
}
