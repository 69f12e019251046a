import { work } from '@huying/shared/text/zh-CN/errand-work'
import { useState } from 'react'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Choice } from '../../kit/choice'
import { Failure } from '../../kit/failure'
import { Field, TextArea } from '../../kit/field'
import { Waiting } from '../../kit/waiting'
import { Paragraph } from '../../kit/words'
import { FormSheet } from './form-sheet'
import type { StepSheetProps } from './sheet-props'

const text = work.pass

type Props = Pick<StepSheetProps, 'view' | 'step' | 'onClose'> & {
	/** Nobody runs it yet: whoever is named does. */
	first?: boolean
}

/** A grid worker of the place is named who runs it, or goes on with it. */
export function PassSheet({ view, step, onClose, first = false }: Props) {
	const asked = useAnswer(view.case, () => api.errandWorkers({ params: { case: view.case } }))
	const [to, setTo] = useState<string>()
	const [words, setWords] = useState('')
	const said = words.trim()
	const send = async () => {
		if (to === undefined) return false
		if (first) return await step.take({ type: 'undertake', worker: to })
		return await step.take({ type: 'pass', to, ...(said && { words: said }) })
	}
	return (
		<FormSheet
			title={first ? text.firstTitle : text.title}
			send={first ? text.firstSend : text.send}
			done={text.done}
			lacks={() => (to === undefined ? text.need : undefined)}
			onSend={send}
			trouble={step.failure?.message}
			onClose={onClose}
		>
			{!asked.value && asked.failure && <Failure words={asked.failure.message} onRetry={asked.reload} />}
			{!asked.value && !asked.failure && <Waiting words={text.waiting} />}
			{asked.value?.workers.length === 0 && <Paragraph>{text.none}</Paragraph>}
			<Choice
				options={(asked.value?.workers ?? []).map(({ user, name }, place) => ({
					value: user,
					words: name ?? text.unnamed(place + 1),
				}))}
				chosen={to}
				onChoose={setTo}
			/>
			{!first && (
				<Field label={text.why} hint={text.whyHint}>
					<TextArea label={text.why} value={words} onInput={setWords} />
				</Field>
			)}
		</FormSheet>
	)
}
