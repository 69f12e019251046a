import { proposals as words } from '@huying/shared/text/zh-CN/catalogue-page'
import type { Unit } from '@huying/shared/unit/unit'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Field, TextArea, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Problem } from '../case/problem'
import { Chips } from '../chips'

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
		<Sheet
			open
			tall
			title={words.add}
			onClose={onClose}
			foot={
				<Buttons>
					<Button words={words.cancel} look="calm" disabled={busy} onTap={onClose} />
					<Button
						words={words.send}
						busy={busy}
						disabled={!ready}
						onTap={() =>
							send({
								name: name.trim(),
								words: why.trim(),
								...(lead !== undefined && { lead }),
								...(about !== undefined && { case: about }),
							})
						}
					/>
				</Buttons>
			}
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
			<Problem words={problem} />
		</Sheet>
	)
}
