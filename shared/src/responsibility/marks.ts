import type { By } from '../case/event'
import type { CaseState } from '../case/state'
import { partOf, partsOf } from './folds'
import { isOver } from './responsibility'

/** Who a mark is from: a unit, or whoever called. */
export const markerOf = (by: Pick<By, 'unit'>) => by.unit ?? 'caller'

/**
 * Which units somebody may still mark, each once: the caller every unit whose part is over, the lead those that
 * helped, and those that were called the unit that called them. Nobody marks their own unit.
 */
export function markers(state: CaseState, by: By): string[] {
	const from = markerOf(by)
	const over = partsOf(state).filter(isOver)
	// Of a single unit's work a resident's rating says it all
	const judges = by.capacity === 'caller' && (by.unit !== undefined || (state.supports ?? []).length > 0)
	const parts = judges || (by.unit !== undefined && by.unit === state.lead?.unit) ? over : []
	const { callingUnit } = state
	const worked = by.capacity !== 'caller' && over.some(({ unit }) => unit === by.unit)
	const calling =
		callingUnit && worked && !parts.some(({ unit }) => unit === callingUnit.unit)
			? [{ unit: callingUnit.unit, marked: marksOf(state, callingUnit.unit) }]
			: []
	return [...parts, ...calling]
		.filter(({ unit, marked = [] }) => unit !== by.unit && !marked.includes(from))
		.map(({ unit }) => unit)
}

/** Who has marked a unit: as one that had a part, or as the one that called. */
export function marksOf(state: CaseState, unit: string): readonly string[] {
	const { callingUnit } = state
	const judged = partOf(state, unit) ?? (callingUnit?.unit === unit ? callingUnit : undefined)
	// Stryker disable next-line ArrayDeclaration: a text is nobody
	return judged?.marked ?? []
}
