import { View } from '@tarojs/components'
import { Tap } from '../../../kit/tap'
import './chips.scss'

type Props = {
	label: string
	options: readonly { value: string; words: string }[]
	chosen: string | undefined
	/** Undefined when the one that was chosen is tapped again. */
	onChoose: (value: string | undefined) => void
}

/** A few words of which one may be chosen, wrapping as they need. */
export function Chips({ label, options, chosen, onChoose }: Props) {
	return (
		<View className="affairs-chips" {...{ role: 'group', 'aria-label': label }}>
			{options.map(({ value, words }) => (
				<Tap
					key={value}
					role="checkbox"
					checked={value === chosen}
					className={
						value === chosen ? 'affairs-chips__chip affairs-chips__chip--chosen' : 'affairs-chips__chip'
					}
					onTap={() => onChoose(value === chosen ? undefined : value)}
				>
					{words}
				</Tap>
			))}
		</View>
	)
}
