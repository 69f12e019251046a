import * as words from '@huying/shared/text/zh-CN/batch'
import { View } from '@tarojs/components'
import { accessible } from '../../kit/accessible'
import { Icon } from '../../kit/icon'
import type { Outcome } from './batch'
import './batch-outcomes.scss'

type Line = { readonly id: string; readonly title: string; readonly outcome: Outcome | undefined }

/** Each case of several with how it went: a word and a shape. */
export function BatchOutcomes({ lines }: { lines: readonly Line[] }) {
	return (
		<View className="batch-outcomes" {...accessible('status')}>
			{lines.map(({ id, title, outcome }) => (
				<View key={id} className="batch-outcomes__line">
					<View className="batch-outcomes__title">{title}</View>
					{outcome !== undefined && (
						<View className={`batch-outcomes__how batch-outcomes__how--${outcome.at}`}>
							{outcome.at === 'done' && <Icon name="check" colour="leaf" />}
							{outcome.at === 'refused' && <Icon name="circle-alert" colour="accent" />}
							<View>{outcome.at === 'refused' ? outcome.words : words.outcome[outcome.at]}</View>
						</View>
					)}
				</View>
			))}
		</View>
	)
}
