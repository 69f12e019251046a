import type { ListedName } from '@huying/shared/board/board'
import type { BoardLine } from '@huying/shared/board/board-view'
import { marksOf } from '@huying/shared/board/measure'
import * as words from '@huying/shared/text/zh-CN/board'
import { View } from '@tarojs/components'
import { Quiet } from '../../kit/words'
import { CasesLink } from './cases-link'
import type { OpenCases } from './open-cases'
import './more-numbers.scss'

const further: readonly ListedName[] = [
	'partsOpen',
	'partsLate',
	'referred',
	'extended',
	'warning',
	'reworked',
]
const apart: readonly ListedName[] = ['ended', 'merged', 'released']

/** What a line says besides: what was given, more numbers with their cases, marks, and what is counted apart. */
export function MoreNumbers({ line, onOpen }: { line: BoardLine; onOpen: OpenCases }) {
	const { counts, figures } = line
	const place = line.kind === 'place'
	const links = (names: readonly ListedName[]) =>
		names
			.filter((name) => counts[name] > 0)
			.map((name) => <CasesLink key={name} line={line} name={name} count={counts[name]} onOpen={onOpen} />)
	return (
		<View className="more-numbers">
			<View>
				{place
					? words.opened(counts.opened, counts.declined)
					: words.given(counts.given, counts.supportsGiven)}
			</View>
			<View>{words.figures(figures.resolved, figures.answered, figures.reached)}</View>
			{!place && <View>{sayMarks(line)}</View>}
			{counts.whistled > 0 && (
				<View>{words.whistles(counts.whistled, counts.reportedIn, counts.reportedInOnTime)}</View>
			)}
			<View className="more-numbers__links">{links(further)}</View>
			{apart.some((name) => counts[name] > 0) && (
				<View className="more-numbers__apart">
					<View className="more-numbers__links">
						<View className="more-numbers__title">{words.apart}</View>
						{links(apart)}
						{counts.unmerged > 0 && <View>{words.unmerged(counts.unmerged)}</View>}
					</View>
					<Quiet>{words.apartExplain}</Quiet>
				</View>
			)}
		</View>
	)
}

function sayMarks(line: BoardLine): string {
	const marks = marksOf(line)
	return marks === undefined
		? words.noMarks
		: words.marks(marks.speed.toFixed(1), marks.quality.toFixed(1), marks.of)
}
