import type { ServiceMaterial } from '@huying/shared/service/service'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { FormSheet } from './form-sheet'
import { PapersEditor } from './papers-editor'
import type { StepSheetProps } from './sheet-props'

const text = work.papers

/** What was handed in comes back, with what the office gave besides: the card itself, say. */
export function BringSheet({ step, onClose }: StepSheetProps) {
	const [papers, setPapers] = useState<ServiceMaterial[]>([])
	return (
		<FormSheet
			title={text.bringTitle}
			words={text.bringWords}
			send={text.bring}
			done={text.brought}
			onSend={() => step.take({ type: 'bringBack', papers })}
			trouble={step.failure?.message}
			onClose={onClose}
		>
			<PapersEditor listed={[]} papers={papers} onChange={setPapers} />
		</FormSheet>
	)
}
