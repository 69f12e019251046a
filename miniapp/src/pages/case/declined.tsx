import type { CaseAnswer } from '@huying/shared/case/case-view'
import { caseActions, caseText } from '@huying/shared/text/zh-CN/index'
import { Card } from '../../kit/card'
import { Heading, Paragraph } from '../../kit/words'

/** Not taken up: why, and which door is the right one. Ended: the centre's explanation. */
export function Declined({ view }: { view: CaseAnswer }) {
	const last = [...view.timeline].reverse().find(({ type }) => type === 'declined' || type === 'ended')
	if (!last || (view.status !== 'declined' && view.status !== 'ended')) return null
	const { declined, ended } = caseActions
	return (
		<Card tone="ask">
			<Heading>{last.type === 'declined' ? declined.title : ended}</Heading>
			{last.reason && <Paragraph>{declined.reason(caseText.declineReason[last.reason])}</Paragraph>}
			{last.text !== undefined && (
				<Paragraph>{last.type === 'declined' ? declined.door(last.text) : last.text}</Paragraph>
			)}
		</Card>
	)
}
