import { dayOf, daysBetween } from './day'
import {
	begunAt,
	type Decision,
	type DecisionStep,
	isOutcomeOwed,
	missingLinks,
	nextStage,
	outcomeBy,
	statusOf,
} from './decision'
import type { DecisionSummaryView, DecisionView } from './decision-view'
import type { Voices } from './entry'
import { shownStep, stepDigests } from './shown'
import { isAsking } from './voice'

/** What every step is about: another of the same stands in its place. */
const subject = (step: DecisionStep): string =>
	'entry' in step ? step.entry.stage : step.type === 'link' ? step.name : step.type

/** A decision as anybody sees it, signed in or not. @param voices how residents have answered so far */
export function decisionView(decision: Decision, voices: Voices | undefined, at: number): DecisionView {
	const { decision: id, village, villageName, unitName, title, what, terms, steps, version } = decision
	const status = statusOf(decision)
	const by = outcomeBy(decision)
	const next = nextStage(decision)
	const digests = stepDigests(decision)
	return {
		decision: id,
		village,
		villageName,
		unitName,
		title,
		what,
		terms: { ...terms, kind: { ...terms.kind, links: [...terms.kind.links] } },
		status,
		steps: steps.map((step, place) => ({
			number: place + 1,
			...('entry' in step && { gap: daysBetween(step.entry.held, dayOf(step.at)) }),
			corrected: steps.slice(place + 1).some((later) => subject(later) === subject(step)),
			digest: digests[place] ?? '',
			...(step.index !== undefined && { index: step.index }),
			step: shownStep(step) as DecisionView['steps'][number]['step'],
		})),
		version,
		...(next !== undefined && { next }),
		missingLinks: missingLinks(decision),
		...(by !== undefined && { outcomeBy: by }),
		outcomeOwed: isOutcomeOwed({ status, outcomeBy: by }, at),
		...(terms.askUntil !== undefined && {
			asking: { agree: 0, disagree: 0, ...voices, until: terms.askUntil, open: isAsking(decision, at) },
		}),
	}
}

/** What a village's list keeps of a decision; whether its outcome is owed is asked when it is shown. */
export type DecisionSummary = Omit<DecisionSummaryView, 'outcomeOwed'>

export function summaryOf(decision: Decision): DecisionSummary {
	const { decision: id, village, title, terms, steps } = decision
	const by = outcomeBy(decision)
	const next = nextStage(decision)
	return {
		decision: id,
		village,
		title,
		process: terms.process,
		kindName: terms.kind.name,
		status: statusOf(decision),
		begunAt: begunAt(decision),
		changedAt: steps.at(-1)?.at ?? 0,
		...(next !== undefined && { next }),
		...(terms.askUntil !== undefined && { askUntil: terms.askUntil }),
		...(by !== undefined && { outcomeBy: by }),
	}
}

/** A decision in a list, as anybody sees it now. */
export const summaryView = (summary: DecisionSummary, at: number): DecisionSummaryView => ({
	...summary,
	outcomeOwed: isOutcomeOwed(summary, at),
})
