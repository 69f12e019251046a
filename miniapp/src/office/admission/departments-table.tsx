import type { DepartmentsAnswer } from '@huying/shared/admission/admission-view'
import * as words from '@huying/shared/text/zh-CN/admission'
import { ScrollView, View } from '@tarojs/components'
import { accessible } from '../../kit/accessible'
import { Empty } from '../../kit/empty'
import { Tap } from '../../kit/tap'
import { goTo } from '../../route/route'
import './departments-table.scss'

const parts = ['waiting', 'admitted', 'refused'] as const
type Department = DepartmentsAnswer['departments'][number]

/** By department: promises, requests, and what became of them, each with what it is a part of. */
export function DepartmentsTable({
	departments,
	year,
}: {
	departments: readonly Department[]
	year: number
}) {
	if (departments.length === 0) return <Empty words={words.board.none} icon="building-2" />
	return (
		<ScrollView scrollX className="departments__scroll">
			<View className="departments">
				<View className="departments__line departments__line--head">
					<View className="departments__cell departments__cell--name">{words.board.department}</View>
					<View className="departments__cell">{words.board.promises}</View>
					<View className="departments__cell">{words.tally.asked}</View>
					{parts.map((part) => (
						<View key={part} className="departments__cell">
							{words.tally[part]}
						</View>
					))}
					<View className="departments__cell departments__cell--money">{words.tally.cents}</View>
				</View>
				{departments.map((department) => (
					<Line key={department.unit} department={department} year={year} />
				))}
			</View>
		</ScrollView>
	)
}

function Line({ department, year }: { department: Department; year: number }) {
	const { unit, unitName, promises, tally } = department
	return (
		<Tap
			role="link"
			label={words.board.look(unitName)}
			className="departments__line"
			onTap={() => goTo('office/promises', { unit, year: String(year) })}
		>
			<View className="departments__cell departments__cell--name">{unitName}</View>
			<View className="departments__cell">{promises}</View>
			<View className="departments__cell">{tally.asked}</View>
			{parts.map((part) => (
				<View
					key={part}
					className="departments__cell"
					{...accessible('img', words.shareSaid(words.tally[part], tally[part], tally.asked))}
				>
					{words.share(tally[part], tally.asked)}
				</View>
			))}
			<View className="departments__cell departments__cell--money">{words.yuan(tally.cents)}</View>
		</Tap>
	)
}
