import type { BoardLine } from '@huying/shared/board/board-view'
import { measureNames } from '@huying/shared/board/measure'
import * as words from '@huying/shared/text/zh-CN/board'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { MoreNumbers } from './more-numbers'
import type { OpenCases } from './open-cases'
import { RateCell } from './rate-cell'
import './board-row.scss'

type Props = {
	line: BoardLine
	/** Where it stands among the others; undefined where there is too little to compare, or nothing to compare with. */
	place?: number | undefined
	/** Whether lines are compared with each other. */
	ranked: boolean
	most: number
	/** All numbers at once, as on one's own page. */
	open?: boolean
	onOpen?: OpenCases
}

/** One line of the board: a row on a wide screen, a card on a phone. */
export function BoardRow({ line, place, ranked, most, open = false, onOpen }: Props) {
	const [unfolded, setUnfolded] = useState(open)
	return (
		<View className={onOpen === undefined ? 'board-row board-row--total' : 'board-row'}>
			<View className="board-row__head">
				<View className="board-row__name">{line.name}</View>
				{place !== undefined && <View className="board-row__place">{words.place(place)}</View>}
				{onOpen !== undefined && !open && (
					<Tap
						className="board-row__more"
						label={`${line.name}，${words.more}`}
						onTap={() => setUnfolded(!unfolded)}
					>
						<View>{unfolded ? words.less : words.more}</View>
						<Icon name={unfolded ? 'chevron-down' : 'chevron-right'} />
					</Tap>
				)}
			</View>
			<View className="board-row__rates">
				{measureNames.map((name) => (
					<RateCell key={name} line={line} name={name} most={most} ranked={ranked} onOpen={onOpen} />
				))}
			</View>
			{unfolded && onOpen !== undefined && <MoreNumbers line={line} onOpen={onOpen} />}
		</View>
	)
}
