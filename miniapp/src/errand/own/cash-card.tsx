import { sayYuan } from '@huying/shared/text/zh-CN/disclosure'
import { own } from '@huying/shared/text/zh-CN/errand-pages'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { Card } from '../../kit/card'
import { Heading, Paragraph } from '../../kit/words'
import type { ErrandProps } from '../errand-props'

const text = own.cash

/** Money in the worker's hands, and what it was spent on. */
export function CashCard({ errand, now }: Pick<ErrandProps, 'errand' | 'now'>) {
	if (errand.cash === 0 && errand.spent.length === 0) return null
	return (
		<Card>
			<Heading>{text.title}</Heading>
			<Paragraph>{text.held(sayYuan(errand.cash))}</Paragraph>
			{errand.spent.map(({ at, fen }) => (
				<Paragraph key={at}>{text.spent(sayYuan(fen), sayTime(at, now))}</Paragraph>
			))}
		</Card>
	)
}
