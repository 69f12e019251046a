import { own } from '@huying/shared/text/zh-CN/errand-own'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { caseText, kit } from '@huying/shared/text/zh-CN/index'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { useState } from 'react'
import { stateShape } from '../../case/shape'
import { timelineEntries } from '../../case/timeline-entries'
import { GiveJob } from '../../grid-handover/give-job'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Clock } from '../../kit/clock'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Timeline } from '../../kit/timeline'
import { Heading, Paragraph } from '../../kit/words'
import type { ErrandProps } from '../errand-props'
import { MaterialsCard } from '../materials-card'
import { CashCard } from '../own/cash-card'
import { ErrandFacts } from '../own/errand-facts'
import { PapersCard } from '../own/papers-card'
import { VouchersCard } from '../own/vouchers-card'
import { useService } from '../use-service'
import { useStep } from '../use-step'
import { MissingSaid } from './missing-said'
import { StepSheet } from './step-sheet'
import { isAtOnce, isRare, type WorkAct, workActs, workSentence } from './toward'
import { WhoCard } from './who-card'

/** What comes next and its buttons; then whom it is for, where the papers are, and what happened. */
export function WorkErrand({ view, errand, now, reload }: Omit<ErrandProps, 'step'>) {
	const step = useStep(view.case, reload)
	const { service } = useService(errand.service)
	const [act, setAct] = useState<WorkAct>()
	const [more, setMore] = useState(false)
	const acts = workActs(view, errand)
	const [first, ...others] = acts
	const shown = more ? others : others.filter((one) => !isRare(one))
	const tap = (chosen: WorkAct) => {
		step.forget()
		if (isAtOnce(chosen)) step.take({ type: chosen })
		else setAct(chosen)
	}
	const button = (one: WorkAct, look: 'primary' | 'calm') => (
		<Button key={one} words={work.steps[one]} look={look} busy={step.busy === one} onTap={() => tap(one)} />
	)
	const all = { view, errand, now, step, reload }
	return (
		<>
			<StateMark shape={stateShape(view.status)} words={caseText.status[view.status]} />
			<Heading level={1}>{errand.serviceName}</Heading>
			<Paragraph>{workSentence(view, errand, now)}</Paragraph>
			{view.deadline !== undefined && view.status !== 'verified' && (
				<Clock
					what={work.deadline[view.status === 'assigned' ? 'sign' : 'resolve']}
					at={view.deadline}
					now={now}
				/>
			)}
			{act === undefined && step.failure && (
				<Failure title={kit.failure.title} words={step.failure.message} />
			)}
			{first !== undefined && (
				<Buttons>
					{button(first, 'primary')}
					{shown.map((one) => button(one, 'calm'))}
					{shown.length < others.length && (
						<Button words={work.more} look="calm" icon="chevron-down" onTap={() => setMore(true)} />
					)}
				</Buttons>
			)}
			{act !== undefined && !isAtOnce(act) && (
				<StepSheet act={act} {...all} service={service} onClose={() => setAct(undefined)} />
			)}
			<WhoCard view={view} errand={errand} />
			{errand.visit && (
				<Card>
					<Heading>{errand.visit.startsAt <= now ? own.worker.past : own.worker.visit}</Heading>
					<Paragraph>{own.worker[errand.visit.kind](sayTime(errand.visit.startsAt, now))}</Paragraph>
				</Card>
			)}
			<MissingSaid view={view} errand={errand} />
			<PapersCard errand={errand} worked />
			<CashCard {...all} />
			<MaterialsCard id={view.case} errand={errand} title={work.pictures} note={work.looking} />
			<VouchersCard {...all} worked />
			<Card>
				<Heading>{own.steps}</Heading>
				<Timeline entries={timelineEntries(view, now)} />
			</Card>
			<ErrandFacts view={view} errand={errand} worked />
			<GiveJob view={view} />
		</>
	)
}
