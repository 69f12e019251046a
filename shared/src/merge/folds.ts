import { asked } from '../case/asked'
import type { Clock, EventOf } from '../case/event'
import type { CaseState, Change } from '../case/state'
import { wind } from '../responsibility/folds'
import { called } from '../responsibility/responsibility'

type MergeEvent =
	| 'merged'
	| 'unmerged'
	| 'settled'
	| 'joined'
	| 'parted'
	| 'relayed'
	| 'followed'
	| 'unfollowed'

/** What merging and following change. */
export const mergeFolds: {
	readonly [Type in MergeEvent]: (state: CaseState, event: EventOf<Type>) => Change
} = {
	merged: (_, { into, held, samePerson }) => ({ status: 'merged', mergedInto: into, held, samePerson }),
	unmerged: (state, { clocks }) => out(state, clocks),
	settled: (state, { status, lead, remindAt, dueAt, at, clocks }) => {
		if (status === 'held') return out(state, clocks)
		// Stryker disable next-line ConditionalExpression,LogicalOperator: the two come together
		if (remindAt === undefined || dueAt === undefined)
			return { status: status === 'ended' ? 'ended' : 'closed' }
		return {
			...asked(state, at, { remindAt, dueAt }),
			// Whose work its caller is asked about; its own units have nothing more to do with it
			supports: undefined,
			...(lead && { lead: { ...called(lead), phase: 'done' } }),
		}
	},
	joined: (state, { samePerson }) => counted(state, samePerson, 1),
	parted: (state, { samePerson }) => counted(state, samePerson, -1),
	// It counts, and does not take the day's urging from the main case's own caller
	relayed: ({ urged }, { step }) =>
		step === 'urged' ? { urged: { ...urged, count: (urged?.count ?? 0) + 1 } } : {},
	followed: (state) => ({ followers: (state.followers ?? 0) + 1 }),
	unfollowed: (state) => ({ followers: Math.max(0, (state.followers ?? 0) - 1) }),
}

/** A case on its own again, where it stood before. */
function out(state: CaseState, clocks: readonly Clock[] | undefined): Change {
	return {
		...wind(state, clocks),
		// Stryker disable next-line StringLiteral: whatever was merged stood somewhere before
		status: state.held ?? 'submitted',
		held: undefined,
		mergedInto: undefined,
		samePerson: undefined,
	}
}

function counted(state: CaseState, samePerson: boolean, by: 1 | -1): Change {
	const name = samePerson ? 'repeated' : 'joined'
	const count = (state[name] ?? 0) + by
	return { [name]: count > 0 ? count : undefined }
}
