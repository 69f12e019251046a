import { canonical, digest } from '../identifier/digest'
import type { Decision, DecisionStep } from './decision'

/** A step as it is shown to everybody: the post, and not the person. This is what the log's digest is of. */
export type ShownStep = DecisionStep extends infer Step
	? Step extends DecisionStep
		? Omit<Step, 'by' | 'index'> & { readonly by: { readonly role: string; readonly unitName: string } }
		: never
	: never

/** Takes away what only the record keeps: who it was, and the place in the log, which is not known before it is there. */
export function shownStep(step: DecisionStep): ShownStep {
	const { by, index: _index, ...rest } = step
	return { ...rest, by: { role: by.role, unitName: by.unitName } } as ShownStep
}

/** What the steps of one decision have in common in their digests: which decision, and what was asked. */
type Head = Pick<Decision, 'decision' | 'village' | 'title' | 'what' | 'terms'>

/**
 * The texts whose digests stand in the log, of each step of a decision. Each holds the digest of the one before, so that
 * whoever has checked the last has checked them all. Whoever sees the steps can make the texts again; whoever has only a
 * digest learns nothing, because of the salts.
 */
export function stepTexts(
	{ decision, village, title, what, terms }: Head,
	steps: readonly ShownStep[],
): string[] {
	let before: string | undefined
	return steps.map((step, place) => {
		const text = canonical({ decision, village, title, what, terms, version: place + 1, before, step })
		before = digest(text)
		return text
	})
}

/** SHA-256 of the text of each step, in hexadecimal. */
export const stepDigests = (decision: Pick<Decision, 'steps'> & Head): string[] =>
	stepTexts(decision, decision.steps.map(shownStep)).map(digest)
