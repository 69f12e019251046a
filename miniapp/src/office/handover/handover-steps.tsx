import type { Handover } from '@huying/shared/handover/handover-view'
import * as words from '@huying/shared/text/zh-CN/handover'
import { sayDateTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Quiet, Strong } from '../../kit/words'
import './handover-steps.scss'

/** Who handed over, what was said, who accepted, and when. */
export function HandoverSteps({ steps }: Pick<Handover, 'steps'>) {
	return (
		<View className="steps">
			{steps.map(({ type, by, at, name, words: said }) => (
				<View key={`${type} ${by} ${at}`} className="steps__one">
					<View className="steps__what">
						<Strong>{words.step[type]}</Strong>
						<Quiet>{words.by(name ?? words.unnamed, sayDateTime(at))}</Quiet>
					</View>
					{said !== undefined && <View className="steps__said">{said}</View>}
				</View>
			))}
		</View>
	)
}
