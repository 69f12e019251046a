import type { ListAnswer, Summary } from '@huying/shared/case/case-view'
import { casesPage, caseText, nearbyText, standingText } from '@huying/shared/text/zh-CN/index'
import { Image, View } from '@tarojs/components'
import { Card } from '../kit/card'
import { StateMark } from '../kit/state-mark'
import { Heading, Paragraph, Quiet } from '../kit/words'
import { goTo } from '../route/route'
import { caseSentence } from './case-sentence'
import { pictureSource } from './picture-source'
import { publicTitle } from './public-title'
import { stateShape } from './shape'
import { publicSentence } from './standing-sentence'
import { titleOf } from './title-of'
import './case-card.scss'

type Props = { summary: Summary; pictures: ListAnswer['pictures']; now: number }

/** One of one's own cases, or one that one follows, told in a sentence; a tap opens it. */
export function CaseCard({ summary, pictures, now }: Props) {
	const { state, title, sentence, mark } = (summary.follows ? followed : own)(summary, now)
	const source = pictureSource(pictures, summary.cover)
	return (
		<Card
			label={[mark, state, title].filter((words) => words !== undefined).join('，')}
			onTap={() => goTo(summary.type === 'errand' ? 'errands/errand' : 'case', { id: summary.case })}
		>
			<View className="case-card">
				<View className="case-card__words">
					<StateMark shape={stateShape(summary.status)} words={state} />
					<Heading>{title}</Heading>
					{mark !== undefined && <Quiet>{mark}</Quiet>}
				</View>
				{source !== undefined && <Image className="case-card__cover" src={source} mode="aspectFill" />}
			</View>
			<View className="case-card__sentence">
				<Paragraph>{sentence}</Paragraph>
			</View>
		</Card>
	)
}

type Told = { state: string; title: string; sentence: string; mark?: string }

const own = (summary: Summary, now: number): Told => ({
	state: caseText.statusForCaller[summary.status],
	title: titleOf(summary, casesPage.untitled),
	sentence: caseSentence(summary, now),
})

const followed = (summary: Summary, now: number): Told => ({
	state: standingText.status[summary.status],
	title: publicTitle(summary),
	sentence: publicSentence(summary, now),
	mark: nearbyText.followed.mark,
})
