import { casesPage } from '@huying/shared/text/zh-CN/index'
import { question } from '@huying/shared/text/zh-CN/services-page'
import { Card } from '../kit/card'
import { StateMark } from '../kit/state-mark'
import { Heading, Paragraph } from '../kit/words'
import type { Parcel } from '../outbox/parcel'
import { goTo } from '../route/route'
import type { QuestionDraft } from './question-draft'

/** A question that has not gone out yet, as it stands among one's cases. */
export function QuestionParcelCard({ parcel }: { parcel: Parcel<QuestionDraft> }) {
	const { id, state, draft, trouble } = parcel
	const { parcel: text } = casesPage
	const title = draft.about === undefined ? question.title : question.about(draft.about)
	const waits = state === 'waiting'
	const words = waits ? text.waiting : text.refused
	const open = waits ? undefined : () => goTo('errands/question', { again: id })
	return (
		<Card {...(open && { onTap: open, label: `${words}，${title}` })}>
			<StateMark shape={waits ? 'waiting' : 'stopped'} words={words} />
			<Heading>{title}</Heading>
			<Paragraph>{waits ? text.sending : text.fix(trouble?.message ?? '')}</Paragraph>
		</Card>
	)
}
