import { proposals as words } from '@huying/shared/text/zh-CN/catalogue-page'
import type { Unit } from '@huying/shared/unit/unit'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Field, TextArea, TextInput } from '../../kit/field'
import { Chips } from '../chips'
import { SendSheet } from '../send-sheet'

type Props = {
	units: readonly Unit[]
	/** The case that it came up with: those who keep the list can look at it. */
	about?: string
	onClose: () => void
	onDone: () => void
}
type Said = { name: string; words: string; lead?: string; case?: string }

/** A matter that is in no entry, proposed on the spot. */
export function ProposeSheet({ units, about, onClose, onDone }: Props) {
	const [name, setName] = useState('')
	const [why, setWhy] = useState('')
	const [lead, setLead] = useState<string>()
	const { busy, problem, send } = useSend(
		(body: Said & { id: string }) => api.propose({ body }),
		onDone,
		words.unreachable,
	)
	const departments = units.filter(({ kind }) => kind === 'department')
	const ready = name.trim() !== '' && why.trim() !== ''
	return (
		<SendSheet
			tall
			title={words.add}
			send={words.send}
			cancel={words.cancel}
			busy={busy}
			ready={ready}
			problem={problem}
			onSend={() =>
				send({
					name: name.trim(),
					words: why.trim(),
					...(lead !== undefined && { lead }),
					...(about !== undefined && { case: about }),
				})
			}
			onClose={onClose}
		>
			<Field label={words.name} hint={words.nameHint}>
				<TextInput label={words.name} value={name} onInput={setName} most={20} />
			</Field>
			<Field label={words.why} hint={words.whyHint}>
				<TextArea label={words.why} value={why} onInput={setWhy} most={500} />
			</Field>
			<Field label={words.lead} hint={words.leadHint}>
				<Chips
					options={departments.map(({ unit, shortName }) => ({ value: unit, words: shortName }))}
					chosen={lead}
					onChoose={(unit) => setLead(unit === lead ? undefined : unit)}
				/>
			</Field>
		</SendSheet>
	)
}
