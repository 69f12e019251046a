import { View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import './big-choice.scss'

type Props<Value extends string> = {
	label: string
	hint?: string
	options: readonly { value: Value; words: string }[]
	chosen: Value | undefined
	onChoose: (value: Value) => void
}

/** One of a few, in buttons wide enough to hit while holding a telephone. */
export function BigChoice<Value extends string>({ label, hint, options, chosen, onChoose }: Props<Value>) {
	return (
		<View className="big-choice">
			<View className="big-choice__label">{label}</View>
			{hint !== undefined && <View className="big-choice__hint">{hint}</View>}
			<View className="big-choice__options">
				{options.map(({ value, words }) => (
					<Tap
						key={value}
						role="radio"
						checked={value === chosen}
						className={value === chosen ? 'big-choice__one big-choice__one--chosen' : 'big-choice__one'}
						onTap={() => onChoose(value)}
					>
						{words}
					</Tap>
				))}
			</View>
		</View>
	)
}
