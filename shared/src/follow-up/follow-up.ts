import { beijingDay } from '../time/day'

/** How a call to a caller came out. A number that was never left is as good as one that does not exist. */
export const callOutcomes = ['reached', 'refused', 'noSuchNumber', 'noAnswer'] as const
export type CallOutcome = (typeof callOutcomes)[number]

/**
 * Where a follow-up stands:
 * asked on their phone; a call is owed; answered; not reached after three tries; or not asked, because the caller
 * had withdrawn. Time alone leads only from asked to call.
 */
export const followUpPhases = ['asked', 'call', 'done', 'notReached', 'waived'] as const
export type FollowUpPhase = (typeof followUpPhases)[number]

/** Calls on this many different Beijing days without an answer, and the caller counts as not reached (未能回访). */
export const TRY_DAYS = 3

/** One Beijing day on which somebody called: the last call of the day, or the one that got through. */
export interface Try {
	readonly at: number
	readonly outcome: CallOutcome
}

/** The follow-up of one resolved piece of work, inside the state of its case. All times are epoch milliseconds. */
export interface FollowUp {
	readonly phase: FollowUpPhase
	/** When it began: the caller was asked, or, where no phone of ours reaches them, a call was owed at once. */
	readonly askedAt: number
	/** When the clock reminds; gone once it has, or when nobody waits for the caller's own answer any more. */
	readonly remindAt?: number
	readonly remindedAt?: number
	/** When an unanswered question becomes a call, and later since when a call is owed. */
	readonly dueAt: number
	/** At most one for each Beijing day, so that the state stays small; the events tell of every call. */
	readonly tries: readonly Try[]
}

/**
 * Opens the follow-up of work that was just checked.
 * @param onPhone whether the caller is on a phone of ours, where they can be asked
 */
export function ask(
	at: number,
	{ remindAt, dueAt }: { remindAt: number; dueAt: number },
	onPhone: boolean,
): FollowUp {
	return onPhone
		? { phase: 'asked', askedAt: at, remindAt, dueAt, tries: [] }
		: { phase: 'call', askedAt: at, dueAt: at, tries: [] }
}

/** What stays once nobody is to be reminded any more. */
function reminderGone({ remindAt: _, ...followUp }: FollowUp): FollowUp {
	return followUp
}

/** Reminds once. A reminder that comes late still leaves as much time as it was meant to. */
export function remind(followUp: FollowUp, at: number): FollowUp {
	const left = followUp.dueAt - (followUp.remindAt ?? at)
	return { ...reminderGone(followUp), remindedAt: at, dueAt: Math.max(followUp.dueAt, at + left) }
}

/** Whoever a call was owed to is on a phone of ours now: they are asked there, and called only if they stay silent. */
export function askOnPhone(
	followUp: FollowUp,
	{ remindAt, dueAt }: { remindAt: number; dueAt: number },
): FollowUp {
	return { ...followUp, phase: 'asked', remindAt, dueAt }
}

/** The window ended unanswered: a person calls. */
export function oweCall(followUp: FollowUp, at: number): FollowUp {
	return { ...followUp, phase: 'call', dueAt: at }
}

/** Keeps a call. Without an answer on three different days, the caller was not reached. */
export function keepCall(followUp: FollowUp, made: Try, answered: boolean): FollowUp {
	const last = followUp.tries.at(-1)
	const sameDay = last !== undefined && beijingDay(last.at) === beijingDay(made.at)
	const kept = sameDay && last.outcome === 'reached' ? last : made
	const tries = [...(sameDay ? followUp.tries.slice(0, -1) : followUp.tries), kept]
	const phase = answered ? 'done' : tries.length >= TRY_DAYS ? 'notReached' : followUp.phase
	return { ...followUp, tries, phase }
}

/** The caller has answered, whichever way. */
export function answer(followUp: FollowUp): FollowUp {
	return { ...reminderGone(followUp), phase: 'done' }
}

/** The caller withdrew before they answered: nobody asks them any more. */
export function waive(followUp: FollowUp): FollowUp {
	return followUp.phase === 'done' ? followUp : { ...reminderGone(followUp), phase: 'waived' }
}
