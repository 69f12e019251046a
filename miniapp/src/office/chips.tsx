import { View } from '@tarojs/components'
import { Tap } from '../kit/tap'
import './chips.scss'

type Props<Value extends string> = {
	options: readonly { value: Value; words: string; disabled?: boolean }[]
	chosen: Value | undefined
	onChoose: (value: Value) => void
}

/** One of many short words, as many on a line as there is room for. */
export function Chips<Value extends string>({ options, chosen, onChoose }: Props<Value>) {
	return (
		<View className="chips">
			{options.map(({ value, words, disabled = false }) => (
				<Tap
					key={value}
					role="radio"
					checked={value === chosen}
					disabled={disabled}
					className={
						value === chosen
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
