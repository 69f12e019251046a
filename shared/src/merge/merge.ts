import type { Command } from '../case/command'
import type { Context } from '../case/context'
import { type Decision, decide } from '../case/decide'
import type { EventOf } from '../case/event'
import type { CaseState } from '../case/state'
import { isRefusal, type Refusal } from '../error/refusal'

/** Both sides of a merge, or of its undoing: they are committed together or not at all. */
export interface MergeDecision {
	readonly other: Decision
	readonly main: Decision
}

/**
 * Merges a case into its main case, takes it out again, or lets it go the way of its main case, and says so to both.
 * @param context with `main`, the main case as it stands
 */
export function decideMerge(
	state: CaseState,
	command: Command,
	context: Context & { readonly main: CaseState },
): MergeDecision | Refusal {
	const other = decide(state, command, context)
	if (isRefusal(other)) return other
	const event = other.events[0]
	// Stryker disable next-line all: a command makes an event
	if (event === undefined) throw new Error('a merge without an event changes nothing')
	const samePerson = event.type === 'merged' ? event.samePerson : state.samePerson === true
	const joins = event.type === 'merged'
	const told = {
		v: 1,
		type: joins ? 'joined' : 'parted',
		case: context.main.case,
		seq: context.main.version + 1,
		at: context.at,
		by: event.by,
		command: command.id,
		other: state.case,
		samePerson,
	} satisfies EventOf<'joined'> | EventOf<'parted'>
	return { other, main: { events: [told as EventOf<'joined' | 'parted'>], records: [] } }
}
