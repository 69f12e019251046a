import { View } from '@tarojs/components'
import { Tap } from './tap'
import './choice.scss'

export type Option<Value extends string> = { value: Value; words: string; hint?: string; disabled?: boolean }

type Props<Value extends string> = {
	options: readonly Option<Value>[]
	chosen: Value | undefined
	onChoose: (value: Value) => void
}

/** One of a few, each as wide as the page, with what it means under it. */
export function Choice<Value extends string>({ options, chosen, onChoose }: Props<Value>) {
	return (
		<View className="choice">
			{options.map(({ value, words, hint, disabled = false }) => (
				<Tap
					key={value}
					role="radio"
					checked={value === chosen}
					disabled={disabled}
					className={value === chosen ? 'choice__option choice__option--chosen' : 'choice__option'}
					onTap={() => onChoose(value)}
				>
					<View className="choice__mark" />
					<View className="choice__words">
						<View>{words}</View>
						{hint !== undefined && <View className="choice__hint">{hint}</View>}
					</View>
				</Tap>
			))}
		</View>
	)
}
