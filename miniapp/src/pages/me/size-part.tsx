import { mePage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Choice } from '../../kit/choice'
import { Heading, Quiet } from '../../kit/words'
import { chooseTypeSize, useTypeSize } from '../../type-size/type-size'

/** A choice made here is stronger than WeChat's setting; until then the phone is followed. */
export function SizePart() {
	const size = useTypeSize()
	const text = mePage.size
	return (
		<View className="me__part">
			<Heading>{text.title}</Heading>
			<Choice
				options={[
					{ value: 'normal', words: text.normal, hint: text.normalHint },
					{ value: 'large', words: text.large, hint: text.largeHint },
				]}
				chosen={size}
				onChoose={chooseTypeSize}
			/>
			{process.env.TARO_ENV === 'weapp' && (
				<View className="apart">
					<Quiet>{text.follows}</Quiet>
				</View>
			)}
		</View>
	)
}
