import { fewer, moreGroup, more as moreWords } from '@huying/shared/text/zh-CN/office-case'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Quiet } from '../../kit/words'
import { arrange, letterOf, moveWords, type OfficeMove } from './moves'
import { Problem } from './problem'
import type { Seen } from './use-case'
import type { Moving } from './use-move'
import './case-actions.scss'

type Props = { view: Seen; moving: Moving; keys: boolean; which: 'all' | 'primary' | 'others' }

/**
 * What may be done now: the next step first and in colour, the rest calm, what is rare behind 「更多」 by what it is
 * about. With letters where there is a keyboard.
 */
export function CaseActions({ view, moving, keys, which }: Props) {
	const [open, setOpen] = useState(false)
	const { primary, beside, more } = arrange(view)
	const main = which === 'others' || primary === undefined ? [] : [primary]
	const others = which === 'primary' ? [] : beside
	const groups = which === 'primary' ? [] : more
	if (main.length + others.length + groups.length === 0) return null
	const button = (move: OfficeMove) => {
		const words = moveWords(move, view.status)
		const letter = keys ? letterOf(move) : undefined
		return (
			<Button
				key={move}
				words={letter === undefined ? words : `${words} ${letter}`}
				label={words}
				look={move === primary ? 'primary' : 'calm'}
				fit={which === 'all'}
				busy={moving.busy === move}
				disabled={moving.busy !== undefined && moving.busy !== move}
				onTap={() => moving.begin(move)}
			/>
		)
	}
	return (
		<View>
			{(which !== 'others' || primary === undefined) && moving.move === undefined && (
				<Problem words={moving.problem} />
			)}
			{open &&
				groups.map(({ group, moves }) => (
					<View key={group} className="case-actions__group">
						<Quiet>{moreGroup[group]}</Quiet>
						<View className="case-actions">{moves.map(button)}</View>
					</View>
				))}
			<View className="case-actions">
				{[...main, ...others].map(button)}
				{groups.length > 0 && (
					<Button
						words={open ? fewer : moreWords}
						look="calm"
						icon={open ? 'chevron-down' : 'chevron-right'}
						fit={which === 'all'}
						onTap={() => setOpen(!open)}
					/>
				)}
			</View>
		</View>
	)
}
