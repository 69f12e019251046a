import type { Letter } from '@huying/shared/letter/letter'
import { seal } from '@huying/shared/text/zh-CN/letter'
import { View } from '@tarojs/components'
import './letter-sheet.scss'

type Props = {
	letter: Pick<Letter, 'issuer' | 'number' | 'title' | 'addressee' | 'paragraphs' | 'day'>
	/** Who gets a copy: what has copies is an office's slip, with a short name and its copies at the foot of the sheet. */
	copies?: string
}

/** A letter as it lies on A4: who sends it, its number, to whom, what; room for the seal over name and day. */
export function LetterSheet({ letter, copies }: Props) {
	return (
		<View className={copies === undefined ? 'letter' : 'letter letter--slip'}>
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
			{copies !== undefined && <View className="letter__copies">{copies}</View>}
		</View>
	)
}
