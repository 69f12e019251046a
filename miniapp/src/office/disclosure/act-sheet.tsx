import type { DisclosureCommand } from '@huying/shared/disclosure/command'
import type { DisclosureReceipt, WorkView } from '@huying/shared/disclosure/disclosure-view'
import { REASON_LIMIT } from '@huying/shared/disclosure/limits'
import * as words from '@huying/shared/text/zh-CN/disclosure-work'
import { kit } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Field, TextArea } from '../../kit/field'
import { SendSheet } from '../send-sheet'

export type Act = DisclosureCommand['type']
type Step = DisclosureCommand extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never

type Props = {
	worked: Pick<WorkView, 'disclosure' | 'version'>
	type: Act
	onClose: () => void
	onDone: (receipt: DisclosureReceipt) => void
	/** It is not any more what was seen. */
	onMoved: () => void
}

/** One step, with the words it bears. */
export function ActSheet({ worked: { disclosure, version }, type, onClose, onDone, onMoved }: Props) {
	const [said, setSaid] = useState('')
	const { button, label, hint, needs } = words.act[type]
	const { busy, problem, send } = useSend<Step, DisclosureReceipt>(
		(body) => api.commandDisclosure({ params: { disclosure }, body: body as DisclosureCommand }),
		onDone,
		words.untouched,
		onMoved,
	)
	const spoken = said.trim()
	const step = { type, version, ...(spoken !== '' && { words: spoken }) } as Step
	return (
		<SendSheet
			title={button}
			send={button}
			cancel={kit.close}
			busy={busy}
			ready={!needs || spoken !== ''}
			problem={problem}
			onSend={() => send(step)}
			onClose={onClose}
		>
			{label !== undefined && (
				<Field label={label} hint={hint}>
					<TextArea label={label} value={said} onInput={setSaid} most={REASON_LIMIT} />
				</Field>
			)}
		</SendSheet>
	)
}
