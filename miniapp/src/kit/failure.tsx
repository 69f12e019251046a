import { kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Button } from './button'
import { Icon } from './icon'
import './moment.scss'

type Props = {
	/** What went wrong and what to do, from the catalogue of errors. */
	words: string
	title?: string
	/** What was not lost; say nothing where nothing was at stake. */
	kept?: string
	onRetry?: () => void
	retryWords?: string
}

/** It did not work: what happened, what was kept, what to do. */
export function Failure({ words, title = kit.failure.title, kept, onRetry, retryWords = kit.retry }: Props) {
	return (
		<View className="failure" {...accessible('alert')}>
			<View className="failure__title">
				<Icon name="circle-alert" colour="accent" />
				<View>{title}</View>
			</View>
			<View>{words}</View>
			{kept !== undefined && <View>{kept}</View>}
			{onRetry !== undefined && (
				<View className="failure__action">
					<Button words={retryWords} look="plain" onTap={onRetry} fit />
				</View>
			)}
		</View>
	)
}
