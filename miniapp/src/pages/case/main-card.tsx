import { caseParts, standingText } from '@huying/shared/text/zh-CN/index'
import { stateShape } from '../../case/shape'
import { mainSentence } from '../../case/standing-sentence'
import { Card } from '../../kit/card'
import { StateMark } from '../../kit/state-mark'
import { Heading, Paragraph } from '../../kit/words'
import type { CaseProps } from './own-case'

/** Merged into another: how that one stands, and nothing of whoever called about it. */
export function MainCard({ view, now }: Pick<CaseProps, 'view' | 'now'>) {
	const { main, status } = view
	if (status !== 'merged' || main === undefined) return null
	return (
		<Card>
			<Heading>{caseParts.merged.title}</Heading>
			<StateMark shape={stateShape(main.status)} words={standingText.status[main.status]} />
			<Paragraph>{mainSentence(main, now)}</Paragraph>
		</Card>
	)
}
