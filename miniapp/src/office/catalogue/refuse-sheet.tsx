import type { Proposal } from '@huying/shared/catalogue/proposal'
import { proposals as words } from '@huying/shared/text/zh-CN/catalogue-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Field, TextArea } from '../../kit/field'
import { SendSheet } from '../send-sheet'

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
		<SendSheet
			title={words.refuse}
			send={words.refuse}
			cancel={words.cancel}
			busy={busy}
			ready={said.trim() !== ''}
			problem={problem}
			onSend={() => send({ words: said.trim() })}
			onClose={onClose}
		>
			<Field label={words.refuseWhy}>
				<TextArea label={words.refuseWhy} value={said} onInput={setSaid} most={500} />
			</Field>
		</SendSheet>
	)
}
