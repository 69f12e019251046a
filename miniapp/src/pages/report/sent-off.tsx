import { kit, reportPage } from '@huying/shared/text/zh-CN/index'
import { useSomebody } from '../../case/use-my-cases'
import type { Draft } from '../../draft/draft'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Heading, Paragraph } from '../../kit/words'
import { sendNow } from '../../outbox/outbox'
import { useOutbox } from '../../outbox/outbox-store'
import type { Parcel, Trouble } from '../../outbox/parcel'
import { replaceWith } from '../../route/route'
import { leadToSignIn, rememberPlace } from '../../session/return-to'

const text = reportPage.sent
const home = { words: text.home, look: 'calm' as const, onTap: () => replaceWith('home') }

/** What became of the report that was just sent: said at once, and true at every moment. */
export function SentOff({ id, onFix }: { id: string; onFix: () => void }) {
	const parcel = useOutbox().find((one) => one.id === id)
	const somebody = useSomebody()
	if (!parcel) return <Done number={undefined} id={id} anonymous={false} />
	if (parcel.state === 'sent')
		return <Done number={parcel.receipt?.number} id={id} anonymous={parcel.draft.identity === 'anonymous'} />
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
	return parcel.trouble ? <Waits trouble={parcel.trouble} /> : <OnItsWay parcel={parcel} />
}

type DoneProps = { number: string | undefined; id: string; anonymous: boolean }

function Done({ number, id, anonymous }: DoneProps) {
	return (
		<>
			<StateMark shape="done" words={text.done} />
			<Heading level={1}>{number === undefined ? text.done : text.number(number)}</Heading>
			<Paragraph>{anonymous ? text.anonymous : text.next}</Paragraph>
			<Buttons>
				<Button words={text.follow} onTap={() => replaceWith('case', { id })} />
				<Button {...home} />
			</Buttons>
		</>
	)
}

function OnItsWay({ parcel }: { parcel: Parcel<Draft> }) {
	const all = parcel.draft.photos.length
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
						// Back to where the report is seen to go out.
						rememberPlace('/pages/cases/index')
					}}
				/>
				<Button {...home} />
			</Buttons>
		</>
	)
}
