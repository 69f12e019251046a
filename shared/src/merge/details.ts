import type { Context } from '../case/context'
import type { Details, Saying } from '../case/details'
import type { CaseState } from '../case/state'
import { windowFor } from '../follow-up/window'
import { pausedSince } from '../responsibility/details'
import { assignmentIn } from '../responsibility/responsibility'
import { isSamePerson } from './same-person'
import { settledBy } from './settle'

/** Whoever withdraws a merged case leaves where it stood before, and nobody's time ran meanwhile. */
export function leavesMain(state: CaseState, context: Context): Saying<'withdraw'> {
	// Stryker disable next-line StringLiteral: whatever was merged stood somewhere before
	return { held: state.held ?? 'submitted', clocks: pausedSince(state, state.since, context) }
}

/** What the events of merging say about themselves. */
export const mergeDetails: Pick<Details, 'merge' | 'unmerge' | 'settle'> = {
	merge: (state, { into, samePerson: said }, _, { main }) => {
		// Stryker disable next-line ConditionalExpression: the content guard has seen the main case
		if (main === undefined) return {}
		return { into, number: main.number, held: state.status, samePerson: isSamePerson(state, main, said) }
	},
	// Nobody's time ran while the case was part of another
	unmerge: (state, _, __, context) => ({ clocks: pausedSince(state, state.since, context) }),
	settle: (state, _, __, context) => {
		const { main, at, rules } = context
		const status = main && settledBy(state, main)
		// Stryker disable next-line ConditionalExpression,LogicalOperator: the content guard has seen both
		if (main === undefined || status === undefined) return {}
		return status === 'verified'
			? { status, ...(main.lead && { lead: assignmentIn(main.lead) }), ...windowFor(state.matter, at, rules) }
			: { status, ...(status === 'held' && { clocks: pausedSince(state, state.since, context) }) }
	},
}
