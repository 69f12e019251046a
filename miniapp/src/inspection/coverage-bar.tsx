import { coverage, found as foundWords, overdue as overdueWords } from '@huying/shared/text/zh-CN/inspection'
import { View } from '@tarojs/components'
import './coverage-bar.scss'

type Props = { places: number; done: number; found: number; overdue?: number }

/** How far it is: a bar, and the numbers in words. */
export function CoverageBar({ places, done, found, overdue = 0 }: Props) {
	const share = places === 0 ? 0 : Math.round((done / places) * 100)
	return (
		<View className="coverage">
			<View className="coverage__track">
				<View className="coverage__done" style={{ width: `${share}%` }} />
			</View>
			<View className="coverage__words">
				<View>{coverage(done, places)}</View>
				{found > 0 && <View className="coverage__found">{foundWords(found)}</View>}
				{overdue > 0 && <View className="coverage__late">{overdueWords(overdue)}</View>}
			</View>
		</View>
	)
}
