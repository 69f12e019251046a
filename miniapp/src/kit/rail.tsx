import { View } from '@tarojs/components'
import './rail.scss'
import { Tap } from './tap'

export type RailPlace<Name extends string> = { name: Name; words: string; count?: number }

type Props<Name extends string> = {
	title: string
	/** Who one is here: a unit, a post. */
	detail?: string
	places: readonly RailPlace<Name>[]
	now: Name
	onGo: (name: Name) => void
}

/** Where one may go at work, and how much waits in each place. In a column when wide, in a line when narrow. */
export function Rail<Name extends string>({ title, detail, places, now, onGo }: Props<Name>) {
	return (
		<View className="rail">
			<View className="rail__title">{title}</View>
			{detail !== undefined && <View className="rail__detail">{detail}</View>}
			<View className="rail__places">
				{places.map(({ name, words, count }) => (
					<Tap
						key={name}
						role="tab"
						checked={name === now}
						className={name === now ? 'rail__place rail__place--now' : 'rail__place'}
						onTap={() => onGo(name)}
					>
						<View>{words}</View>
						{count !== undefined && <View className="rail__count">{count}</View>}
					</Tap>
				))}
			</View>
		</View>
	)
}
