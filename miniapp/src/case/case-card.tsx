import type { ListAnswer, Summary } from '@huying/shared/case/case-view'
import { casesPage, caseText } from '@huying/shared/text/zh-CN/index'
import { Image, View } from '@tarojs/components'
import { Card } from '../kit/card'
import { StateMark } from '../kit/state-mark'
import { Heading, Paragraph } from '../kit/words'
import { goTo } from '../route/route'
import { caseSentence } from './case-sentence'
import { stateShape } from './shape'
import './case-card.scss'

type Props = { summary: Summary; pictures: ListAnswer['pictures']; now: number }

/** One of one's own cases, told in a sentence; a tap opens it. */
export function CaseCard({ summary, pictures, now }: Props) {
	const { status, title = casesPage.untitled, cover } = summary
	const picture = cover === undefined ? undefined : pictures[cover]
	const source = picture?.thumbnail ?? (picture?.media === 'image' ? picture.url : undefined)
	const state = caseText.statusForCaller[status]
	return (
		<Card label={`${state}，${title}`} onTap={() => goTo('case', { id: summary.case })}>
			<View className="case-card">
				<View className="case-card__words">
					<StateMark shape={stateShape(status)} words={state} />
					<Heading>{title}</Heading>
				</View>
				{source !== undefined && <Image className="case-card__cover" src={source} mode="aspectFill" />}
			</View>
			<View className="case-card__sentence">
				<Paragraph>{caseSentence(summary, now)}</Paragraph>
			</View>
		</Card>
	)
}
