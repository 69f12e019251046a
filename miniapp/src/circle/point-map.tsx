import { middleOfSpots, type Near, type Spot, sketchOf } from '@huying/shared/circle/near'
import * as text from '@huying/shared/text/zh-CN/circle-page'
import { View, Map as WeChatMap } from '@tarojs/components'
import { accessible } from '../kit/accessible'
import { Quiet } from '../kit/words'
import './point-map.scss'

type Props = { near: readonly Near[]; from: Spot | undefined }

/**
 * Where the points are: on WeChat's own map; in a browser on a sketch, since tiles would tell a third party which
 * village somebody looks at.
 */
export function PointMap({ near, from }: Props) {
	return process.env.TARO_ENV === 'weapp' ? (
		<OnMap near={near} from={from} />
	) : (
		<OnSketch near={near} from={from} />
	)
}

/** WeChat asks for an icon of each mark; with an empty one it draws its own pin. */
const PIN = ''
/** In pixels; WeChat draws no mark without. */
const SIZE = 28

function OnMap({ near, from }: Props) {
	const centre = from ?? near[0]?.point.place
	if (centre === undefined) return null
	const markers = near.map(({ point: { place, name } }, at) => ({
		id: at + 1,
		...place,
		title: name,
		iconPath: PIN,
		width: SIZE,
		height: SIZE,
		label: {
			content: String(at + 1),
			color: '#211c17',
			fontSize: 14,
			anchorX: 0,
			anchorY: 0,
			borderWidth: 0,
			borderColor: '#ffffff',
			borderRadius: 4,
			bgColor: '#ffffff',
			padding: 2,
			textAlign: 'center' as const,
		},
	}))
	return (
		<WeChatMap className="point-map" {...centre} scale={15} markers={markers} onError={() => undefined} />
	)
}

/** So many marks fit on a sketch; the list has the rest. */
const MARKS = 30

function OnSketch({ near, from }: Props) {
	const marks = near.slice(0, MARKS)
	const spots = marks.map(({ point }) => point.place)
	const middle = from ?? middleOfSpots(spots)
	if (middle === undefined) return null
	const laid = sketchOf(middle, spots)
	return (
		<View>
			<View className="point-sketch" {...accessible('img', text.sketch)}>
				<View className="point-sketch__north">{text.north}</View>
				<View className="point-sketch__from">{text.middle}</View>
				{marks.map(({ point }, at) => (
					<View
						key={point.id}
						className="point-sketch__mark"
						style={{ left: `${laid[at]?.left}%`, top: `${laid[at]?.top}%` }}
					>
						{at + 1}
					</View>
				))}
			</View>
			<Quiet>{text.sketch}</Quiet>
		</View>
	)
}
