import type { ErrorCode } from '../error/catalogue'
import { PARTS_LIMIT } from '../responsibility/commands'
import { partsOf } from '../responsibility/folds'
import { stays } from '../responsibility/responsibility'
import { type Context, unitIn } from './context'
import type { CaseState } from './state'

/**
 * What is wrong with the units that a command gives parts to: unknown, the one complained of, named twice, having a
 * part already, or too many.
 * @param anew whether the parts so far fall away
 */
export function namesUnits(
	state: CaseState,
	named: readonly string[],
	context: Pick<Context, 'units'>,
	{ anew = false, lead }: { readonly anew?: boolean; readonly lead?: string } = {},
): ErrorCode | undefined {
	if (named.some((unit) => unitIn(context, unit) === undefined)) return 'unitUnknown'
	if (named.some((unit) => unit === state.about)) return 'unitComplainedOf'
	if (new Set(named).size !== named.length) return 'unitTwice'
	const kept = anew ? [] : partsOf(state).filter(stays)
	if (kept.some(({ unit }) => unit !== lead && named.includes(unit))) return 'unitTwice'
	return kept.length + named.length > PARTS_LIMIT ? 'partsTooMany' : undefined
}
