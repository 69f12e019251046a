import * as words from '@huying/shared/text/zh-CN/desktop-sign-in'
import { View } from '@tarojs/components'
import { Button } from '../../../kit/button'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Qr } from '../../../kit/qr'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { Heading, Paragraph, Quiet } from '../../../kit/words'
import { goTo } from '../../../route/route'
import { returnToPlace } from '../../../session/return-to'
import { useNow } from '../../now'
import { useShown } from '../../shown'
import { qrText, timeLeft } from '../../sign-in/next-step'
import { useDesktopSignIn } from '../../sign-in/use-desktop-sign-in'
import './index.scss'

const SECOND = 1000

/** The desktop's door: a code on the screen that a phone confirms. */
export default function DesktopSignIn() {
	const shown = useShown(() => undefined)
	const { code, problem } = useDesktopSignIn(shown, () => returnToPlace('/office/pages/desk/index'))
	return (
		<Page title={words.title}>
			<View className="door">
				<Heading level={1}>{words.title}</Heading>
				<Paragraph>{words.lead}</Paragraph>
				{problem !== undefined && (
					<View className="door__problem">
						<NoticeBar words={problem} />
					</View>
				)}
				{code === undefined ? (
					<Waiting words={words.waiting} />
				) : (
					<>
						<View className="door__code">
							<Qr text={qrText(code.userCode)} />
							<View className="door__letters">{code.userCode}</View>
						</View>
						<Paragraph>{words.how}</Paragraph>
						<Quiet>{words.orType}</Quiet>
						<Countdown until={code.expiresAt} />
					</>
				)}
				<Buttons>
					<Button words={words.toResident} look="calm" fit onTap={() => goTo('home')} />
				</Buttons>
			</View>
		</Page>
	)
}

function Countdown({ until }: { until: number }) {
	const { minutes, seconds } = timeLeft(until, useNow(SECOND))
	return <Quiet>{words.left(minutes, seconds)}</Quiet>
}
