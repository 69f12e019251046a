import { View } from '@tarojs/components'
import './case-facts.scss'

/** What is known, a line each: what it is, and what it says. What is not known is left out. */
export function Facts({ lines }: { lines: readonly (readonly [string, string | undefined])[] }) {
	return (
		<View className="facts">
			{lines.map(([label, words]) =>
				words === undefined ? null : (
					<View key={label} className="facts__line">
						<View className="facts__label">{label}</View>
						<View className="facts__words">{words}</View>
					</View>
				),
			)}
		</View>
	)
}
