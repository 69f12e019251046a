import type { BoardLine } from '@huying/shared/disclosure/disclosure-view'
import { disclosureText } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Card } from '../kit/card'
import { Heading } from '../kit/words'
import { periodBars } from './periods'
import './period-chart.scss'

const text = disclosureText.board

/** This period beside the last ones: two bars each, with their figures, so that nobody need measure. */
export function PeriodChart({ lines, group }: { lines: readonly BoardLine[]; group: string }) {
	const bars = periodBars(lines, group)
	if (bars.length === 0) return null
	return (
		<Card>
			<Heading>{text.chartTitle}</Heading>
			{bars.map(({ disclosure, period, income, spending, incomeShare, spendingShare }) => (
				<View key={disclosure} className="periods__line">
					<View className="periods__name">{disclosureText.sayPeriod(period)}</View>
					<PeriodBar name={text.income} cents={income} share={incomeShare} look="in" />
					<PeriodBar name={text.spending} cents={spending} share={spendingShare} look="out" />
				</View>
			))}
		</Card>
	)
}

function PeriodBar({
	name,
	cents,
	share,
	look,
}: {
	name: string
	cents: number
	share: number
	look: 'in' | 'out'
}) {
	return (
		<View className="bars__line">
			<View className="periods__what">{name}</View>
			<View className="bars__room">
				<View className={`bars__bar bars__bar--${look}`} style={{ width: `${Math.max(2, share)}%` }} />
			</View>
			<View className="bars__figure">{disclosureText.sayYuan(cents)}</View>
		</View>
	)
}
