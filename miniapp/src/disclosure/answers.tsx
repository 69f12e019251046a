import type { DisclosureView } from '@huying/shared/disclosure/disclosure-view'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { DAY } from '@huying/shared/time/day'
import { View } from '@tarojs/components'
import { Card } from '../kit/card'
import { Heading, Paragraph, Quiet } from '../kit/words'

const text = disclosureText.item

/** How many asked, how many were answered, how fast; and each answer, for everybody. */
export function Answers({
	asked: { asked, answered, took },
	answers,
}: Pick<DisclosureView, 'asked' | 'answers'>) {
	if (asked === 0 && answers.length === 0) return null
	const counted = [
		text.asked(asked, answered),
		...(took === undefined ? [] : [text.took(Math.max(1, Math.round(took / DAY)))]),
	]
	return (
		<Card>
			<Heading>{text.answers}</Heading>
			<Quiet>{counted.join('，')}</Quiet>
			{answered > answers.length && <Quiet>{text.answersChecked}</Quiet>}
			{answers.map(({ at, unitName, words }) => (
				<View key={`${at}${unitName}`}>
					<Paragraph>{words}</Paragraph>
					<Quiet>{text.answer(unitName, at)}</Quiet>
				</View>
			))}
		</Card>
	)
}
