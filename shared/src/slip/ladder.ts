import type { Responsibility } from '../responsibility/responsibility'
import { type Rung, rungs, type SlipCause } from './slip'

/** The next step of a part that is not done: when, and which. */
export interface NextRung {
	readonly at: number
	readonly rung: Rung
	readonly cause: SlipCause
}

/** What is next for a part: a prompt to sign, or the next rung of its ladder; undefined at the top. */
export function nextRung({
	phase,
	signPrompted,
	signBy,
	resolveBy,
	ladder,
	rung,
}: Pick<Responsibility, 'phase' | 'signPrompted' | 'signBy' | 'resolveBy' | 'ladder' | 'rung'>):
	| NextRung
	| undefined {
	// The deadline itself brings the supervision: it is kept once
	const [promptAt, ...after] = ladder
	const at = [promptAt, resolveBy, ...after][rung]
	const name = rungs[rung]
	// Stryker disable ConditionalExpression,LogicalOperator: above the last rung there is neither a time nor a name
	const step =
		at !== undefined && name !== undefined ? { at, rung: name, cause: 'resolve' as const } : undefined
	// Stryker restore ConditionalExpression,LogicalOperator
	const unsigned = phase === 'called' && !signPrompted
	if (unsigned && (step === undefined || signBy <= step.at))
		return { at: signBy, rung: 'prompt', cause: 'sign' }
	return step
}
