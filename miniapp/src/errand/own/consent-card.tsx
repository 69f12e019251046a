import { own } from '@huying/shared/text/zh-CN/errand-own'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { ShareButton } from '../../kit/share-button'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { address } from '../../route/address'
import type { ErrandProps } from '../errand-props'
import { HearButton } from '../hear-button'
import { LookButton } from '../look-button'
import { useInvitation } from './use-invitation'
import { WithdrawConsent } from './withdraw-consent'

const text = own.consent

type Props = Pick<ErrandProps, 'view' | 'errand' | 'now' | 'step'>

/** Whether the person concerned agrees: how they are asked, what they said, and how it is taken back. */
export function ConsentCard(props: Props) {
	const { view, errand } = props
	const { status } = errand.consent
	// Whoever asks for themselves agrees by asking; ending it is the case's own 撤诉.
	if (status === 'own') return null
	return status === 'asked' && view.relation === 'caller' ? <Asked {...props} /> : <Said {...props} />
}

function Asked({ view, errand }: Props) {
	const { path, make, copy, busy, trouble } = useInvitation(view.case)
	const name = errand.person?.name ?? own.someone
	useShareAppMessage(() => ({
		title: text.shareTitle(errand.serviceName),
		// Without a link there is nothing in it for anybody else.
		path: path ?? address('home'),
	}))
	const share = async () => {
		await copy()
		await Taro.showToast({ title: text.copied, icon: 'none' })
	}
	return (
		<Card tone="ask">
			<Heading>{text.title(name)}</Heading>
			<Paragraph>{text.words(name)}</Paragraph>
			<Buttons>
				{path === undefined && <Button words={text.make} icon="send" busy={busy} onTap={make} />}
				{path !== undefined && (
					<ShareButton words={process.env.TARO_ENV === 'weapp' ? text.share : text.copy} onTap={share} />
				)}
			</Buttons>
			{path !== undefined && (
				<View className="apart">
					<Quiet>{text.once}</Quiet>
				</View>
			)}
			{trouble !== undefined && <Failure words={trouble} />}
		</Card>
	)
}

function Said({ view, errand, now, step }: Props) {
	const { status, by, at } = errand.consent
	const time = at === undefined ? '' : sayTime(at, now)
	const words =
		status === 'withdrawn'
			? text.withdrawn(time)
			: status === 'given' && by !== undefined
				? text.given[by](time)
				: text.asked
	return (
		<Card>
			<Heading>{text.label}</Heading>
			<Paragraph>{words}</Paragraph>
			<LookButton id={view.case} photos={errand.consent.photos} of={text.label} />
			<HearButton id={view.case} voice={errand.consent.voice} of={text.label} />
			<WithdrawConsent errand={errand} step={step} />
		</Card>
	)
}
