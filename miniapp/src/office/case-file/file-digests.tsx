import type { CaseFile } from '@huying/shared/case-file/case-file'
import * as words from '@huying/shared/text/zh-CN/case-file'
import { View } from '@tarojs/components'

/** The digest of every step, of those too that the viewer is not told of, and whether they hold. */
export function FileDigests({ file: { steps, head, intact } }: { file: CaseFile }) {
	return (
		<>
			<View>{intact ? words.intact : words.broken}</View>
			{steps.map(({ seq, at, hash }) => (
				<View key={seq} className="file__digest">
					<View className="file__seq">{String(seq)}</View>
					<View className="file__told">
						<View className="file__quiet">{words.stepTime(at)}</View>
						<View className="file__hash">{hash}</View>
					</View>
				</View>
			))}
			<View className="file__head">{words.head(head)}</View>
		</>
	)
}
