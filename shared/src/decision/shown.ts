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
 * The text whose digest stands in the log, for a step of a decision. Whoever sees the step can make it again; whoever
 * has only the digest learns nothing, because of the salt.
 * @param version the step's number, from 1
 */
export const shownText = (
	{ decision, village, title, what, terms }: Head,
	version: number,
	step: ShownStep,
): string => canonical({ decision, village, title, what, terms, version, step })

/** SHA-256 of what is shown, in hexadecimal. */
export const stepDigest = (head: Head, version: number, step: ShownStep): string =>
	digest(shownText(head, version, step))
