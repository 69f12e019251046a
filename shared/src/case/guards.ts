import type { ErrorCode } from '../error/catalogue'
import { isNeutral, isOutside } from '../follow-up/neutral'
import { visitedToTell } from '../helping/helping'
import { mergeContent, mergeStanding, reachesMain } from '../merge/guards'
import { goesUp, isVillages, lateAt } from '../objection/goes-up'
import { isUnfinished } from '../reply-template/reply'
import { partOf, partsOf } from '../responsibility/folds'
import { responsibilityContent, responsibilityStanding, sendsBack } from '../responsibility/guards'
import { isOwed } from '../responsibility/responsibility'
import type { Rules } from '../rule/rules'
import { slipContent, slipStanding } from '../slip/guards'
import { beijingDay } from '../time/day'
import type { Actor } from './actor'
import type { Command, CommandOf, CommandType } from './command'
import type { Context } from './context'
import type { By } from './event'
import { informer } from './informer'
import { REOPEN_WITHIN } from './limits'
import { namesUnits } from './named-units'
import { type CaseState, owesCall } from './state'

/** What a guard may look at before anything is said. */
export interface Circumstance {
	readonly state: CaseState
	readonly by: By
	readonly actor: Actor
	readonly at: number
	readonly rules: Rules
}
export type StandingGuards = {
	readonly [Type in CommandType]?: (circumstance: Circumstance) => ErrorCode | undefined
}
export type ContentGuards = {
	readonly [Type in CommandType]?: (
		state: CaseState,
		command: CommandOf<Type>,
		context: Context,
		by: By,
	) => ErrorCode | undefined
}

/** Conditions on a move that need only the state, the actor and the time: they also decide which buttons show. */
export const standing: StandingGuards = {
	...responsibilityStanding,
	...slipStanding,
	...mergeStanding,
	// a village that will not answer says so to its town
	sendBack: ({ state, at }) => (isVillages(state) ? 'notAllowedNow' : sendsBack(state.lead, at)),
	// A dispute over duty is for those whom the centre has told that it is theirs
	// Stryker disable next-line OptionalChaining: whoever leads has a part
	dispute: ({ state: { lead } }) => (lead?.backRefused ? undefined : 'notAllowedNow'),
	// Up from a village to its town, from a town to the county
	refer: ({ state, by, at }) => {
		if (by.capacity === 'clock')
			return (lateAt(state) ?? Number.POSITIVE_INFINITY) <= at ? undefined : 'notAllowedNow'
		// Stryker disable next-line OptionalChaining: the same
		return state.lead?.region === undefined ? 'notYours' : undefined
	},
	progress: ({ state, by }) => {
		if (by.unit === informer(state)) return undefined
		// Stryker disable next-line OptionalChaining: everybody else who says how it goes has a part
		return partOf(state, by.unit)?.phase === 'signed' ? undefined : 'notAllowedNow'
	},
	// Stryker disable next-line ArrayDeclaration: a text owes nothing
	resolve: ({ state: { supports = [] } }) =>
		supports.some((part) => isOwed(part) || part.phase === 'sentBack') ? 'partsOpen' : undefined,
	verify: ownWork,
	return: ownWork,
	rate: (circumstance) => {
		const { state, by } = circumstance
		if (by.capacity === 'caller')
			return lastWord(circumstance) ?? ownWork(circumstance) ?? helperJudges(circumstance)
		return state.caller !== undefined ? 'notYours' : (ownWork(circumstance) ?? judged(circumstance))
	},
	remind: ({ state: { followUp }, at }) =>
		// Stryker disable next-line OptionalChaining: what was checked is followed up
		followUp?.phase === 'asked' && at >= (followUp.remindAt ?? Number.POSITIVE_INFINITY)
			? undefined
			: 'notAllowedNow',
	openCall: ({ state: { followUp }, at }) =>
		// Stryker disable next-line OptionalChaining: the same
		followUp?.phase === 'asked' && followUp.remindAt === undefined && at >= followUp.dueAt
			? undefined
			: 'notAllowedNow',
	logCall: (circumstance) => (owesCall(circumstance.state) ? judged(circumstance) : 'notAllowedNow'),
	rework: ({ state, by, rules }) => {
		// the town has not worked on it yet: its first look is none of those times
		if (by.capacity === 'clock') return goesUp(state) ? undefined : 'notAllowedNow'
		return state.reworks >= rules.reworks ? 'reworkLimit' : undefined
	},
	withdraw: lastWord,
	reopen: (circumstance) =>
		lastWord(circumstance) ??
		(circumstance.at > circumstance.state.since + REOPEN_WITHIN ? 'reopenLate' : undefined),
	handOn: ({ state }) =>
		partsOf(state).some(({ holder }) => holder !== undefined) ? undefined : 'notAllowedNow',
	transcribe: ({ state: { voices } }) => (voices === undefined ? 'notAllowedNow' : undefined),
	toldAtDoor: ({ state, by }) => {
		if (!visitedToTell(state.helping)) return 'notAllowedNow'
		return by.capacity === 'caller' && by.helper !== true ? 'notYours' : undefined
	},
	urge: (circumstance) => {
		const { state, at } = circumstance
		const last = state.urged?.at
		// Stryker disable next-line ConditionalExpression: no time is on no day
		const today = last !== undefined && beijingDay(last) === beijingDay(at)
		return lastWord(circumstance) ?? (today ? 'urgedToday' : undefined)
	},
	// whoever closes: time that passed is no answer
	close: ({ state }) =>
		// Stryker disable next-line OptionalChaining: the same
		state.rating || state.callerWithdrew || state.followUp?.phase === 'notReached'
			? undefined
			: 'ratingMissing',
}

