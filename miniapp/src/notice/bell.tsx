import { inboxPage as text } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Icon } from '../kit/icon'
import { Tap } from '../kit/tap'
import { goTo } from '../route/route'
import './bell.scss'
import { useUnread } from './unread'

/** The way to one's messages, with how many are unread. */
export function Bell() {
	const unread = useUnread()
	return (
		<Tap className="bell" label={text.bell(unread)} onTap={() => goTo('inbox')}>
			<Icon name="bell" colour={unread > 0 ? 'accent' : 'quiet'} />
			<View>{text.title}</View>
			{unread > 0 && <View className="bell__badge">{text.badge(unread)}</View>}
		</Tap>
	)
}
