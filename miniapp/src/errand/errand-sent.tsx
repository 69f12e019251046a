import { ask as text } from '@huying/shared/text/zh-CN/errand-ask'
import { Button } from '../kit/button'
import { Buttons } from '../kit/row'
import { StateMark } from '../kit/state-mark'
import { Heading, Paragraph } from '../kit/words'
import { home, OnItsWay } from '../outbox/on-its-way'
import { useParcels } from '../outbox/outbox-store'
import { isErrand } from '../outbox/parcel'
import { replaceWith } from '../route/route'

/** What became of the errand that was just asked for; for somebody else, that they must consent comes next. */
export function ErrandSent({ id, onFix }: { id: string; onFix: () => void }) {
	const parcel = useParcels(isErrand).find((one) => one.id === id)
	if (parcel && parcel.state !== 'sent') return <OnItsWay parcel={parcel} onFix={onFix} />
	const { kinship, personName } = parcel?.draft ?? {}
	const number = parcel?.receipt?.number
	return (
		<>
			<StateMark shape="done" words={text.doneMark} />
			<Heading level={1}>{number === undefined ? text.doneMark : text.done(number)}</Heading>
			<Paragraph>{kinship === undefined ? text.next : text.nextConsent(personName?.trim() ?? '')}</Paragraph>
			<Buttons>
				<Button words={text.follow} onTap={() => replaceWith('errands/errand', { id })} />
				<Button {...home} />
			</Buttons>
		</>
	)
}
