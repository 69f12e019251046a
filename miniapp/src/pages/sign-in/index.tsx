import { signInPage } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Page } from '../../kit/page'
import { Buttons } from '../../kit/row'
import { Waiting } from '../../kit/waiting'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import { returnToPlace } from '../../session/return-to'
import { signInByWeChat } from '../../session/sign-in'
import { useSessionStore } from '../../session/store'
import { useSettings } from '../../settings/settings'

/** For the web: WeChat gives out a code at the address the deployment names. In WeChat itself this page is hardly seen. */
export default function SignIn() {
	const { session, refused, underWay } = useSessionStore()
	const settings = useSettings()
	useEffect(() => {
		if (session) returnToPlace('/pages/home/index').catch(() => undefined)
	}, [session])
	if (session || underWay || !settings) {
		return (
			<Page title={signInPage.title}>
				<Waiting words={signInPage.underWay} />
			</Page>
		)
	}
	const { codePage } = settings
	const canAsk = process.env.TARO_ENV === 'weapp' || codePage !== undefined
	return (
		<Page title={signInPage.title}>
			<Heading level={1}>{signInPage.heading}</Heading>
			<Paragraph>{canAsk ? signInPage.words : signInPage.noWeChat}</Paragraph>
			{refused && <Failure title={signInPage.failed} words={refused.message} />}
			{canAsk && (
				<Buttons>
					<Button words={refused ? signInPage.again : signInPage.byWeChat} onTap={() => ask(codePage)} />
				</Buttons>
			)}
			<Buttons>
				<Button words={signInPage.lookUp} look="calm" onTap={() => goTo('own/look-up')} />
			</Buttons>
			{process.env.TARO_ENV === 'h5' && (
				<View className="apart">
					<Quiet>{signInPage.staff}</Quiet>
					<Buttons>
						<Button
							words={signInPage.staffAction}
							look="calm"
							icon="qr-code"
							onTap={() => goTo('office/sign-in')}
						/>
					</Buttons>
				</View>
			)}
		</Page>
	)
}

function ask(codePage: string | undefined): void {
	if (codePage === undefined) signInByWeChat().catch(() => undefined)
	else window.location.assign(`${codePage}?return=${encodeURIComponent(window.location.href)}`)
}
