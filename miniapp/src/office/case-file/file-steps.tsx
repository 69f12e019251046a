import * as words from '@huying/shared/text/zh-CN/case-file'
import { View } from '@tarojs/components'
import { entrySentence } from '../../case/entry-sentence'
import type { Seen } from '../case/use-case'

/** Read as if long ago: a printed file says each day with its year, and never 「今天」. */
const EVER = 0

/** Every step that the viewer sees, oldest first: when, what, and what was said. */
export function FileSteps({ view }: { view: Seen }) {
	const named = view.helping && { person: view.caller?.name, helper: view.helperName }
	return (
		<>
			{view.timeline.map((entry) => (
				<View key={entry.seq} className="file__step">
					<View className="file__seq">{String(entry.seq)}</View>
					<View className="file__told">
						<View className="file__quiet">{words.stepTime(entry.at)}</View>
						<View>{entrySentence(entry, view.relation, EVER, named, view.type)}</View>
						{entry.type !== 'opened' && entry.text !== undefined && (
							<View className="file__said">{entry.text}</View>
						)}
						{entry.publicAnswer !== undefined && <View className="file__said">{entry.publicAnswer}</View>}
						{(entry.voices ?? []).length > 0 && (
							<View className="file__quiet">{words.recordings(entry.voices?.length ?? 0)}</View>
						)}
					</View>
				</View>
			))}
		</>
	)
}
