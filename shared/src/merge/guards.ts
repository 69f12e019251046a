import { isNamed } from '../case/actor'
import type { Context } from '../case/context'
import type { ContentGuards, StandingGuards } from '../case/guards'
import { moveOf, unchecked } from '../case/moves'
import type { CaseState } from '../case/state'
import type { ErrorCode } from '../error/catalogue'
import { settledBy } from './settle'

/** Who may merge and follow, whatever they would say. */
export const mergeStanding: StandingGuards = {
	// Cases merge into one, not in chains: so there are no circles, and one step undoes it
	merge: ({ state: { joined, repeated } }) =>
		joined === undefined && repeated === undefined ? undefined : 'mergeHasOthers',
}

/** Whether what the caller of a merged case says can still reach its main case; of any other case nothing is asked. */
export function reachesMain(
	{ status, mergedInto }: CaseState,
	step: 'supplement' | 'urge',
	main: Context['main'],
): ErrorCode | undefined {
	if (status !== 'merged') return undefined
	// Stryker disable next-line ConditionalExpression: what is merged says into which
	if (main?.case !== mergedInto || main === undefined) return 'caseUnknown'
	return moveOf(step).from.includes(main.status) ? undefined : 'notAllowedNow'
}

/** What merging itself may say. */
export const mergeContent: ContentGuards = {
	merge: (state, { into }, { main, rules, actor }) => {
		if (into === state.case) return 'mergeSelf'
		if (main === undefined || main.case !== into || main.tenant !== state.tenant) return 'caseUnknown'
		if (!isNamed(main, actor)) return 'caseUnknown'
		// an errand is one person's, and its papers are nobody else's to hear of
		if (main.errand !== undefined) return 'notAllowedNow'
		if (main.status === 'merged') return 'mergeCircle'
		// Once the work is checked, a new call is about something new
		if (!unchecked.some((status) => status === main.status)) return 'mergeClosed'
		return (main.joined ?? 0) + (main.repeated ?? 0) < rules.merged ? undefined : 'mergeFull'
	},
	unmerge: (state, _, { main }) => (main?.case === state.mergedInto ? undefined : 'caseUnknown'),
	urge: (state, _, { main }) => reachesMain(state, 'urge', main),
	withdraw: (state, _, { main }) =>
		state.status !== 'merged' || main?.case === state.mergedInto ? undefined : 'caseUnknown',
	settle: (state, _, { main }) =>
		main?.case === state.mergedInto && main && settledBy(state, main) ? undefined : 'notAllowedNow',
}
