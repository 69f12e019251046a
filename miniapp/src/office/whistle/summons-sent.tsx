import { sent as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Heading, Paragraph } from '../../kit/words'
import { sendNow } from '../../outbox/outbox'
import { useParcels } from '../../outbox/outbox-store'
import { isSummons } from '../../outbox/parcel'
import { goTo, replaceWith } from '../../route/route'

type Props = { id: string; onFix: () => void; onAgain: () => void }

/** What became of the call that was just sent: true at every moment. */
export function SummonsSent({ id, onFix, onAgain }: Props) {
	const parcel = useParcels(isSummons).find((one) => one.id === id)
	if (parcel?.state === 'refused')
		return (
			<Failure
				title={words.refused}
				words={parcel.trouble?.message ?? ''}
				kept={words.kept}
				onRetry={onFix}
				retryWords={words.fix}
			/>
		)
	const all = <Button words={words.all} look="calm" onTap={() => replaceWith('office/whistles')} />
	if (parcel === undefined || parcel.state === 'sent')
		return (
			<View className="summons summons--sent">
				<StateMark shape="done" words={words.sent} />
				<Heading>{words.done(parcel?.receipt?.number ?? '')}</Heading>
				<Paragraph>
					{parcel?.receipt?.status === 'submitted' ? words.toCentreWords : words.doneWords}
				</Paragraph>
				<Buttons>
					<Button words={words.open} onTap={() => goTo('office/case', { id })} />
					{all}
					<Button words={words.again} look="calm" onTap={onAgain} />
				</Buttons>
			</View>
		)
	const { trouble } = parcel
	return (
		<View className="summons summons--sent">
			<StateMark
				shape={trouble ? 'waiting' : 'doing'}
				words={
					trouble === undefined ? words.sending : trouble.code === 'unreachable' ? words.waiting : words.later
				}
			/>
			{trouble && <Paragraph>{trouble.message}</Paragraph>}
			<Paragraph>{words.waitingWords}</Paragraph>
			<Buttons>
				{trouble && <Button words={words.now} onTap={() => sendNow()} />}
				{all}
			</Buttons>
		</View>
	)
}
