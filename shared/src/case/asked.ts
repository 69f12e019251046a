import { ask, waive } from '../follow-up/follow-up'
import { askedInPerson } from '../helping/helping'
import type { CaseState } from './state'

/**
 * The caller is asked what they think of the work; whoever withdrew is not. Somebody who is helped is asked themselves,
 * and not through their helper's phone.
 */
export function asked(
	state: CaseState,
	at: number,
	window: { readonly remindAt: number; readonly dueAt: number },
): Required<Pick<CaseState, 'followUp'>> & { readonly status: 'verified' } {
	const asking = ask(at, window, state.caller !== undefined && !askedInPerson(state.helping))
	return { status: 'verified', followUp: state.callerWithdrew ? waive(asking) : asking }
}
