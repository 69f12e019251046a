import { View } from '@tarojs/components'
import { Tap } from '../kit/tap'
import './chips.scss'

type Props<Value extends string> = {
	options: readonly { value: Value; words: string; disabled?: boolean }[]
	/** One, or several where each can be chosen beside the others. */
	chosen: Value | readonly Value[] | undefined
	onChoose: (value: Value) => void
}

/** One of many short words, or several of them, as many on a line as there is room for. */
export function Chips<Value extends string>({ options, chosen, onChoose }: Props<Value>) {
	const several = Array.isArray(chosen)
	const isChosen = (value: Value) => (several ? chosen.includes(value) : value === chosen)
	return (
		<View className="chips">
			{options.map(({ value, words, disabled = false }) => (
				<Tap
					key={value}
					role={several ? 'checkbox' : 'radio'}
					checked={isChosen(value)}
					disabled={disabled}
					className={
						isChosen(value)
							? 'chips__one chips__one--chosen'
							: disabled
								? 'chips__one chips__one--off'
								: 'chips__one'
					}
					onTap={() => onChoose(value)}
				>
					{words}
				</Tap>
			))}
		</View>
	)
}
