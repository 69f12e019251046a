import { sayYuan } from '@huying/shared/text/zh-CN/disclosure'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Card } from '../../kit/card'
import { Heading, Paragraph } from '../../kit/words'
import type { ErrandProps } from '../errand-props'
import { LookButton } from '../look-button'

const text = own.cash

/** Money in the worker's hands, and what it was spent on. */
export function CashCard({ view, errand, now }: Pick<ErrandProps, 'view' | 'errand' | 'now'>) {
	if (errand.cash === 0 && errand.spent.length === 0) return null
	return (
		<Card>
			<Heading>{text.title}</Heading>
			<Paragraph>{text.held(sayYuan(errand.cash))}</Paragraph>
			{errand.spent.map(({ at, fen, photos }) => (
				<View key={at}>
					<Paragraph>{text.spent(sayYuan(fen), sayTime(at, now))}</Paragraph>
					<LookButton id={view.case} photos={photos} of={text.title} />
				</View>
			))}
		</Card>
	)
}
