import { seal } from '@huying/shared/text/zh-CN/slip-page'
import { View } from '@tarojs/components'
import type { Paper } from './paper'
import './slip-paper.scss'

/** A slip as it lies on A4: who issues it, its number, to whom, why, until when; room for the seal; copies below. */
export function SlipPaper({ paper }: { paper: Paper }) {
	return (
		<View className="paper">
			<View className="paper__issuer">{paper.issuer}</View>
			<View className="paper__number">{paper.number}</View>
			<View className="paper__title">{paper.title}</View>
			<View className="paper__to">{paper.to}</View>
			{paper.paragraphs.map((paragraph) => (
				<View key={paragraph} className="paper__paragraph">
					{paragraph}
				</View>
			))}
			<View className="paper__end">
				<View>{paper.issuer}</View>
				<View>{paper.day}</View>
				<View className="paper__seal">{seal}</View>
			</View>
			<View className="paper__copies">{paper.copies}</View>
		</View>
	)
}
