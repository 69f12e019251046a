import { figures as words } from '@huying/shared/text/zh-CN/follow-up'
import type { Post } from '@huying/shared/user/post'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Failure } from '../../kit/failure'
import { Waiting } from '../../kit/waiting'
import { Heading, Quiet } from '../../kit/words'
import { UnitField } from '../case/unit-field'
import { Chips } from '../chips'
import { sayFailure } from '../say-failure'
import { FiguresTable } from './figures-table'
import { figuresFor } from './may-call'
import { type Span, spans, useFigures, useUnitsFigures } from './use-figures'
import './figures-part.scss'

/** What came of asking: unit by unit for those who look at all, and one unit day by day. */
export function FiguresPart({ posts }: { posts: readonly Post[] }) {
	const sees = figuresFor(posts, Date.now())
	const [chosen, setUnit] = useState<string>()
	const [span, setSpan] = useState<Span>('7')
	const unit = sees === 'all' ? chosen : sees?.unit
	const days = useFigures(unit, span)
	const units = useUnitsFigures(sees === 'all' && unit === undefined, span)
	if (sees === undefined) return null
	const { failure, reload } = unit === undefined ? units : days
	const lines =
		unit === undefined
			? units.value?.map(({ unit: key, unitName, ...line }) => ({ key, name: unitName, line }))
			: days.value?.map(({ day, ...line }) => ({ key: day, name: words.sayDay(day), line }))
	return (
		<View className="figures">
			<Heading>{words.title}</Heading>
			<Quiet>{words.explain}</Quiet>
			{sees === 'all' && (
				<UnitField
					label={words.unit}
					hint={words.unitHint}
					chosen={unit}
					village={undefined}
					onChoose={setUnit}
				/>
			)}
			<View className="figures__span">
				<Chips
					options={spans.map((one) => ({ value: one, words: words.days[one] }))}
					chosen={span}
					onChoose={setSpan}
				/>
			</View>
			{lines !== undefined ? (
				<FiguresTable first={unit === undefined ? words.unitColumn : words.day} lines={lines} />
			) : failure === undefined ? (
				<Waiting />
			) : (
				<Failure words={sayFailure(failure)} onRetry={reload} />
			)}
		</View>
	)
}
