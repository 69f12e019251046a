import { own } from '@huying/shared/text/zh-CN/errand-own'
import { caseText, kit } from '@huying/shared/text/zh-CN/index'
import { stateShape } from '../../case/shape'
import { timelineEntries } from '../../case/timeline-entries'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { StateMark } from '../../kit/state-mark'
import { Timeline } from '../../kit/timeline'
import { Heading, Paragraph } from '../../kit/words'
import { CallerActions } from '../../pages/case/caller-actions'
import { Declined } from '../../pages/case/declined'
import { RatingCard } from '../../pages/case/rating-card'
import type { ErrandProps } from '../errand-props'
import { MaterialsCard } from '../materials-card'
import { errandSentence } from '../standing'
import { useStep } from '../use-step'
import { CashCard } from './cash-card'
import { ConsentCard } from './consent-card'
import { ErrandFacts } from './errand-facts'
import { MissingCard } from './missing-card'
import { PapersCard } from './papers-card'
import { WaitingVouchers } from './voucher-card'
import { VouchersCard } from './vouchers-card'
import { WorkerCard } from './worker-card'

/** Where it stands, what is asked of one, who runs it, where the papers are, what happened: in that order. */
export function OwnErrand({ view, errand, now, reload }: Omit<ErrandProps, 'step'>) {
	const step = useStep(view.case, reload)
	const all = { view, errand, now, step, reload }
	const missing = errand.missing && errand.missing.answeredAt === undefined
	const asked = errand.consent.status === 'asked'
	return (
		<>
			<StateMark shape={stateShape(view.status)} words={caseText.statusForCaller[view.status]} />
			<Heading level={1}>{errand.serviceName}</Heading>
			<Paragraph>{errandSentence(view, errand, now)}</Paragraph>
			{step.failure && <Failure title={kit.failure.title} words={step.failure.message} />}
			<Declined view={view} />
			<WaitingVouchers {...all} />
			{missing && <MissingCard {...all} />}
			{asked && <ConsentCard {...all} />}
			<RatingCard {...all} />
			<WorkerCard {...all} />
			<PapersCard errand={errand} />
			<CashCard {...all} />
			<VouchersCard {...all} />
			{!missing && <MissingCard {...all} />}
			<MaterialsCard id={view.case} errand={errand} />
			{!asked && <ConsentCard {...all} />}
			<Card>
				<Heading>{own.steps}</Heading>
				<Timeline entries={timelineEntries(view, now)} />
			</Card>
			<CallerActions {...all} />
			<ErrandFacts view={view} errand={errand} />
		</>
	)
}
