import { kit } from '@huying/shared/text/zh-CN/index'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import './split.scss'
import { Tap } from './tap'
import { useWide } from './wide'

type Props = {
	/** Where one may go: a dark column on a wide screen, above the list on a narrow one. */
	rail?: ReactNode
	list: ReactNode
	/** What was chosen from the list; undefined while nothing is. */
	detail: ReactNode | undefined
	/** Shown beside the list on a wide screen while nothing is chosen. */
	nothing: ReactNode
	/** Back from the detail to the list, on a narrow screen. */
	onBack?: () => void
}

/** List and detail side by side from 1000px; on a narrow screen one at a time. For a Page with `full`. */
export function Split({ rail, list, detail, nothing, onBack }: Props) {
	const wide = useWide()
	if (!wide) {
		if (detail !== undefined) {
			return (
				<View className="split__detail">
					{onBack !== undefined && (
						<Tap className="split__back" onTap={onBack}>
							<Icon name="arrow-left" colour="accent" />
							<View>{kit.backToList}</View>
						</Tap>
					)}
					{detail}
				</View>
			)
		}
		return (
			<View>
				{rail !== undefined && <View className="split__rail split__rail--above">{rail}</View>}
				<View className="split__list">{list}</View>
			</View>
		)
	}
	return (
		<View className="split">
			{rail !== undefined && <View className="split__rail">{rail}</View>}
			<View className="split__list">{list}</View>
			<View className="split__detail">{detail ?? nothing}</View>
		</View>
	)
}
