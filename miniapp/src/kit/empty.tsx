import { View } from '@tarojs/components'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import './moment.scss'

type Props = { words: string; icon?: IconName; action?: { words: string; onTap: () => void } }

/** Nothing here yet: one sentence on what will be, and one thing to do about it. */
export function Empty({ words, icon = 'inbox', action }: Props) {
	return (
		<View className="moment">
			<View className="moment__icon">
				<Icon name={icon} colour="quiet" large />
			</View>
			<View className="moment__words">{words}</View>
			{action !== undefined && (
				<View className="moment__action">
					<Button words={action.words} onTap={action.onTap} fit />
				</View>
			)}
		</View>
	)
}
