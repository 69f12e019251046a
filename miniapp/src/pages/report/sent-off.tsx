import { reportPage } from '@huying/shared/text/zh-CN/index'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { StateMark } from '../../kit/state-mark'
import { Heading, Paragraph } from '../../kit/words'
import { home, OnItsWay } from '../../outbox/on-its-way'
import { useOutbox } from '../../outbox/outbox-store'
import { replaceWith } from '../../route/route'

const text = reportPage.sent

/** What became of the report that was just sent: said at once, and true at every moment. */
export function SentOff({ id, onFix }: { id: string; onFix: () => void }) {
	const parcel = useOutbox().find((one) => one.id === id)
	if (!parcel) return <Done number={undefined} id={id} anonymous={false} />
	if (parcel.state === 'sent')
		return <Done number={parcel.receipt?.number} id={id} anonymous={parcel.draft.identity === 'anonymous'} />
	return <OnItsWay parcel={parcel} onFix={onFix} />
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
