import type { DecisionView } from '@huying/shared/decision/decision-view'
import { type Stage, stagesOf } from '@huying/shared/decision/stage'

type StepView = DecisionView['steps'][number]
/** A step of a decision that enters a stage. */
export type EntryView = StepView & { step: Extract<StepView['step'], { type: 'enter' | 'correct' }> }
/** A step that links a paper. */
export type LinkView = StepView & { step: Extract<StepView['step'], { type: 'link' }> }

/** A stage with the entry that counts and those it was corrected from, the latest first. */
export interface StageLine {
	readonly stage: Stage
	readonly entry: EntryView | undefined
	readonly before: readonly EntryView[]
}

const isEntry = (view: StepView): view is EntryView => 'entry' in view.step
const isLink = (view: StepView): view is LinkView => view.step.type === 'link'

/** Every stage of a decision's process, also those that are not there yet. */
export function stageLines({ terms, steps }: Pick<DecisionView, 'terms' | 'steps'>): StageLine[] {
	const entries = steps.filter(isEntry)
	return stagesOf(terms.process).map((stage) => {
		const [entry, ...before] = entries.filter(({ step }) => step.entry.stage === stage).reverse()
		return { stage, entry, before }
	})
}

/** The papers that a decision points to, those that count. */
export const standingLinks = ({ steps }: Pick<DecisionView, 'steps'>): LinkView[] =>
	steps.filter(isLink).filter(({ corrected }) => !corrected)
