import { question as text } from '@huying/shared/text/zh-CN/services-page'
import { Button } from '../kit/button'
import { Buttons } from '../kit/row'
import { StateMark } from '../kit/state-mark'
import { Heading, Paragraph } from '../kit/words'
import { home, OnItsWay } from '../outbox/on-its-way'
import { useParcels } from '../outbox/outbox-store'
import { isQuestion } from '../outbox/parcel'
import { replaceWith } from '../route/route'

/** What became of the question that was just asked. */
export function QuestionSent({ id, onFix }: { id: string; onFix: () => void }) {
	const parcel = useParcels(isQuestion).find((one) => one.id === id)
	if (parcel && parcel.state !== 'sent') return <OnItsWay parcel={parcel} onFix={onFix} />
	const number = parcel?.receipt?.number
	return (
		<>
			<StateMark shape="done" words={text.asked} />
			<Heading level={1}>{number === undefined ? text.asked : text.done(number)}</Heading>
			<Paragraph>{text.next}</Paragraph>
			<Buttons>
				<Button words={text.follow} onTap={() => replaceWith('case', { id })} />
				<Button {...home} />
			</Buttons>
		</>
	)
}
