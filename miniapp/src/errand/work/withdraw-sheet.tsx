import { own } from '@huying/shared/text/zh-CN/errand-own'
import { caseActions } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { Field, TextArea } from '../../kit/field'
import { FormSheet } from './form-sheet'
import type { StepSheetProps } from './sheet-props'

const text = own.consent

/** The worker writes down that the person concerned takes their consent back. */
export function WithdrawSheet({ step, onClose }: StepSheetProps) {
	const [words, setWords] = useState('')
	const said = words.trim()
	return (
		<FormSheet
			title={text.withdrawTitle}
			words={text.withdrawWords}
			send={text.withdrawYes}
			done={text.withdrawnToast}
			onSend={() => step.take({ type: 'withdrawConsent', ...(said && { words: said }) })}
			trouble={step.failure?.message}
			onClose={onClose}
		>
			<Field label={caseActions.withdraw.why} hint={caseActions.withdraw.whyHint}>
				<TextArea label={caseActions.withdraw.why} value={words} onInput={setWords} />
			</Field>
		</FormSheet>
	)
}
