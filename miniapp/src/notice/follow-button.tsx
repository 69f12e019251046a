import { isOpen, type Status } from '@huying/shared/case/status'
import { inboxPage } from '@huying/shared/text/zh-CN/index'
import Taro from '@tarojs/taro'
import { Button } from '../kit/button'
import { useAskable } from './askable'
import { askConsent, canAsk, type Occasion } from './consent'

const text = inboxPage.follow

type Props = { occasion: Extract<Occasion, 'follow' | 'work'>; words: string; granted: string }

/** Asks for messages to come; only where WeChat can bring them. */
function AskButton({ occasion, words, granted }: Props) {
	useAskable()
	if (!canAsk(occasion)) return null
	return (
		<Button
			words={words}
			look="calm"
			icon="bell"
			onTap={() => {
				askConsent(occasion).then((yes) => {
					if (yes) Taro.showToast({ title: granted, icon: 'none' })
				})
			}}
		/>
	)
}

/** 「办好了告诉我」: one more message for a case that is under way. */
export function FollowButton({ status }: { status: Status }) {
	if (!isOpen(status)) return null
	return <AskButton occasion="follow" words={text.action} granted={text.granted} />
}

/** 「有新任务告诉我」: for those whose desk is told of new work. */
export function FollowWork() {
	return <AskButton occasion="work" words={text.task} granted={text.taskGranted} />
}
