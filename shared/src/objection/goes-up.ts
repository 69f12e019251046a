import type { CaseState } from '../case/state'
import { unitAbove } from '../case/unit-above'

type Asked = Pick<CaseState, 'status' | 'disclosure' | 'lead'>

/** Whether it is about what a village published, and the village has it. */
export function isVillages({ disclosure, lead }: Pick<CaseState, 'disclosure' | 'lead'>): boolean {
	return disclosure !== undefined && unitAbove({ ...(lead && { lead }) }) !== undefined
}

/** By when a village must have answered, or its town looks at it; undefined where no such time runs. */
export function lateAt(state: Asked): number | undefined {
	const runs = state.status === 'assigned' || state.status === 'handling'
	// Stryker disable next-line OptionalChaining: what the village has it leads
	return runs && isVillages(state) ? state.lead?.resolveBy : undefined
}

/** Whether the village's answer did not settle it: its town looks at it next. */
export function goesUp(state: Asked): boolean {
	return state.status === 'unsolved' && isVillages(state)
}
