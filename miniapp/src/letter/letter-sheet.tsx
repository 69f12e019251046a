import type { Letter } from '@huying/shared/letter/letter'
import { seal } from '@huying/shared/text/zh-CN/letter'
import { View } from '@tarojs/components'
import './letter-sheet.scss'

/** A letter as it lies on A4: who sends it, its number, to whom, what; room for the seal over name and day. */
export function LetterSheet({ letter }: { letter: Letter }) {
	return (
		<View className="letter">
			<View className="letter__issuer">{letter.issuer}</View>
			<View className="letter__number">{letter.number}</View>
			<View className="letter__title">{letter.title}</View>
			<View className="letter__to">{letter.addressee}</View>
			{letter.paragraphs.map((paragraph) => (
				<View key={paragraph} className="letter__paragraph">
					{paragraph}
				</View>
			))}
			<View className="letter__end">
				<View>{letter.issuer}</View>
				<View>{letter.day}</View>
				<View className="letter__seal">{seal}</View>
			</View>
		</View>
	)
}