/** A unit that whistles about somebody else's call leads others to it; the caller's own say stays the caller's. */
function lastWord({ state, by }: Circumstance): ErrorCode | undefined {
	return by.unit !== undefined && state.type !== 'summons' ? 'notYours' : undefined
}

/** A helper of the unit judged never says for the person they help how well it did: the person is asked. */
function helperJudges({ state, by, actor, at }: Circumstance): ErrorCode | undefined {
	return by.helper && !isOutside(state, actor, at) ? 'helperJudges' : undefined
}

/** Nobody checks the work of their own unit. */
function ownWork({ state, by }: Circumstance): ErrorCode | undefined {
	// Stryker disable next-line ConditionalExpression,OptionalChaining: work that is judged has a lead
	return by.unit !== undefined && by.unit === state.lead?.unit ? 'ownWork' : undefined
}

/** Nobody asks about the work of their own unit, town or village, nor answers their own call. */
function judged({ state, actor, at }: Circumstance): ErrorCode | undefined {
	return isNeutral(state, actor, at) ? undefined : 'notNeutral'
}

/** Conditions on what the command itself says. */
export const content: ContentGuards = {
	...responsibilityContent,
	...slipContent,
	...mergeContent,
	accept: (_, { matter, public: shown }, { entry }) => {
		if (matter !== undefined && entry?.matter !== matter) return 'matterUnknown'
		return shown && entry && !entry.public ? 'matterNotPublic' : undefined
	},
	take: (_, __, { entry }) => (entry ? undefined : 'matterUnknown'),
	order: (state, { unit, supports }, context) =>
		namesUnits(state, [unit, ...supports], context, { lead: unit }),
	transfer: (state, { unit }, context) => namesUnits(state, [unit], context, { lead: unit }),
	// the same unit again, where there was one: a call that ended with another case's has none
	rework: (state, { unit }, context) => {
		if (unit === undefined) return state.lead ? undefined : 'unitUnknown'
		return namesUnits(state, [unit], context, { anew: true })
	},
	settleDispute: (state, { unit }, context) => namesUnits(state, [unit], context, { lead: unit }),
	recolour: (state, { urgency }) => (state.urgency === urgency ? 'notAllowedNow' : undefined),
	resolve: (state, { photos, publicAnswer }, { entry }) => {
		if (state.disclosure) return publicAnswer === undefined ? 'publicAnswerMissing' : undefined
		if (publicAnswer !== undefined) return 'invalidInput'
		// what was fetched and brought back stands on its vouchers, and is for nobody else to see
		if (state.errand) return undefined
		if (entry?.flow.joint && state.whistle && state.whistle.plannedAt === undefined) return 'planMissing'
		return photos.length < Math.max(1, entry?.photos ?? 1) ? 'evidenceMissing' : undefined
	},
	// an answer is what somebody said: it takes somebody who was reached
	logCall: (_, { outcome, solved, content }) =>
		(outcome !== 'reached' && solved !== undefined) || (content !== undefined && solved === undefined)
			? 'invalidInput'
			: undefined,
	// only what is still in the hands of whoever left; whom the centre did not name sees no restricted case by it
	handOn: (state, { unit, from, to }) =>
		partOf(state, unit)?.holder !== from ||
		(to !== undefined && state.restricted !== undefined && !state.restricted.includes(to))
			? 'notAllowedNow'
			: undefined,
	transcribe: (_, { voice }, context) => (context.voice === voice ? undefined : 'voiceUnknown'),
	// nobody was told tomorrow
	toldAtDoor: ({ openedAt }, { when }, { at }) =>
		when !== undefined && (when > at || when < openedAt) ? 'invalidInput' : undefined,
	supplement: (state, command, { main }) =>
		command.words === undefined && command.photos.length === 0 && (command.voices ?? []).length === 0
			? 'textEmpty'
			: reachesMain(state, 'supplement', main),
}

/** What a command may not say: a reply with a place to fill, and what its own guard refuses. */
export function contentGuard(
	state: CaseState,
	command: Command,
	context: Context,
	by: By,
): ErrorCode | undefined {
	const guard = content[command.type] as
		| ((state: CaseState, command: Command, context: Context, by: By) => ErrorCode | undefined)
		| undefined
	return leftOpen(command) ? 'wordsUnfilled' : guard?.(state, command, context, by)
}

/** Whether a place of a template was left as it was in anything that is told. */
function leftOpen(command: Command): boolean {
	const words = 'words' in command ? command.words : undefined
	const answer = 'publicAnswer' in command ? command.publicAnswer : undefined
	return isUnfinished(command.type, words) || isUnfinished(command.type, answer)
}
