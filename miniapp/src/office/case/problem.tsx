import { View } from '@tarojs/components'
import { accessible } from '../../kit/accessible'
import { Icon } from '../../kit/icon'
import './problem.scss'

/** Why the button beside it did not do what it says, in the API's own sentence. */
export function Problem({ words }: { words: string | undefined }) {
	if (words === undefined) return null
	return (
		<View className="problem" {...accessible('alert')}>
			<Icon name="circle-alert" colour="accent" />
			<View className="problem__words">{words}</View>
		</View>
	)
}
