import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Tap } from './tap'
import './picks.scss'

type Props<Value extends string> = PropsWithChildren<{
	options: readonly { value: Value; words: string }[]
	/** One, or several where each can be chosen beside the others. */
	chosen: Value | readonly Value[] | undefined
	onChoose: (value: Value) => void
	/** Two on a line instead of as many as there is room for. */
	halves?: boolean
}>

/** One of a few short words, or several of them, each large enough for a thumb; a `PickMore` may stand behind them. */
export function Picks<Value extends string>(props: Props<Value>) {
	const { options, chosen, onChoose, halves = false, children } = props
	const several = Array.isArray(chosen)
	const isChosen = (value: Value) => (several ? chosen.includes(value) : value === chosen)
	return (
		<View className={halves ? 'picks picks--halves' : 'picks'}>
			{options.map(({ value, words }) => (
				<Tap
					key={value}
					role={several ? 'checkbox' : 'radio'}
					checked={isChosen(value)}
					className={isChosen(value) ? 'picks__one picks__one--chosen' : 'picks__one'}
					onTap={() => onChoose(value)}
				>
					{words}
				</Tap>
			))}
			{children}
		</View>
	)
}

/** What leads to more than is shown. */
export function PickMore({ words, onTap }: { words: string; onTap: () => void }) {
	return (
		<Tap className="picks__one" onTap={onTap}>
			{words}
		</Tap>
	)
}
