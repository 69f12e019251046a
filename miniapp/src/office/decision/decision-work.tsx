import { dayOf } from '@huying/shared/decision/day'
import type { LinkName } from '@huying/shared/decision/decision-rules'
import type { DecisionAnswer, DecisionReceipt } from '@huying/shared/decision/decision-view'
import type { Stage } from '@huying/shared/decision/stage'
import * as words from '@huying/shared/text/zh-CN/decision'
import { useState } from 'react'
import { DecisionWhole } from '../../decision/decision-whole'
import { type EntryView, standingLinks } from '../../decision/stage-lines'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Paragraph } from '../../kit/words'
import { EntrySheet } from './entry-sheet'
import { LinkSheet } from './link-sheet'
import { SaidCard } from './said-card'

const text = words.desk

type Props = {
	answer: DecisionAnswer
	now: number
	onDone: (told: string) => void
	onMoved: () => void
}
type Doing =
	| { readonly type: 'enter'; readonly stage: Stage }
	| { readonly type: 'correct'; readonly stage: Stage; readonly entry: EntryView }
	| { readonly type: 'link'; readonly name: LinkName }

/** A decision as whoever enters it sees it: what everybody sees, and the next thing to do. */
export function DecisionWork({ answer, now, onDone, onMoved }: Props) {
	const [doing, setDoing] = useState<Doing>()
	const { decision } = answer
	const { next, terms, missingLinks, asking } = decision
	const waits = next === 'ask' && terms.askUntil !== undefined && dayOf(now) <= terms.askUntil
	const resolved = next === 'outcome' || decision.status === 'finished'
	const linked = standingLinks(decision).map(({ step }) => step.name)
	const done = (_: DecisionReceipt) => {
		if (doing) onDone(text.done[doing.type])
		setDoing(undefined)
	}
	const close = () => setDoing(undefined)
	return (
		<>
			<DecisionWhole
				answer={answer}
				now={now}
				actions={({ stage, entry }) =>
					entry && (
						<Button
							words={text.correct}
							look="calm"
							fit
							onTap={() => setDoing({ type: 'correct', stage, entry })}
						/>
					)
				}
			>
				{waits && <Paragraph>{text.wait(words.sayDay(terms.askUntil ?? ''))}</Paragraph>}
				<Buttons>
					{resolved &&
						terms.kind.links.map((name) => (
							<Button
								key={name}
								words={linked.includes(name) ? text.relink(words.link[name]) : text.link(words.link[name])}
								look={missingLinks.includes(name) ? 'plain' : 'calm'}
								onTap={() => setDoing({ type: 'link', name })}
							/>
						))}
					{next !== undefined && !waits && (
						<Button
							words={text.next(words.stageName(terms.process, next))}
							disabled={next === 'outcome' && missingLinks.length > 0}
							onTap={() => setDoing({ type: 'enter', stage: next })}
						/>
					)}
				</Buttons>
				{asking !== undefined && <SaidCard decision={decision.decision} />}
			</DecisionWhole>
			{doing?.type === 'enter' && (
				<EntrySheet decision={decision} stage={doing.stage} onClose={close} onDone={done} onMoved={onMoved} />
			)}
			{doing?.type === 'correct' && (
				<EntrySheet
					decision={decision}
					stage={doing.stage}
					corrects={doing.entry}
					onClose={close}
					onDone={done}
					onMoved={onMoved}
				/>
			)}
			{doing?.type === 'link' && (
				<LinkSheet
					decision={decision}
					name={doing.name}
					replaces={linked.includes(doing.name)}
					onClose={close}
					onDone={done}
					onMoved={onMoved}
				/>
			)}
		</>
	)
}
