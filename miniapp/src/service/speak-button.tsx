import { services as text } from '@huying/shared/text/zh-CN/services-page'
import { View } from '@tarojs/components'
import { Button } from '../kit/button'
import { Quiet } from '../kit/words'
import { canHear, useHearing } from './use-hearing'

/** Says the need instead of typing it, where this device can turn speech into words; elsewhere nothing is shown. */
export function SpeakButton({ onHeard }: { onHeard: (words: string) => void }) {
	const { listening, deaf, toggle } = useHearing(onHeard)
	if (!canHear()) return null
	return (
		<View>
			<Button
				words={listening ? text.speaking : text.speak}
				look="calm"
				icon={listening ? 'square' : 'mic'}
				fit
				onTap={toggle}
			/>
			{deaf && <Quiet>{text.deaf}</Quiet>}
		</View>
	)
}
