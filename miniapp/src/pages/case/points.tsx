import { caseParts } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import './points.scss'

const points = [1, 2, 3, 4, 5]

type Props = { label: string; chosen: number | undefined; onChoose: (points: number) => void }

/** One to five, side by side. */
export function Points({ label, chosen, onChoose }: Props) {
	return (
		<View>
			<View>{label}</View>
			<View className="points">
				{points.map((one) => (
					<Tap
						key={one}
						role="radio"
						checked={one === chosen}
						label={`${label}${caseParts.marks.points(one)}`}
						className={one === chosen ? 'points__one points__one--chosen' : 'points__one'}
						onTap={() => onChoose(one)}
					>
						{one}
					</Tap>
				))}
			</View>
		</View>
	)
}
