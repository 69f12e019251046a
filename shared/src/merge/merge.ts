import type { Command } from '../case/command'
import type { Context } from '../case/context'
import { type Decision, decide } from '../case/decide'
import type { EventOf } from '../case/event'
import { seal } from '../case/private-record'
import { sealedIn } from '../case/sealed'
import type { CaseState } from '../case/state'
import { isRefusal, type Refusal } from '../error/refusal'

/** Both sides of a merge, or of its undoing: they are committed together or not at all. */
export interface MergeDecision {
	readonly other: Decision
	readonly main: Decision
}

/**
 * Merges a case into its main case, takes it out again, or says what the caller of a merged one says, to both.
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
	const seq = context.main.version + 1
	const told = {
		v: 1,
		case: context.main.case,
		seq,
		at: context.at,
		by: event.by,
		command: command.id,
		other: state.case,
	} as const
	if (event.type === 'supplemented' || event.type === 'urged') {
		// Those who work on the main case read it there: they do not see the case that was merged
		const sealed = seal(sealedIn(command), seq, context.salt)
		const relayed: EventOf<'relayed'> = {
			...told,
			type: 'relayed',
			step: event.type,
			...(sealed && { words: sealed.digest }),
			...(event.photos && { photos: event.photos }),
		}
		return { other, main: { events: [relayed], records: sealed ? [sealed.record] : [] } }
	}
	const joined: EventOf<'joined' | 'parted'> =
		event.type === 'merged'
			? { ...told, type: 'joined', samePerson: event.samePerson }
			: { ...told, type: 'parted', samePerson: state.samePerson === true }
	return { other, main: { events: [joined], records: [] } }
}
