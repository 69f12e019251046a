import { View } from '@tarojs/components'
import { Icon } from '../kit/icon'
import { Tap } from '../kit/tap'
import './village-line.scss'

type Props = {
	/** As it is called; undefined while none is chosen. */
	village: string | undefined
	choose: string
	change: string
	onTap: () => void
}

/** Which village it is, or that one is to be chosen: a line that opens the list of them. */
export function VillageLine({ village, choose, change, onTap }: Props) {
	return (
		<Tap
			className="village-line"
			label={village === undefined ? choose : `${village}，${change}`}
			onTap={onTap}
		>
			<Icon name="map-pin" colour="quiet" />
			<View
				className={
					village === undefined ? 'village-line__name village-line__name--none' : 'village-line__name'
				}
			>
				{village ?? choose}
			</View>
			<Icon name="chevron-right" colour="quiet" />
		</Tap>
	)
}
