import { runningParts } from '../case/due'
import type { ContentGuards, StandingGuards } from '../case/guards'
import { partOf, partsOf } from '../responsibility/folds'
import { isOwed } from '../responsibility/responsibility'
import { nextRung } from './ladder'

/** Who may issue and answer slips, and instruct, whatever they would say. */
export const slipStanding: StandingGuards = {
	supervise: ({ state }) => (partsOf(state).some(isOwed) ? undefined : 'notAllowedNow'),
	// Stryker disable next-line OptionalChaining: whoever acts for a unit of the case has a part
	answerSlip: ({ state, by }) => (partOf(state, by.unit)?.slips?.length ? undefined : 'notAllowedNow'),
	instruct: ({ state }) => (state.instruction ? 'notAllowedNow' : undefined),
	report: ({ state }) => (state.instruction ? undefined : 'notAllowedNow'),
	chase: ({ state: { instruction, lead }, at }) =>
		instruction && lead && !instruction.chased && at >= instruction.reportBy ? undefined : 'notAllowedNow',
}

/** What slips and instructions may say. */
export const slipContent: ContentGuards = {
	supervise: (state, { unit }) => {
		const part = partOf(state, unit)
		return part && isOwed(part) ? undefined : 'unitUnknown'
	},
	climb: (state, { unit }, { at }) => {
		const part = runningParts(state).find((running) => running.unit === unit)
		const next = part && nextRung(part)
		return next && at >= next.at ? undefined : 'notAllowedNow'
	},
	answerSlip: (state, { number }, _, by) =>
		// Stryker disable next-line OptionalChaining: the standing guard has seen that there are slips
		partOf(state, by.unit)?.slips?.some((slip) => slip.number === number) ? undefined : 'slipUnknown',
	instruct: (_, { reportBy }, { at }) => (reportBy > at ? undefined : 'invalidInput'),
}
