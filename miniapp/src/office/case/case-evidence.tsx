import * as words from '@huying/shared/text/zh-CN/office-case'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { picturesOf } from '../../case/timeline-entries'
import { PhotoGrid } from '../../kit/photo-grid'
import type { Seen } from './use-case'
import './case-evidence.scss'

/** What the caller sent, and what it looks like after the last time a unit said it is done. */
export function CaseEvidence({ view, now }: { view: Seen; now: number }) {
	const { photos, pictures, timeline, openedAt } = view
	const resolved = [...timeline].reverse().find(({ type }) => type === 'resolved')
	const before = picturesOf(photos, pictures, `${words.photosFirst} · ${sayTime(openedAt, now)}`)
	const after = resolved
		? picturesOf(resolved.photos, pictures, `${words.photosAfter} · ${sayTime(resolved.at, now)}`)
		: []
	return (
		<View className="evidence">
			<PhotoGrid photos={[...before, ...after]} />
		</View>
	)
}
