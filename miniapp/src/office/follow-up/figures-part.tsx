import { type Figures, type RateName, rateOf, sum } from '@huying/shared/follow-up/figures'
import { figures as words } from '@huying/shared/text/zh-CN/follow-up'
import type { Post } from '@huying/shared/user/post'
import { ScrollView, View } from '@tarojs/components'
import { useState } from 'react'
import { accessible } from '../../kit/accessible'
import { Failure } from '../../kit/failure'
import { Waiting } from '../../kit/waiting'
import { Heading, Quiet } from '../../kit/words'
import { UnitField } from '../case/unit-field'
import { Chips } from '../chips'
import { sayFailure } from '../say-failure'
import { ownUnit } from './may-call'
import { type Span, spans, useFigures } from './use-figures'
import './figures-part.scss'

/** What came of asking, for one unit by day: every rate with what it is a part of. */
export function FiguresPart({ posts }: { posts: readonly Post[] }) {
	const own = ownUnit(posts, Date.now())
	const [chosen, setUnit] = useState<string>()
	const unit = own ?? chosen
	const [span, setSpan] = useState<Span>('7')
	const { value, failure, reload } = useFigures(unit, span)
	return (
		<View className="figures">
			<Heading>{words.title}</Heading>
			<Quiet>{words.explain}</Quiet>
			{own === undefined && (
				<UnitField
					label={words.unit}
					hint={words.unitHint}
					chosen={unit}
					village={undefined}
					onChoose={setUnit}
				/>
			)}
			{unit !== undefined && (
				<>
					<View className="figures__span">
						<Chips
							options={spans.map((one) => ({ value: one, words: words.days[one] }))}
							chosen={span}
							onChoose={setSpan}
						/>
					</View>
					{value === undefined ? (
						failure === undefined ? (
							<Waiting />
						) : (
							<Failure words={sayFailure(failure)} onRetry={reload} />
						)
					) : value.length === 0 ? (
						<View className="figures__none">{words.none}</View>
					) : (
						<ScrollView scrollX className="figures__scroll">
							<View className="figures__table">
								<Head />
								{value.map(({ day, ...line }) => (
									<Line key={day} name={words.sayDay(day)} line={line} />
								))}
								{value.length > 1 && <Line name={words.total} line={sum(value)} strong />}
							</View>
						</ScrollView>
					)}
				</>
			)}
		</View>
	)
}

const rates = ['asked', 'reached', 'answered', 'solved', 'content'] as const satisfies readonly RateName[]
const counts = ['owed', 'notReached', 'waived'] as const

function Head() {
	return (
		<View className="figures__line figures__line--head">
			<View className="figures__cell figures__cell--name">{words.day}</View>
			<View className="figures__cell">{words.resolved}</View>
			{[...rates, ...counts].map((name) => (
				<View key={name} className="figures__cell">
					{words[name]}
				</View>
			))}
		</View>
	)
}

function Line({ name, line, strong = false }: { name: string; line: Figures; strong?: boolean }) {
	return (
		<View className={strong ? 'figures__line figures__line--strong' : 'figures__line'}>
			<View className="figures__cell figures__cell--name">{name}</View>
			<View className="figures__cell">{line.resolved}</View>
			{rates.map((rate) => (
				<RateCell key={rate} name={rate} line={line} />
			))}
			{counts.map((count) => (
				<View
					key={count}
					className={
						line[count] > 0 && count === 'owed' ? 'figures__cell figures__cell--owed' : 'figures__cell'
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
		<View className="figures__cell" {...accessible('img', words.said(words[name], count, of))}>
			<View>{words.rate(count, of)}</View>
			{share !== undefined && <View className="figures__share">{words.percent(share)}</View>}
		</View>
	)
}
