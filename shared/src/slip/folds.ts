import type { EventOf } from '../case/event'
import type { CaseState, Change } from '../case/state'
import { changePart, withoutSlip, withSlip } from '../responsibility/folds'
import type { Responsibility } from '../responsibility/responsibility'
import { LATE, rungs } from './slip'

type SlipEvent = 'supervised' | 'climbed' | 'slipAnswered' | 'instructed' | 'reported' | 'chased'

/** What slips, and what is owed on an instruction, change. */
export const slipFolds: {
	readonly [Type in SlipEvent]: (state: CaseState, event: EventOf<Type>) => Change
} = {
	supervised: (state, { slip }) => issued(state, slip.unit, (part) => withSlip(part, slip)),
	climbed: (state, { unit, rung, slip }) => {
		const climb = (part: Responsibility): Responsibility => {
			const next = slip ? withSlip(part, slip) : part
			if (slip?.cause === 'sign') return { ...next, signPrompted: true }
			return { ...next, rung: rungs.indexOf(rung) + 1, ...(rungs.indexOf(rung) >= LATE && { late: true }) }
		}
		return slip ? issued(state, unit, climb) : changePart(state, unit, climb)
	},
	slipAnswered: (state, { by, number }) => changePart(state, by.unit, (part) => withoutSlip(part, number)),
	instructed: (_, { reportBy }) => ({ instruction: { reportBy } }),
	reported: () => ({ instruction: undefined }),
	chased: (state, { slip }) => ({
		...(state.instruction && { instruction: { ...state.instruction, chased: true } }),
		...issued(state, slip.unit, (part) => withSlip(part, slip)),
	}),
}

/** A slip is counted for its number, and open on its unit's part. */
function issued(state: CaseState, unit: string, change: (part: Responsibility) => Responsibility): Change {
	return { slips: (state.slips ?? 0) + 1, ...changePart(state, unit, change) }
}
