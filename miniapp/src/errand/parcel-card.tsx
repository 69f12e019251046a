import { ask } from '@huying/shared/text/zh-CN/errand-ask'
import { casesPage } from '@huying/shared/text/zh-CN/index'
import { Card } from '../kit/card'
import { StateMark } from '../kit/state-mark'
import { Heading, Paragraph } from '../kit/words'
import type { Parcel } from '../outbox/parcel'
import { goTo } from '../route/route'
import type { ErrandDraft } from './errand-draft'

/** An errand that has not gone out yet, as it stands among one's cases. */
export function ErrandParcelCard({ parcel }: { parcel: Parcel<ErrandDraft> }) {
	const { state, draft, trouble } = parcel
	const { parcel: text } = casesPage
	const title = ask.heading(draft.serviceName)
	const waits = state === 'waiting'
	const words = waits ? text.waiting : text.refused
	const open = waits ? undefined : () => goTo('errands/ask', { service: draft.service, again: parcel.id })
	return (
		<Card {...(open && { onTap: open, label: `${words}，${title}` })}>
			<StateMark shape={waits ? 'waiting' : 'stopped'} words={words} />
			<Heading>{title}</Heading>
			<Paragraph>{waits ? text.sending : text.fix(trouble?.message ?? '')}</Paragraph>
		</Card>
	)
}
