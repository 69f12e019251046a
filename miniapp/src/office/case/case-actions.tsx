import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { moveWords, type OfficeMove, officeMoves, officeMovesOf } from './moves'
import { Problem } from './problem'
import type { Seen } from './use-case'
import type { Moving } from './use-move'
import './case-actions.scss'

type Props = { view: Seen; moving: Moving; keys: boolean; which: 'all' | 'primary' | 'others' }

const letterOf = (move: OfficeMove) => officeMoves.find(({ type }) => type === move)?.key ?? ''

/** What may be done now: the next step first and in colour, the rest calm. With letters where there is a keyboard. */
export function CaseActions({ view, moving, keys, which }: Props) {
	const [primary, ...others] = officeMovesOf(view)
	const shown = which === 'primary' ? [primary] : which === 'others' ? others : [primary, ...others]
	const moves = shown.filter((move) => move !== undefined)
	if (moves.length === 0) return null
	const words = (move: OfficeMove) => moveWords(move, view.status)
	return (
		<View>
			{which !== 'others' && moving.move === undefined && <Problem words={moving.problem} />}
			<View className="case-actions">
				{moves.map((move) => (
					<Button
						key={move}
						words={keys ? `${words(move)} ${letterOf(move)}` : words(move)}
						label={words(move)}
						look={move === primary ? 'primary' : 'calm'}
						fit={which === 'all'}
						busy={moving.busy === move}
						disabled={moving.busy !== undefined && moving.busy !== move}
						onTap={() => moving.begin(move)}
					/>
				))}
			</View>
		</View>
	)
}
