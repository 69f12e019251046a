import type { BoardLine } from '@huying/shared/board/board-view'
import { type MeasureName, measures, TOO_FEW } from '@huying/shared/board/measure'
import * as words from '@huying/shared/text/zh-CN/board'
import { View } from '@tarojs/components'
import { accessible } from '../../kit/accessible'
import { CasesLink } from './cases-link'
import type { OpenCases } from './open-cases'
import './rate-cell.scss'

type Props = {
	line: BoardLine
	name: MeasureName
	/** The most of any line, for bars of what is only counted. */
	most: number
	/** Whether lines are compared with each other. */
	ranked: boolean
	/** Undefined where a sum has no cases of its own. */
	onOpen: OpenCases | undefined
}

/** One number of a line: in words, as a bar, and the way to the cases behind it. */
export function RateCell({ line, name, most, ranked, onOpen }: Props) {
	const { rate, by, first, list } = measures[name]
	const { count, of, share } = rate(line)
	const full = name === 'open' ? most : of
	const behind = line.counts[list]
	const few = ranked && by === 'share' && of > 0 && of < TOO_FEW
	return (
		<View className="rate">
			<View className="rate__name">{words.measure[name]}</View>
			<View {...accessible('img', words.said(words.measure[name], count, of))}>
				<View className="rate__number">
					<View className="rate__big">{by === 'count' ? count : sayShare(share)}</View>
					<View className="rate__of">{name === 'open' ? words.cases : words.ratio(count, of)}</View>
				</View>
				<View className="rate__track">
					<View
						className={first === 'most' && name !== 'open' ? 'rate__bar rate__bar--bad' : 'rate__bar'}
						style={{ width: `${full > 0 ? (100 * count) / full : 0}%` }}
					/>
				</View>
			</View>
			{few && <View className="rate__few">{words.tooFew}</View>}
			{behind > 0 && onOpen !== undefined && (
				<CasesLink line={line} name={list} count={behind} onOpen={onOpen} />
			)}
		</View>
	)
}

const sayShare = (share: number | undefined) => (share === undefined ? words.nothingOf : words.percent(share))
