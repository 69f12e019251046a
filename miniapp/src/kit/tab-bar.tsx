import { kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { goTo, type TabName } from '../route/route'
import { Icon, type IconName } from './icon'
import { Tap } from './tap'
import './tab-bar.scss'

const tabs: { name: TabName; icon: IconName }[] = [
	{ name: 'home', icon: 'house' },
	{ name: 'cases', icon: 'message-square' },
	{ name: 'me', icon: 'user' },
]

/** The three main pages. Drawn by the page, since WeChat's own bar does not grow with large type. */
export function TabBar({ now }: { now: TabName }) {
	return (
		<View className="tab-bar">
			{tabs.map(({ name, icon }) => (
				<Tap
					key={name}
					role="tab"
					checked={name === now}
					className={name === now ? 'tab-bar__tab tab-bar__tab--now' : 'tab-bar__tab'}
					onTap={() => {
						if (name !== now) goTo(name)
					}}
				>
					<Icon name={icon} colour={name === now ? 'accent' : 'quiet'} large />
					<View>{kit.tabs[name]}</View>
				</Tap>
			))}
		</View>
	)
}
