import type { CaseAnswer } from '@huying/shared/case/case-view'
import { caseActions, caseText } from '@huying/shared/text/zh-CN/index'
import { caseSentence } from '../../case/case-sentence'
import { evidenceOf } from '../../case/evidence'
import { stateShape } from '../../case/shape'
import { timelineEntries } from '../../case/timeline-entries'
import { titleOf } from '../../case/title-of'
import { HelpingFacts } from '../../helping/helping-facts'
import { TellCard } from '../../helping/tell-card'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { PhotoGrid } from '../../kit/photo-grid'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Timeline } from '../../kit/timeline'
import { Heading, Paragraph } from '../../kit/words'
import { goTo } from '../../route/route'
import { VoicesCard } from '../../voice/voices-card'
import { Besides } from './besides'
import { CallerActions } from './caller-actions'
import { CaseFacts } from './case-facts'
import { Declined } from './declined'
import { MainCard } from './main-card'
import { MarksCard } from './marks-card'
import { PartsCard } from './parts-card'
import { RatingCard } from './rating-card'

/** Steps of which a letter tells; which, its page says. */
const told: ReadonlySet<string> = new Set(['accepted', 'taken', 'declined'])

export type CaseProps = { view: CaseAnswer; now: number; reload: () => Promise<void> }

/** State, photos before and after, what is asked, what happened, what one may do: in that order. */
export function OwnCase({ view, now, reload }: CaseProps) {
	const title = titleOf(view, caseActions.untitled)
	const evidence = evidenceOf(view, now)
	return (
		<>
			<StateMark shape={stateShape(view.status)} words={caseText.statusForCaller[view.status]} />
			<Heading level={1}>{title}</Heading>
			<Paragraph>{caseSentence(view, now)}</Paragraph>
			<Besides view={view} />
			<PhotoGrid photos={evidence} />
			<VoicesCard view={view} own />
			<Declined view={view} />
			<MainCard view={view} now={now} />
			<RatingCard view={view} now={now} reload={reload} />
			<MarksCard view={view} reload={reload} />
			<PartsCard view={view} now={now} />
			<Card>
				<Heading>{caseActions.timeline}</Heading>
				<Timeline
					entries={timelineEntries(
						view,
						now,
						evidence.map(({ id }) => id),
					)}
				/>
			</Card>
			{view.timeline.some(({ type }) => told.has(type)) && (
				<Buttons>
					<Button
						words={caseActions.letters}
						look="calm"
						onTap={() => goTo('own/letter', { id: view.case })}
					/>
				</Buttons>
			)}
			<CallerActions view={view} now={now} reload={reload} />
			<TellCard view={view} reload={reload} />
			<HelpingFacts view={view} now={now} />
			<CaseFacts view={view} />
		</>
	)
}
