import type { FaultView } from '@huying/shared/catalogue/fault'
import { putBack } from '@huying/shared/text/zh-CN/catalogue-page'
import { sayPlace } from '@huying/shared/text/zh-CN/catalogue-sheet'
import { View } from '@tarojs/components'
import { Quiet, Strong } from '../../kit/words'
import './changes.scss'

/** What is wrong with a file, each with the place where the spreadsheet program shows it. */
export function FaultList({ faults, total }: { faults: readonly FaultView[]; total: number }) {
	return (
		<View className="changes">
			<Strong>{putBack.wrong(total)}</Strong>
			{faults.length < total && <Quiet>{putBack.shown(faults.length, total)}</Quiet>}
			{faults.map((fault, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the answer is shown as it came
				<View key={at} className="changes__one">
					<View className="changes__place">{sayPlace(fault)}</View>
					<View>{fault.words}</View>
				</View>
			))}
		</View>
	)
}
