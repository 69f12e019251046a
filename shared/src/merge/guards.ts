import { isNamed } from '../case/actor'
import type { ContentGuards, StandingGuards } from '../case/guards'
import { unchecked } from '../case/moves'
import { settledBy } from './settle'

/** Who may merge and follow, whatever they would say. */
export const mergeStanding: StandingGuards = {
	// Cases merge into one, not in chains: so there are no circles, and one step undoes it
	merge: ({ state: { joined, repeated } }) =>
		joined === undefined && repeated === undefined ? undefined : 'mergeHasOthers',
}

/** What merging itself may say. */
export const mergeContent: ContentGuards = {
	merge: (state, { into }, { main, rules, actor }) => {
		if (into === state.case) return 'mergeSelf'
		if (main === undefined || main.case !== into || main.tenant !== state.tenant) return 'caseUnknown'
		if (!isNamed(main, actor)) return 'caseUnknown'
		if (main.status === 'merged') return 'mergeCircle'
		// Once the work is checked, a new call is about something new
		if (!unchecked.some((status) => status === main.status)) return 'mergeClosed'
		return (main.joined ?? 0) + (main.repeated ?? 0) < rules.merged ? undefined : 'mergeFull'
	},
	unmerge: (state, _, { main }) => (main?.case === state.mergedInto ? undefined : 'caseUnknown'),
	settle: (state, _, { main }) =>
		main?.case === state.mergedInto && main && settledBy(state, main) ? undefined : 'notAllowedNow',
}
