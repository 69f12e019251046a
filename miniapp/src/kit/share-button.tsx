import { Button as WeChatButton } from '@tarojs/components'
import { Button } from './button'
import './button.scss'
import './share-button.scss'

type Props = {
	words: string
	/** In a browser, where nothing can be handed to a chat: what to do instead. */
	onTap: () => void
}

/** Hands the page to somebody in WeChat; only WeChat's own button may, so it is dressed as ours. */
export function ShareButton({ words, onTap }: Props) {
	if (process.env.TARO_ENV !== 'weapp') return <Button words={words} look="calm" onTap={onTap} />
	return (
		<WeChatButton className="button button--calm share-button" openType="share">
			{words}
		</WeChatButton>
	)
}
