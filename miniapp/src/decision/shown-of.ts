import type { DecisionView } from '@huying/shared/decision/decision-view'
import { type ShownStep, stepTexts } from '@huying/shared/decision/shown'
import { tenantIn } from '@huying/shared/disclosure/disclosure'
import type { Shown } from '@huying/shared/transparency/watch'

/**
 * What is on the screen, and where the log must have it: the text of the last step, made again from all of them. It
 * holds the digest of the one before, and so on to the first: one proof is enough.
 */
export function shownOf(decision: DecisionView): Shown | undefined {
	const last = decision.steps.at(-1)
	const texts = stepTexts(
		decision,
		decision.steps.map(({ step }) => step as ShownStep),
	)
	if (last?.index === undefined) return undefined
	return {
		tenant: tenantIn(decision.village),
		about: decision.decision,
		version: decision.steps.length,
		index: last.index,
		at: last.step.at,
		content: texts.at(-1),
	}
}
