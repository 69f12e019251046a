import { type Figures, type RateName, rateOf, sum } from '@huying/shared/follow-up/figures'
import { figures as words } from '@huying/shared/text/zh-CN/follow-up'
import { ScrollView, View } from '@tarojs/components'
import { accessible } from '../../kit/accessible'
import './figures-table.scss'

/** A line of the table: a day, or a unit. */
export interface FigureLine {
	readonly key: string
	readonly name: string
	readonly line: Figures
}

/** What came of asking, line by line and together: every rate with what it is a part of. */
export function FiguresTable({ first, lines }: { first: string; lines: readonly FigureLine[] }) {
	if (lines.length === 0) return <View className="figures-table__none">{words.none}</View>
	return (
		<ScrollView scrollX className="figures-table__scroll">
			<View className="figures-table">
				<Head first={first} />
				{lines.map(({ key, name, line }) => (
					<Line key={key} name={name} line={line} />
				))}
				{lines.length > 1 && <Line name={words.total} line={sum(lines.map(({ line }) => line))} strong />}
			</View>
		</ScrollView>
	)
}

const rates = ['asked', 'reached', 'answered', 'solved', 'content'] as const satisfies readonly RateName[]
const counts = ['owed', 'notReached', 'waived'] as const

function Head({ first }: { first: string }) {
	return (
		<View className="figures-table__line figures-table__line--head">
			<View className="figures-table__cell figures-table__cell--name">{first}</View>
			<View className="figures-table__cell">{words.resolved}</View>
			{[...rates, ...counts].map((name) => (
				<View key={name} className="figures-table__cell">
					{words[name]}
				</View>
			))}
		</View>
	)
}

function Line({ name, line, strong = false }: { name: string; line: Figures; strong?: boolean }) {
	return (
		<View className={strong ? 'figures-table__line figures-table__line--strong' : 'figures-table__line'}>
			<View className="figures-table__cell figures-table__cell--name">{name}</View>
			<View className="figures-table__cell">{line.resolved}</View>
			{rates.map((rate) => (
				<RateCell key={rate} name={rate} line={line} />
			))}
			{counts.map((count) => (
				<View
					key={count}
					className={
						line[count] > 0 && count === 'owed'
							? 'figures-table__cell figures-table__cell--owed'
							: 'figures-table__cell'
					}
				>
					{line[count]}
				</View>
			))}
		</View>
	)
}

function RateCell({ name, line }: { name: RateName; line: Figures }) {
	const { count, of, share } = rateOf(line, name)
	return (
		<View className="figures-table__cell" {...accessible('img', words.said(words[name], count, of))}>
			<View>{words.rate(count, of)}</View>
			{share !== undefined && <View className="figures-table__share">{words.percent(share)}</View>}
		</View>
	)
}
