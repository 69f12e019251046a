import type { FollowUp } from '../follow-up/follow-up'
import { goesUp, lateAt } from '../objection/goes-up'
import { nextRung } from '../slip/ladder'
import { RATING_OPEN } from './limits'
import { moveOf } from './moves'
import { type CaseState, deadlineOf } from './state'
import { unitAbove } from './unit-above'

/** What the clock does by itself; going up the ladder names the unit that is late. */
export type ClockAct =
	| { readonly type: 'close' | 'release' | 'remind' | 'openCall' | 'resume' | 'chase' | 'settle' }
	| { readonly type: 'climb'; readonly unit: string }
	/** What a village is asked goes up to its town. */
	| { readonly type: 'refer' }
	| { readonly type: 'rework'; readonly unit: string }
	/** Never of a case's own: somebody left, and what they had in hand goes on with a successor. */
	| HandOn

type HandOn = {
	readonly type: 'handOn'
	readonly unit: string
	readonly from: string
	readonly to?: string | undefined
}

/** Something that falls due. */
export interface DueAct {
	readonly at: number
	readonly act: ClockAct
}

/**
 * What the one clock must do next to this case by itself, and when. A case has one due item however many clocks run in
 * it: the earliest. Time alone never makes a follow-up done.
 */
export function dueOf(state: CaseState): DueAct | undefined {
	// up before the slip that the same instant would bring: it is the town's from then on
	const acts = [
		upward(state),
		leaving(state),
		followUpAct(state),
		goingOn(state),
		owedReport(state),
		...climbs(state),
	]
	return acts.reduce<DueAct | undefined>(
		(first, act) => (act && (first === undefined || act.at < first.at) ? act : first),
		undefined,
	)
}

/** An objection that the village is late with, or has not settled, is for the town to look at. */
function upward(state: CaseState): DueAct | undefined {
	const unit = goesUp(state) ? unitAbove(state) : undefined
	if (unit !== undefined) return { at: state.since, act: { type: 'rework', unit } }
	const at = lateAt(state)
	return at === undefined ? undefined : { at, act: { type: 'refer' } }
}

/** A withdrawal takes effect by itself. */
function leaving(state: CaseState): DueAct | undefined {
	if (state.status !== 'withdrawing') return undefined
	const at = deadlineOf(state)
	// Stryker disable next-line ConditionalExpression: a withdrawal always has an end
	return at === undefined ? undefined : { at, act: { type: 'release' } }
}

function followUpAct(state: CaseState): DueAct | undefined {
	if (state.status !== 'verified') return undefined
	if (state.callerWithdrew) return { at: state.since, act: { type: 'close' } }
	if (state.rating?.solved) return { at: state.rating.at + RATING_OPEN, act: { type: 'close' } }
	return state.followUp && asking(state.followUp)
}

function asking({ phase, remindAt, dueAt, tries }: FollowUp): DueAct | undefined {
	if (phase === 'notReached') return { at: tries.at(-1)?.at ?? dueAt, act: { type: 'close' } }
	if (phase !== 'asked') return undefined
	return remindAt !== undefined
		? { at: remindAt, act: { type: 'remind' } }
		: { at: dueAt, act: { type: 'openCall' } }
}

/** A suspension has a limit, and then the clock goes on. */
function goingOn({ status, suspendedUntil }: CaseState): DueAct | undefined {
	return status === 'suspended' && suspendedUntil !== undefined
		? { at: suspendedUntil, act: { type: 'resume' } }
		: undefined
}

/** A report owed on an instruction is chased once, of whoever leads. */
function owedReport({ status, instruction, lead }: CaseState): DueAct | undefined {
	return instruction && lead && !instruction.chased && moveOf('chase').from.includes(status)
		? { at: instruction.reportBy, act: { type: 'chase' } }
		: undefined
}

/** Each part that is owed and whose clock runs goes up its ladder. */
function climbs(state: CaseState): (DueAct | undefined)[] {
	if (!moveOf('climb').from.includes(state.status)) return []
	return runningParts(state).map((part) => {
		const next = nextRung(part)
		return next && { at: next.at, act: { type: 'climb', unit: part.unit } }
	})
}

/** The parts whose clocks run now: the lead's only while the case is with it. */
// Stryker disable next-line ArrayDeclaration: a text has no phase
export function runningParts({ status, lead, supports = [] }: CaseState) {
	const withLead = status === 'assigned' || status === 'handling'
	// Stryker disable next-line ArrayDeclaration: the same
	return [...(lead && withLead ? [lead] : []), ...supports].filter(
		({ phase }) => phase === 'called' || phase === 'signed',
	)
}
