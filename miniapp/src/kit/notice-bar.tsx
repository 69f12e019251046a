import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon, type IconName } from './icon'
import { Tap } from './tap'
import './notice-bar.scss'

type Props = { words: string; icon?: IconName; action?: { words: string; onTap: () => void } }

/** Something true of the moment that does not stop anyone: no signal, things waiting to be sent. */
export function NoticeBar({ words, icon = 'wifi-off', action }: Props) {
	return (
		<View className="notice-bar" {...accessible('status')}>
			<Icon name={icon} colour="amber" />
			<View className="notice-bar__words">{words}</View>
			{action !== undefined && (
				<Tap className="notice-bar__action" onTap={action.onTap}>
					{action.words}
				</Tap>
			)}
		</View>
	)
}
