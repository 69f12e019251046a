import { type Near, type Spot, sketchOf } from '@huying/shared/circle/near'
import * as text from '@huying/shared/text/zh-CN/circle-page'
import { View, Map as WeChatMap } from '@tarojs/components'
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
		<WeChatMap
			className="point-map"
			{...centre}
			scale={15}
			markers={markers}
			showLocation
			onError={() => undefined}
		/>
	)
}

function OnSketch({ near, from }: Props) {
	const spots = [...near.map(({ point }) => point.place), ...(from ? [from] : [])]
	const laid = sketchOf(spots)
	const style = (at: number) => ({ left: `${laid[at]?.left ?? 50}%`, top: `${laid[at]?.top ?? 50}%` })
	return (
		<View>
			<View className="point-sketch" {...{ role: 'img', 'aria-label': text.sketch }}>
				{from && (
					<View className="point-sketch__from" style={style(near.length)}>
						{text.village}
					</View>
				)}
				{near.map(({ point }, at) => (
					<View key={point.id} className="point-sketch__mark" style={style(at)}>
						{at + 1}
					</View>
				))}
			</View>
			<Quiet>{text.sketch}</Quiet>
		</View>
	)
}
