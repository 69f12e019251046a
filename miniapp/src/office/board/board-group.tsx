import type { BoardLine } from '@huying/shared/board/board-view'
import { isEmpty, type MeasureName, measures, rank, total } from '@huying/shared/board/measure'
import * as words from '@huying/shared/text/zh-CN/board'
import { View } from '@tarojs/components'
import { Heading, Quiet } from '../../kit/words'
import { BoardRow } from './board-row'
import type { OpenCases } from './open-cases'

type Props = {
	title: string
	lines: readonly BoardLine[]
	sort: MeasureName
	/** All numbers of a line at once. */
	open: boolean
	onOpen: OpenCases
}

/** Lines that can be compared, what needs looking at first; all together at the top, the quiet ones named at the end. */
export function BoardGroup({ title, lines, sort, open, onOpen }: Props) {
	const busy = lines.filter((line) => !isEmpty(line))
	const quiet = lines.filter(isEmpty)
	const ranked = busy.length > 1
	const most = Math.max(...busy.map(({ counts }) => counts.open), 1)
	const all = total(busy)
	return (
		<View className="board__group">
			<Heading>{title}</Heading>
			{ranked && (
				<BoardRow
					line={{ ...all, line: 'total', name: words.total, kind: 'place' } as BoardLine}
					ranked={false}
					most={all.counts.open}
				/>
			)}
			{rank(busy, sort).map(({ line, place }) => (
				<BoardRow
					key={line.line}
					line={line}
					place={ranked && isPlaced(line, sort) ? place : undefined}
					ranked={ranked}
					most={most}
					open={open}
					onOpen={onOpen}
				/>
			))}
			{busy.length === 0 ? (
				<Quiet>{words.none}</Quiet>
			) : (
				quiet.length > 0 && <Quiet>{words.quietUnits(quiet.map(({ name }) => name).join('、'))}</Quiet>
			)}
		</View>
	)
}

/** Nobody is the first of those who have none. */
const isPlaced = (line: BoardLine, sort: MeasureName): boolean =>
	measures[sort].first === 'least' || measures[sort].rate(line).count > 0
