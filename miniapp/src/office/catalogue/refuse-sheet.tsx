import type { Proposal } from '@huying/shared/catalogue/proposal'
import { proposals as words } from '@huying/shared/text/zh-CN/catalogue-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Field, TextArea } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Problem } from '../case/problem'

type Props = { proposal: Proposal; onClose: () => void; onDone: () => void }

/** A proposal that does not become an entry: why, which its proposer reads. */
export function RefuseSheet({ proposal, onClose, onDone }: Props) {
	const [said, setSaid] = useState('')
	const { busy, problem, send } = useSend(
		(body: { words: string } & { id: string }) =>
			api.decideProposal({ params: { proposal: proposal.id }, body: { ...body, decision: 'refuse' } }),
		onDone,
		words.unreachable,
	)
	return (
		<Sheet
			open
			title={words.refuse}
			onClose={onClose}
			foot={
				<Buttons>
					<Button words={words.cancel} look="calm" disabled={busy} onTap={onClose} />
					<Button
						words={words.refuse}
						busy={busy}
						disabled={said.trim() === ''}
						onTap={() => send({ words: said.trim() })}
					/>
				</Buttons>
			}
		>
			<Field label={words.refuseWhy}>
				<TextArea label={words.refuseWhy} value={said} onInput={setSaid} most={500} />
			</Field>
			<Problem words={problem} />
		</Sheet>
	)
}
