import type { Told } from '../notice/answers'
import type { GridHandover } from './grid-handover'
import { gridHandoverMoves } from './moves'

/**
 * What the latest step of a slip is told of: whoever did not take it. Of its list nothing is said but that there is one.
 * @returns to whom besides
 */
export function slipTold(slip: GridHandover): { readonly told: Told; readonly to: string } {
	const { handover, giver, taker, steps, version } = slip
	const step = steps.at(-1)
	const isGivers = step === undefined || step.type === 'offer' || gridHandoverMoves[step.type].by === 'giver'
	const kind = version === 1 ? 'slipGiven' : 'slipMoved'
	return {
		to: isGivers ? taker : giver,
		told: {
			notices: [{ kind, template: 'task', urgent: false, to: 'caller' }],
			facts: { about: 'gridHandover', case: handover, seq: version, number: '', at: step?.at ?? 0 },
		},
	}
}
