import { type Figures, type RateName, rateOf, sum } from '@huying/shared/follow-up/figures'
import { figures as words } from '@huying/shared/text/zh-CN/follow-up'
import { View } from '@tarojs/components'
import { accessible } from '../../kit/accessible'
import './figures-table.scss'

/** A line of the table: a day, or a unit. */
export interface FigureLine {
	readonly key: string
	readonly name: string
	readonly line: Figures
}

/**
 * What came of asking, line by line and together: every rate with what it is a part of. A table where there is room;
 * on a phone each line stands by itself, with what every number is.
 */
export function FiguresTable({ first, lines }: { first: string; lines: readonly FigureLine[] }) {
	if (lines.length === 0) return <View className="figures-table__none">{words.none}</View>
	return (
		<View className="figures-table">
			<Head first={first} />
			{lines.map(({ key, name, line }) => (
				<Line key={key} name={name} line={line} />
			))}
			{lines.length > 1 && <Line name={words.total} line={sum(lines.map(({ line }) => line))} strong />}
		</View>
	)
}

const rates = ['asked', 'reached', 'answered', 'solved', 'content'] as const satisfies readonly RateName[]
const counts = ['owed', 'notReached', 'waived'] as const

function Head({ first }: { first: string }) {
	return (
		<View className="figures-table__line figures-table__line--head">
			<View className="figures-table__cell figures-table__cell--name">{first}</View>
			{(['resolved', ...rates, ...counts] as const).map((name) => (
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
			<CountCell name="resolved" count={line.resolved} />
			{rates.map((rate) => (
				<RateCell key={rate} name={rate} line={line} />
			))}
			{counts.map((name) => (
				<CountCell key={name} name={name} count={line[name]} />
			))}
		</View>
	)
}

function CountCell({ name, count }: { name: 'resolved' | (typeof counts)[number]; count: number }) {
	const owed = name === 'owed' && count > 0
	return (
		<View className="figures-table__cell">
			<View className="figures-table__label">{words[name]}</View>
			<View className={owed ? 'figures-table__owed' : ''}>{count}</View>
		</View>
	)
}

function RateCell({ name, line }: { name: RateName; line: Figures }) {
	const { count, of, share } = rateOf(line, name)
	return (
		<View className="figures-table__cell" {...accessible('img', words.said(words[name], count, of))}>
			<View className="figures-table__label">{words[name]}</View>
			<View>{words.rate(count, of)}</View>
			{share !== undefined && <View className="figures-table__share">{words.percent(share)}</View>}
		</View>
	)
}
