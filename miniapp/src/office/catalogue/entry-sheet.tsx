import { type ColumnKey, columnKeys } from '@huying/shared/catalogue/columns'
import type { Entry } from '@huying/shared/catalogue/entry'
import type { Proposal, ProposalDone } from '@huying/shared/catalogue/proposal'
import type { UnitWords } from '@huying/shared/catalogue/unit-words'
import { proposals as words } from '@huying/shared/text/zh-CN/catalogue-page'
import { guide, headings } from '@huying/shared/text/zh-CN/catalogue-sheet'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Field, TextInput } from '../../kit/field'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { SendSheet } from '../send-sheet'
import { choices, draftOf, type EntryFaults, entryOf } from './entry-draft'

type Props = {
	proposal: Proposal
	units: UnitWords
	/** The list it is added to. */
	entries: readonly Entry[]
	base: number
	onClose: () => void
	onDone: (answer: ProposalDone) => void
}

/** A proposal written out as a whole entry, column by column as in a sheet. */
export function EntrySheet({ proposal, units, entries, base, onClose, onDone }: Props) {
	const [draft, setDraft] = useState(() => draftOf(proposal, units))
	const [faults, setFaults] = useState<EntryFaults>({})
	const { busy, problem, send } = useSend(
		({ entry, id }: { entry: Entry } & { id: string }) =>
			api.decideProposal({
				params: { proposal: proposal.id },
				body: { id, decision: 'accept', base, entry: { ...entry, supports: [...entry.supports] } },
			}),
		onDone,
		words.unreachable,
	)
	const change = (key: ColumnKey, said: string) => setDraft({ ...draft, [key]: said })
	const submit = () => {
		const read = entryOf(draft, units, entries)
		setFaults('faults' in read ? read.faults : {})
		if ('entry' in read) send({ entry: read.entry })
	}
	return (
		<SendSheet
			tall
			title={words.entryTitle}
			send={words.publish}
			cancel={words.cancel}
			busy={busy}
			problem={problem}
			onSend={submit}
			onClose={onClose}
		>
			<Quiet>{words.entryExplain}</Quiet>
			{columnKeys.map((key) => (
				<Field key={key} label={headings[key]} hint={guide[key]} error={faults[key]}>
					{choices[key] ? (
						<Chips
							options={choices[key].map((word) => ({ value: word, words: word }))}
							chosen={draft[key]}
							onChoose={(word) => change(key, word)}
						/>
					) : (
						<TextInput label={headings[key]} value={draft[key]} onInput={(said) => change(key, said)} />
					)}
				</Field>
			))}
		</SendSheet>
	)
}
