import { kit, reportPage } from '@huying/shared/text/zh-CN/index'
import { useSomebody } from '../case/use-my-cases'
import { Button } from '../kit/button'
import { Failure } from '../kit/failure'
import { Buttons } from '../kit/row'
import { StateMark } from '../kit/state-mark'
import { Heading, Paragraph } from '../kit/words'
import { replaceWith } from '../route/route'
import { leadToSignIn, rememberPlace } from '../session/return-to'
import { filesOf } from './files'
import { sendNow } from './outbox'
import type { Parcel, Trouble } from './parcel'

const text = reportPage.sent
/** Whatever is on its way goes on by itself: one may leave. */
export const home = { words: text.home, look: 'calm' as const, onTap: () => replaceWith('home') }

/** What has not arrived yet, as it truly stands: on its way, waiting, to be put right, or waiting for a sign-in. */
export function OnItsWay({ parcel, onFix }: { parcel: Parcel; onFix: () => void }) {
	const somebody = useSomebody()
	if (parcel.state === 'refused')
		return (
			<Failure
				title={text.refused}
				words={parcel.trouble?.message ?? ''}
				kept={text.kept}
				onRetry={onFix}
				retryWords={text.fix}
			/>
		)
	if (!somebody) return <ToSignIn />
	return parcel.trouble ? <Waits trouble={parcel.trouble} /> : <Travels parcel={parcel} />
}

function Travels({ parcel }: { parcel: Parcel }) {
	const all = filesOf(parcel.draft).length
	const done = Object.values(parcel.photos).filter((step) => step === 'checked').length
	return (
		<>
			<StateMark shape="doing" words={text.sending} />
			<Heading level={1}>{text.sendingTitle}</Heading>
			<Paragraph>{all > 0 ? `${text.photos(done, all)}${text.keep}` : text.keep}</Paragraph>
			<Buttons>
				<Button {...home} />
			</Buttons>
		</>
	)
}

function Waits({ trouble }: { trouble: Trouble }) {
	return (
		<>
			<StateMark shape="waiting" words={text.waiting} />
			<Heading level={1}>{trouble.code === 'unreachable' ? text.waitingTitle : text.laterTitle}</Heading>
			<Paragraph>{trouble.message}</Paragraph>
			<Paragraph>{text.waitingWords}</Paragraph>
			<Buttons>
				<Button words={kit.notice.sendNow} onTap={() => sendNow()} />
				<Button {...home} />
			</Buttons>
		</>
	)
}

function ToSignIn() {
	return (
		<>
			<StateMark shape="waiting" words={text.signIn} />
			<Heading level={1}>{text.signInTitle}</Heading>
			<Paragraph>{text.signInWords}</Paragraph>
			<Buttons>
				<Button
					words={text.signInAction}
					onTap={() => {
						leadToSignIn()
						// Back to where it is seen to go out.
						rememberPlace('/pages/cases/index')
					}}
				/>
				<Button {...home} />
			</Buttons>
		</>
	)
}
