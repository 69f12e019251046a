import type { Balance } from '@huying/shared/disclosure/content'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Card } from '../kit/card'
import { Heading } from '../kit/words'
import { type Bar, barsOf } from './bars'
import './breakdown.scss'

const text = disclosureText.item

/** Where the money came from and where it went: a word, a bar, a figure; the figure says what the bar shows. */
export function Breakdown({ balance }: { balance: Balance }) {
	const { income, spending } = barsOf(balance.breakdown, text.others)
	if (income.length + spending.length === 0) return null
	return (
		<Card>
			<Heading>{text.breakdown}</Heading>
			<Bars title={text.breakdownIn} bars={income} look="in" />
			<Bars title={text.breakdownOut} bars={spending} look="out" />
		</Card>
	)
}

function Bars({ title, bars, look }: { title: string; bars: readonly Bar[]; look: 'in' | 'out' }) {
	if (bars.length === 0) return null
	return (
		<View className="bars">
			<View className="bars__title">{title}</View>
			{bars.map(({ name, cents, share }) => (
				<View key={name} className="bars__line">
					<View className="bars__name">{name}</View>
					<View className="bars__room">
						<View className={`bars__bar bars__bar--${look}`} style={{ width: `${share}%` }} />
					</View>
					<View className="bars__figure">{disclosureText.sayYuan(cents)}</View>
				</View>
			))}
		</View>
	)
}
