import { voiceText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Button } from '../kit/button'
import { useRecognizer } from './use-recognizer'

const text = voiceText.recognizer

/** Speaking instead of typing, beside a search; nothing where this phone or browser cannot. */
export function RecognizerButton({ onWords }: { onWords: (words: string) => void }) {
	const recognizer = useRecognizer(onWords)
	if (recognizer === undefined) return null
	return (
		<View>
			<Button
				words={recognizer.listening ? text.listening : text.start}
				look="calm"
				icon={recognizer.listening ? 'square' : 'mic'}
				onTap={recognizer.toggle}
			/>
			{recognizer.failed && <View className="apart">{text.failed}</View>}
		</View>
	)
}
