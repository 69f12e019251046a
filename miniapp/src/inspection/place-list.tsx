import type { InspectionVillage } from '@huying/shared/inspection/inspection-view'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { View } from '@tarojs/components'
import { Icon } from '../kit/icon'
import { StateMark } from '../kit/state-mark'
import { Tap } from '../kit/tap'
import './place-list.scss'

type Props = {
	list: InspectionVillage['list']
	/** What was looked at on this phone. */
	here: ReadonlyMap<string, 'waits' | 'there'>
	onOpen: (place: string) => void
}

/** Places one below the other, those nobody looked at first; each as large as a thumb. */
export function PlaceList({ list, here, onOpen }: Props) {
	const isDone = ({ place, ticks }: Props['list'][number]) => ticks.length > 0 || here.has(place)
	const sorted = [...list].sort((one, other) => Number(isDone(one)) - Number(isDone(other)))
	return (
		<View className="place-list">
			{sorted.map((spot) => (
				<Tap
					key={spot.place}
					className="place-list__one"
					role="link"
					label={spot.name}
					onTap={() => onOpen(spot.place)}
				>
					<View className="place-list__words">
						<View>{spot.name}</View>
						{spot.words !== undefined && <View className="place-list__where">{spot.words}</View>}
						<StateMark
							shape={isDone(spot) ? 'done' : 'waiting'}
							words={
								here.get(spot.place) === 'waits'
									? words.waitsToSend
									: isDone(spot)
										? words.done
										: words.notLooked
							}
						/>
					</View>
					<Icon name="chevron-right" colour="quiet" />
				</Tap>
			))}
		</View>
	)
}
