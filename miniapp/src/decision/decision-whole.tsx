import type { DecisionAnswer } from '@huying/shared/decision/decision-view'
import * as words from '@huying/shared/text/zh-CN/decision'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Card } from '../kit/card'
import { NoticeBar } from '../kit/notice-bar'
import { Stack } from '../kit/row'
import { StateMark } from '../kit/state-mark'
import { useWide } from '../kit/wide'
import { Heading, Paragraph, Quiet } from '../kit/words'
import { AskedCard } from './asked-card'
import './decision-whole.scss'
import { KeptMark } from './kept-mark'
import { LinksCard } from './links-card'
import { StageCard } from './stage-card'
import { stageLines } from './stage-lines'
import { standingOf } from './standing'

const text = words.one

type Props = PropsWithChildren<{
	answer: DecisionAnswer
	now: number
	/** What may be done with a stage that was entered, under it. */
	actions?: (stage: ReturnType<typeof stageLines>[number]) => React.ReactNode
}>

/** A decision as anybody may see it: what it is about, then stage by stage. The children stand between. */
export function DecisionWhole({ answer, now, actions, children }: Props) {
	const wide = useWide()
	const { decision, pictures } = answer
	const { terms, outcomeBy, outcomeOwed, status } = decision
	return (
		<View className={wide ? 'decision decision--wide' : 'decision'}>
			<View className="decision__head">
				<StateMark {...standingOf(decision)} />
				<Heading level={1}>{decision.title}</Heading>
				<Quiet>{`${decision.villageName} · ${terms.kind.name} · ${words.process[terms.process]}`}</Quiet>
				{outcomeBy !== undefined && outcomeOwed && (
					<NoticeBar words={text.owed(words.sayDay(outcomeBy))} icon="circle-alert" />
				)}
				{outcomeBy !== undefined && !outcomeOwed && status === 'going' && (
					<Quiet>{text.outcomeBy(words.sayDay(outcomeBy))}</Quiet>
				)}
				<Card>
					<Paragraph>{decision.what}</Paragraph>
					<Quiet>{words.quorum(terms.quorum)}</Quiet>
				</Card>
				<KeptMark decision={decision} />
				<AskedCard decision={decision} />
				{children}
			</View>
			<View className="decision__stages">
				<Stack gap="middle">
					{stageLines(decision).map((line, place) => (
						<StageCard
							key={line.stage}
							line={line}
							place={place + 1}
							process={terms.process}
							pictures={pictures}
							now={now}
						>
							{actions?.(line)}
						</StageCard>
					))}
					<LinksCard decision={decision} pictures={pictures} />
				</Stack>
			</View>
		</View>
	)
}
