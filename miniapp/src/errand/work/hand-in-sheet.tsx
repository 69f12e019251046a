import { work } from '@huying/shared/text/zh-CN/errand-work'
import { errorText } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { Field, TextInput } from '../../kit/field'
import { FormSheet } from './form-sheet'
import type { StepSheetProps } from './sheet-props'

const text = work.papers

/** All that is in hand goes to an office: to the one that the service list names, or another. */
export function HandInSheet({ errand, service, step, onClose }: StepSheetProps) {
	const [office, setOffice] = useState(errand.trip?.office ?? service?.place.name ?? '')
	return (
		<FormSheet
			title={text.handInTitle}
			send={text.handIn}
			done={text.handed}
			lacks={() => (office.trim() === '' ? errorText.errors.textEmpty : undefined)}
			onSend={() => step.take({ type: 'handIn', office: office.trim() })}
			trouble={step.failure?.message}
			onClose={onClose}
		>
			<Field label={text.handInLabel}>
				<TextInput label={text.handInLabel} value={office} onInput={setOffice} most={60} />
			</Field>
		</FormSheet>
	)
}
