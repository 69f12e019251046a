import { View } from '@tarojs/components'
import { type Photo, PhotoGrid } from './photo-grid'
import './timeline.scss'

/** What happened (a sentence), then when and the rest. `now` is the step it is at; `later` has not happened. */
export type TimelineEntry = {
	key: string
	what: string
	detail?: string
	photos?: readonly Photo[]
	step?: 'past' | 'now' | 'later'
}

/** What happened, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
	return (
		<View className="timeline">
			{entries.map((entry) => (
				<View key={entry.key} className={`timeline__entry timeline__entry--${entry.step ?? 'past'}`}>
					<View className="timeline__what">{entry.what}</View>
					{entry.detail !== undefined && <View className="timeline__detail">{entry.detail}</View>}
					{entry.photos !== undefined && <PhotoGrid photos={entry.photos} />}
				</View>
			))}
		</View>
	)
}
