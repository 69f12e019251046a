import type { AdmissionReceipt, AdmissionView } from '@huying/shared/admission/admission-view'
import type { AdmissionCommand, AdmissionCommandType } from '@huying/shared/admission/command'
import { WORDS_LIMIT } from '@huying/shared/admission/limits'
import * as words from '@huying/shared/text/zh-CN/admission'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Field, TextArea } from '../../kit/field'
import { SendSheet } from '../send-sheet'

type Props = {
	admission: AdmissionView
	type: AdmissionCommandType
	onClose: () => void
	onDone: (receipt: AdmissionReceipt) => void
	/** It is not any more what was seen. */
	onMoved: () => void
}

type Step =
	| Omit<Extract<AdmissionCommand, { type: 'admit' | 'withdraw' }>, 'id'>
	| Omit<Extract<AdmissionCommand, { type: 'refuse' | 'end' }>, 'id'>

/** The step as it is sent; undefined while the words that it needs are missing. */
function stepOf(type: AdmissionCommandType, version: number, words: string): Step | undefined {
	if (words !== '') return { version, type, words }
	return type === 'refuse' || type === 'end' ? undefined : { version, type }
}

/** One step of a request, with the words it bears. */
export function ActSheet({ admission, type, onClose, onDone, onMoved }: Props) {
	const [said, setSaid] = useState('')
	const text = words.act[type]
	const { busy, problem, send } = useSend<Step, AdmissionReceipt>(
		(body) => api.commandAdmission({ params: { admission: admission.admission }, body }),
		onDone,
		words.untouched,
		onMoved,
	)
	const step = stepOf(type, admission.version, said.trim())
	return (
		<SendSheet
			title={text.button}
			send={text.button}
			cancel={words.cancel}
			busy={busy}
			ready={step !== undefined}
			problem={problem}
			onSend={() => step && send(step)}
			onClose={onClose}
		>
			<Field label={text.label} hint={text.hint}>
				<TextArea label={text.label} value={said} onInput={setSaid} most={WORDS_LIMIT} />
			</Field>
		</SendSheet>
	)
}
