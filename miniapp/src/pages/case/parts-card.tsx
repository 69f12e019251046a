import { caseParts } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { partShape, partWords } from '../../case/parts'
import { Card } from '../../kit/card'
import { StateMark } from '../../kit/state-mark'
import { Heading } from '../../kit/words'
import type { CaseProps } from './own-case'
import './parts-card.scss'

const text = caseParts.parts

/** Where several units work: who leads, who helps, and how far each is. */
export function PartsCard({ view, now }: Pick<CaseProps, 'view' | 'now'>) {
	const { responsibilities: all, status } = view
	if (all.length < 2) return null
	return (
		<Card>
			<Heading>{text.title(all.length)}</Heading>
			<View className="parts">
				{all.map((part) => (
					<View key={part.unit} className="parts__part">
						<View className="parts__unit">
							<View className={part.lead ? 'parts__role parts__role--lead' : 'parts__role'}>
								{part.lead ? text.lead : text.support}
							</View>
							<View className="parts__name">{part.unitName}</View>
						</View>
						<StateMark shape={partShape(part.phase)} words={partWords(part, status, now)} />
					</View>
				))}
			</View>
		</Card>
	)
}
