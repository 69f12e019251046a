import type { ErrorCode } from '../error/catalogue'
import { isNeutral } from '../follow-up/neutral'
import { beijingDay } from '../time/day'
import type { Unit } from '../unit/unit'
import type { Actor } from './actor'
import type { Command, CommandOf, CommandType } from './command'
import type { By } from './event'
import { REOPEN_WITHIN, REWORK_LIMIT } from './limits'
import { type CaseState, owesCall } from './state'

/** What a guard may look at. `unit` is the unit the command names, when the tenant has it. */
interface Circumstance {
	readonly state: CaseState
	readonly by: By
	readonly actor: Actor
	readonly at: number
}

/** Conditions on a move that need only the state, the actor and the time: they also decide which buttons show. */
export const standing: {
	readonly [Type in CommandType]?: (circumstance: Circumstance) => ErrorCode | undefined
} = {
	sendBack: ({ state, at }) => (at > (state.lead?.sendBackUntil ?? 0) ? 'sendBackLate' : undefined),
	verify: ownWork,
	return: ownWork,
	rate: (circumstance) =>
		circumstance.by.capacity === 'dispatcher' && circumstance.state.caller !== undefined
			? 'notYours'
			: (ownWork(circumstance) ??
				(circumstance.by.capacity === 'dispatcher' ? judged(circumstance) : undefined)),
	remind: ({ state: { followUp }, at }) =>
		followUp?.phase === 'asked' && followUp.remindAt !== undefined && at >= followUp.remindAt
			? undefined
			: 'notAllowedNow',
	openCall: ({ state: { followUp }, at }) =>
		followUp?.phase === 'asked' && followUp.remindAt === undefined && at >= followUp.dueAt
			? undefined
			: 'notAllowedNow',
	logCall: (circumstance) => (owesCall(circumstance.state) ? judged(circumstance) : 'notAllowedNow'),
	rework: ({ state }) => (state.reworks >= REWORK_LIMIT ? 'reworkLimit' : undefined),
	reopen: ({ state, at }) => (at > state.since + REOPEN_WITHIN ? 'reopenLate' : undefined),
	urge: ({ state, at }) =>
		state.urged && beijingDay(state.urged.at) === beijingDay(at) ? 'urgedToday' : undefined,
	// whoever closes: time that passed is no answer
	close: ({ state }) =>
		state.rating || state.callerWithdrew || state.followUp?.phase === 'notReached'
			? undefined
			: 'ratingMissing',
}

/** Nobody checks the work of their own unit. */
function ownWork({ state, by }: Circumstance): ErrorCode | undefined {
	return by.unit !== undefined && by.unit === state.lead?.unit ? 'ownWork' : undefined
}

/** Nobody asks about the work of their own unit, town or village, nor answers their own call. */
function judged({ state, actor, at }: Circumstance): ErrorCode | undefined {
	return isNeutral(state, actor, at) ? undefined : 'notNeutral'
}

const namesUnit = (
	state: CaseState,
	id: string | undefined,
	unit: Unit | undefined,
): ErrorCode | undefined => {
	if (id === undefined) return undefined
	if (unit?.unit !== id) return 'unitUnknown'
	return state.about === id ? 'unitComplainedOf' : undefined
}

/** Conditions on what the command itself says. */
export const content: {
	readonly [Type in CommandType]?: (
		state: CaseState,
		command: CommandOf<Type>,
		unit: Unit | undefined,
	) => ErrorCode | undefined
} = {
	assign: (state, command, unit) => namesUnit(state, command.unit, unit),
	rework: (state, command, unit) => namesUnit(state, command.unit, unit),
	// an answer is what somebody said: it takes somebody who was reached
	logCall: (_, { outcome, solved, content }) =>
		(outcome !== 'reached' && (solved !== undefined || content !== undefined)) ||
		(content !== undefined && solved === undefined)
			? 'invalidInput'
			: undefined,
	supplement: (_, command) =>
		command.words === undefined && command.photos.length === 0 ? 'textEmpty' : undefined,
}

/** Runs the content guard of a command, if it has one. */
export function contentGuard(
	state: CaseState,
	command: Command,
	unit: Unit | undefined,
): ErrorCode | undefined {
	const guard = content[command.type] as
		| ((state: CaseState, command: Command, unit: Unit | undefined) => ErrorCode | undefined)
		| undefined
	return guard?.(state, command, unit)
}
