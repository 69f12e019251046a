import { isOpen, type Status } from '@huying/shared/case/status'
import { inboxPage } from '@huying/shared/text/zh-CN/index'
import Taro from '@tarojs/taro'
import { Button } from '../kit/button'
import { useAskable } from './askable'
import { askConsent, canAsk } from './consent'

const text = inboxPage.follow

/** 「办好了告诉我」: one more message for a case that is under way. Only where WeChat can bring it. */
export function FollowButton({ status }: { status: Status }) {
	useAskable()
	if (!isOpen(status) || !canAsk('follow')) return null
	return (
		<Button
			words={text.action}
			look="calm"
			icon="bell"
			onTap={() => {
				askConsent('follow').then((granted) => {
					if (granted) Taro.showToast({ title: text.granted, icon: 'none' })
				})
			}}
		/>
	)
}
